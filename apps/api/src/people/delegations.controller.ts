import type { Author } from '#database/unit-of-work.js';
import type { Locale as Tongue } from '#domain/language/sentence.js';
import type { Actor } from '#domain/people/actor.js';
import { allowedOnList } from '#domain/people/list-acts.policy.js';
import { DelegationsQueries } from '#features/people/delegations.queries.js';
import { DelegationsService } from '#features/people/delegations.service.js';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { Locale } from '../http/locale.js';
import { decodeCursor, PageQuery, pageOf } from '../http/paging.js';
import { delegationDto } from './delegation.presenter.js';
import { DelegateDto, DelegationsPageDto } from './delegation.dto.js';
import { CreatedDto } from './person.dto.js';

@ApiTags('people')
@Controller('delegations')
export class DelegationsController {
  constructor(
    private readonly delegations: DelegationsService,
    private readonly queries: DelegationsQueries,
  ) {}

  @Get()
  @Allow('delegation.own')
  @ApiOperation({ summary: '代理 · One’s own, given and taken; all of the zone for those who read all its people' })
  @ApiOkResponse({ type: DelegationsPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { limit = 50, cursor }: PageQuery, @Locale() locale: Tongue): Promise<DelegationsPageDto> {
    const after = decodeCursor(cursor, 'number');
    const rows = await this.queries.list(actor, limit, after ? Number(after[0]) : null);
    const page = pageOf(rows, limit, (row) => [row.id]);
    return { items: page.items.map((row) => delegationDto(row, locale)), nextCursor: page.nextCursor, allowed: allowedOnList('delegations', actor) };
  }

  @Post()
  @Allow('delegation.own', 'delegation.manage')
  @ApiOperation({ summary: '委托代理 · Hand one’s duties to somebody for some days' })
  @ApiCreatedResponse({ type: CreatedDto })
  async delegate(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Body() { fromPersonId = actor.personId, toPersonId, ...leave }: DelegateDto,
  ): Promise<CreatedDto> {
    return {
      id: await this.delegations.delegate(actor, author, { principalId: fromPersonId, delegateId: toPersonId, ...leave }),
    };
  }

  @Post(':id/revoke')
  @Allow('delegation.own', 'delegation.manage')
  @HttpCode(204)
  @ApiOperation({ summary: '撤销代理 · End it at once' })
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.delegations.revoke(actor, author, id);
  }
}
