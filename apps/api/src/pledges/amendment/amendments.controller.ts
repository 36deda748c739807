import type { Author } from '#database/unit-of-work.js';
import type { Locale as Tongue } from '#domain/language/sentence.js';
import type { Actor } from '#domain/people/actor.js';
import { mayDo } from '#domain/people/actor.js';
import { AmendmentQueries, type AmendmentRow } from '#features/pledges/amendment/amendment.queries.js';
import { AmendmentService } from '#features/pledges/amendment/amendment.service.js';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentAuthor } from '../../http/actor.js';
import { Allow } from '../../http/allow.js';
import { ExpectedVersion } from '../../http/etag.js';
import { Locale } from '../../http/locale.js';
import { nameIn, nameOrNull } from '#domain/language/name-in.js';
import { Versioned } from '../../http/versioned.js';
import { AmendmentDto, AmendmentsPageDto, AmendmentsQuery, ProposeAmendmentDto, RefuseAmendmentDto } from './amendment.dto.js';

/** 调整 of signed targets. */
@ApiTags('pledges')
@Versioned()
@Controller()
export class AmendmentsController {
  constructor(
    private readonly service: AmendmentService,
    private readonly queries: AmendmentQueries,
  ) {}

  @Get('amendments')
  @Allow('targets.read')
  @ApiOperation({ summary: '目标调整 · Amendments, newest first; original and adjusted values side by side' })
  @ApiOkResponse({ type: AmendmentsPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { target: targetId, year, state }: AmendmentsQuery, @Locale() locale: Tongue): Promise<AmendmentsPageDto> {
    const rows = await this.queries.list(actor, { targetId, year, state });
    // One proposal at a time for a target.
    const may = mayDo(actor, 'pledges.amend') && !rows.some((row) => row.state === 'proposed');
    return { items: rows.map((row) => present(row, locale)), nextCursor: null, allowed: may ? ['propose'] : [] };
  }

  @Get('amendments/:id')
  @Allow('targets.read')
  @ApiOkResponse({ type: AmendmentDto })
  async one(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number, @Locale() locale: Tongue): Promise<AmendmentDto> {
    const row = await this.queries.get(actor, id);
    return present(row, locale);
  }

  @Post('targets/:id/amendments')
  @Allow('pledges.amend')
  @ApiOperation({ summary: '提出调整 · Propose to amend a signed target, from a month on' })
  @ApiCreatedResponse({ type: AmendmentDto })
  async propose(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ParseIntPipe) id: number, @Body() { fromPeriod, reason, values }: ProposeAmendmentDto, @Locale() locale: Tongue): Promise<AmendmentDto> {
    const { target = null, upper = null, stretch = null } = values;
    const nodes = values.nodes.map(({ id: node, name, weight, dueOn }) => ({ id: node, name, weight, dueOn }));
    return this.one(actor, await this.service.propose(actor, author, id, { fromPeriod, reason, values: { target, upper, stretch, nodes } }), locale);
  }

  @Post('amendments/:id/approve')
  @Allow('pledges.decideAmendment')
  @HttpCode(200)
  @ApiOperation({ summary: '批准调整 · By a leader; a new version of the pledge, in force from the month on' })
  @ApiOkResponse({ type: AmendmentDto })
  async approve(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ParseIntPipe) id: number, @ExpectedVersion() version: number, @Locale() locale: Tongue): Promise<AmendmentDto> {
    await this.service.approve(actor, author, id, version);
    return this.one(actor, id, locale);
  }

  @Post('amendments/:id/refuse')
  @Allow('pledges.decideAmendment')
  @HttpCode(200)
  @ApiOperation({ summary: '不同意调整 · Refused, with the reason; the target stays as signed' })
  @ApiOkResponse({ type: AmendmentDto })
  async refuse(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ParseIntPipe) id: number, @ExpectedVersion() version: number, @Body() { reason }: RefuseAmendmentDto, @Locale() locale: Tongue): Promise<AmendmentDto> {
    await this.service.refuse(actor, author, id, version, reason);
    return this.one(actor, id, locale);
  }

  @Post('amendments/:id/withdraw')
  @Allow('pledges.amend')
  @HttpCode(200)
  @ApiOperation({ summary: '撤回调整 · Taken back before it is decided' })
  @ApiOkResponse({ type: AmendmentDto })
  async withdraw(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ParseIntPipe) id: number, @ExpectedVersion() version: number, @Locale() locale: Tongue): Promise<AmendmentDto> {
    await this.service.withdraw(actor, author, id, version);
    return this.one(actor, id, locale);
  }
}

const present = ({ proposedBy: _, proposedFor: __, proposerNameEn, deciderNameEn, ...row }: AmendmentRow, locale: Tongue): AmendmentDto => ({
  ...row,
  proposerName: nameIn(locale, row.proposerName, proposerNameEn),
  deciderName: nameOrNull(locale, row.deciderName, deciderNameEn),
});
