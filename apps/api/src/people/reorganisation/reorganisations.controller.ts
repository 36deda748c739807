import type { Author } from '#database/unit-of-work.js';
import type { Locale as Tongue } from '#domain/language/sentence.js';
import type { Actor } from '#domain/people/actor.js';
import { allowedOnList } from '#domain/people/list-acts.policy.js';
import type { ReorganisationPlan, Successor, UnitToBe } from '#domain/people/reorganisation.js';
import { Refusal } from '#domain/refusal.js';
import { ReorganisationQueries, type ReorganisationRow } from '#features/people/reorganisation/reorganisation.queries.js';
import { ReorganisationService } from '#features/people/reorganisation/reorganisation.service.js';
import { UnitNamesQueries } from '#features/people/reorganisation/unit-names.queries.js';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentAuthor } from '../../http/actor.js';
import { Allow } from '../../http/allow.js';
import { ExpectedVersion } from '../../http/etag.js';
import { Locale } from '../../http/locale.js';
import { nameIn, nameOrNull } from '#domain/language/name-in.js';
import { Versioned } from '../../http/versioned.js';
import {
  ProposeReorganisationDto,
  ReachDto,
  ReachQuery,
  RefuseReorganisationDto,
  ReorganisationDetailDto,
  ReorganisationDto,
  ReorganisationsPageDto,
  UnitHistoryDto,
  type SuccessorDto,
  type UnitToBeDto,
} from './reorganisation.dto.js';

/** 机构调整: a unit renamed, merged or split; proposed by one duty, decided by another. */
@ApiTags('people')
@Versioned()
@Controller()
export class ReorganisationsController {
  constructor(
    private readonly service: ReorganisationService,
    private readonly queries: ReorganisationQueries,
    private readonly names: UnitNamesQueries,
  ) {}

  @Get('reorganisations')
  @Allow('units.propose', 'units.decide', 'journal.read')
  @ApiOperation({ summary: '机构调整 · Proposed, decided and carried out, newest first' })
  @ApiOkResponse({ type: ReorganisationsPageDto })
  async list(@CurrentActor() actor: Actor, @Locale() locale: Tongue): Promise<ReorganisationsPageDto> {
    return { items: (await this.queries.list(actor)).map((row) => present(row, locale)), nextCursor: null, allowed: allowedOnList('reorganisations', actor) };
  }

  @Get('reorganisations/reach')
  @Allow('units.propose')
  @ApiOperation({ summary: '影响范围 · What a change of these units would take along' })
  @ApiOkResponse({ type: ReachDto })
  reach(@CurrentActor() actor: Actor, @Query() { kind, units }: ReachQuery): Promise<ReachDto> {
    return this.queries.preview(actor, kind, units.split(',').map(Number));
  }

  @Get('reorganisations/:id')
  @Allow('units.propose', 'units.decide', 'journal.read')
  @ApiOperation({ summary: '一项机构调整 · One reorganisation, and what it takes along' })
  @ApiOkResponse({ type: ReorganisationDetailDto })
  async one(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number, @Locale() locale: Tongue): Promise<ReorganisationDetailDto> {
    const { change, reach } = await this.queries.get(actor, id);
    return Object.assign(present(change, locale), { reach });
  }

  @Post('reorganisations')
  @Allow('units.propose')
  @ApiOperation({ summary: '提出机构调整 · Propose a new name, a merger or a split' })
  @ApiCreatedResponse({ type: ReorganisationDetailDto })
  async propose(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Body() body: ProposeReorganisationDto, @Locale() locale: Tongue): Promise<ReorganisationDetailDto> {
    const { kind, fromDay, fromPeriod = null, reason } = body;
    return this.one(actor, await this.service.propose(actor, author, { kind, fromDay, fromPeriod, reason, plan: planOf(body) }), locale);
  }

  @Post('reorganisations/:id/approve')
  @Allow('units.decide')
  @HttpCode(200)
  @ApiOperation({ summary: '批准 · By another duty than proposed it; in force on its day' })
  @ApiOkResponse({ type: ReorganisationDetailDto })
  async approve(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ParseIntPipe) id: number, @ExpectedVersion() version: number, @Locale() locale: Tongue): Promise<ReorganisationDetailDto> {
    await this.service.approve(actor, author, id, version);
    return this.one(actor, id, locale);
  }

  @Post('reorganisations/:id/refuse')
  @Allow('units.decide')
  @HttpCode(200)
  @ApiOperation({ summary: '不同意 · Refused, with the reason' })
  @ApiOkResponse({ type: ReorganisationDetailDto })
  async refuse(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ParseIntPipe) id: number, @ExpectedVersion() version: number, @Body() { reason }: RefuseReorganisationDto, @Locale() locale: Tongue): Promise<ReorganisationDetailDto> {
    await this.service.refuse(actor, author, id, version, reason);
    return this.one(actor, id, locale);
  }

  @Post('reorganisations/:id/withdraw')
  @Allow('units.propose')
  @HttpCode(200)
  @ApiOperation({ summary: '撤回 · Taken back by who proposed it' })
  @ApiOkResponse({ type: ReorganisationDetailDto })
  async withdraw(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ParseIntPipe) id: number, @ExpectedVersion() version: number, @Locale() locale: Tongue): Promise<ReorganisationDetailDto> {
    await this.service.withdraw(actor, author, id, version);
    return this.one(actor, id, locale);
  }

  @Get('units/:id/history')
  @Allow('units.read')
  @ApiOperation({ summary: '单位沿革 · Former names, and who came before and after' })
  @ApiOkResponse({ type: UnitHistoryDto })
  history(@CurrentActor() { zoneId }: Actor, @Param('id', ParseIntPipe) id: number): Promise<UnitHistoryDto> {
    return this.names.history(zoneId, id);
  }
}

const present = ({ proposedBy: _, proposedFor: __, proposerNameEn, deciderNameEn, ...row }: ReorganisationRow, locale: Tongue): ReorganisationDto => ({
  ...row,
  proposerName: nameIn(locale, row.proposerName, proposerNameEn),
  deciderName: nameOrNull(locale, row.deciderName, deciderNameEn),
});

function planOf({ unitIds, rename, into, parts, goesOn = false }: ProposeReorganisationDto): ReorganisationPlan {
  return {
    unitIds,
    rename: rename ? { name: rename.name, nameEn: rename.nameEn ?? null } : null,
    into: into ? successorOf(into) : null,
    parts: parts?.map((part) => ({ ...successorOf(part), targetIds: part.targetIds, personIds: part.personIds })) ?? null,
    goesOn,
  };
}

function successorOf({ unitId = null, newUnit = null }: SuccessorDto): Successor {
  if ((unitId === null) === (newUnit === null)) throw new Refusal('invalid', 'reorganisation.units');
  return unitId === null ? { unitId, newUnit: unitToBe(newUnit!) } : { unitId, newUnit: null };
}

const unitToBe = ({ code, kind, name, nameEn = null }: UnitToBeDto): UnitToBe => ({ code, kind, name, nameEn });
