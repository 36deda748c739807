import type { Author } from '#database/unit-of-work.js';
import { mayDo, unitsFor, type Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { ContributionQueries } from '#features/pledges/breakdown/contributions.queries.js';
import { SharesService } from '#features/pledges/breakdown/shares.service.js';
import { TargetQueries } from '#features/pledges/target.queries.js';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { etagOf, ExpectedVersion, notModified } from '../http/etag.js';
import { ChangeShareBody, ContributionsDto, UnlinkedLinesDto, UnlinkedQuery, YearQuery } from './contributions.dto.js';
import { contributionDto, shareDto } from './contributions.presenter.js';

const LINE_ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'pledges.lineNotFound') });

/** 分解: what the zone has promised, unit by unit. */
@ApiTags('pledges')
@Controller('contributions')
export class ContributionsController {
  constructor(
    private readonly contributions: ContributionQueries,
    private readonly shares: SharesService,
    private readonly targets: TargetQueries,
  ) {}

  @Get()
  @Allow('pledges.read')
  @ApiOperation({ summary: '分解树 · Every zone target of a year with its shares, what they come to and what nobody carries' })
  @ApiOkResponse({ type: ContributionsDto })
  async tree(
    @CurrentActor() actor: Actor,
    @Query() query: YearQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContributionsDto | undefined> {
    const years = await this.targets.years(actor.zoneId);
    const year = query.year ?? (await this.targets.latestYear(actor.zoneId));
    const reach = [unitsFor(actor, 'pledges.read'), mayDo(actor, 'pledges.breakdown')].join(';');
    const stamp = await this.contributions.stamp(actor.zoneId, year);
    if (
      notModified(
        request,
        reply,
        etagOf(
          createHash('sha256').update(`${actor.zoneId} ${year} ${years.join()} ${reach} ${stamp}`).digest('hex').slice(0, 32),
        ),
      )
    )
      return;
    const { items, ...rest } = await this.contributions.year(actor, year);
    return {
      year,
      years,
      ...rest,
      items: items.map((item) => contributionDto(actor, item)),
      allowed: mayDo(actor, 'pledges.breakdown') ? ['add', 'share'] : [],
    };
  }

  @Get('unlinked')
  @Allow('pledges.read')
  @ApiOperation({ summary: '未归入的目标 · Lines of a year that are a share of no zone target, at most 50' })
  @ApiOkResponse({ type: UnlinkedLinesDto })
  async unlinked(@CurrentActor() actor: Actor, @Query() { year, q = '' }: UnlinkedQuery): Promise<UnlinkedLinesDto> {
    const of = year ?? (await this.targets.latestYear(actor.zoneId));
    const lines = await this.contributions.unlinked(actor, of, q, 50);
    return {
      items: lines.map((line) => ({
        ...shareDto(line),
        unit: { id: line.unitId, name: line.unitName, nameEn: line.unitNameEn },
      })),
      nextCursor: null,
    };
  }

  @Patch(':id')
  @HttpCode(204)
  @Allow('pledges.breakdown')
  @ApiOperation({
    summary: '调整分解 · Links a line to a zone target, says what it weighs there; changes its value while it is not signed',
  })
  @ApiNoContentResponse()
  set(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', LINE_ID) id: number,
    @ExpectedVersion() expected: number,
    @Body() { ...change }: ChangeShareBody,
  ): Promise<void> {
    return this.shares.set(actor, author, id, change, expected);
  }
}
