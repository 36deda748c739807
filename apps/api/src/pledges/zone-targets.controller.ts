import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { rollUpsFor } from '#domain/pledges/roll-up.js';
import type { MilestoneNode } from '#domain/pledges/terms.js';
import { Refusal } from '#domain/refusal.js';
import { ContributionQueries } from '#features/pledges/breakdown/contributions.queries.js';
import type { ZoneTargetChange, ZoneTargetInput } from '#features/pledges/breakdown/zone-target-input.js';
import { ZoneTargetsService } from '#features/pledges/breakdown/zone-targets.service.js';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { ExpectedVersion } from '../http/etag.js';
import { Versioned } from '../http/versioned.js';
import { ContributionDto } from './contributions.dto.js';
import { contributionDto } from './contributions.presenter.js';
import { AddZoneTargetBody, ChangeZoneTargetBody, type ZoneNodeInput } from './zone-target-input.dto.js';

export const ZONE_TARGET_ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'pledges.zoneTargetNotFound') });

/** 园区目标: what the zone itself has promised. */
@ApiTags('pledges')
@Versioned()
@Controller('zone-targets')
export class ZoneTargetsController {
  constructor(
    private readonly zoneTargets: ZoneTargetsService,
    private readonly contributions: ContributionQueries,
  ) {}

  @Get(':id')
  @Allow('pledges.read')
  @ApiOperation({ summary: '园区目标 · One zone target with its shares' })
  @ApiOkResponse({ type: ContributionDto })
  read(
    @CurrentActor() actor: Actor,
    @Param('id', ZONE_TARGET_ID) id: number,
  ): Promise<ContributionDto> {
    return this.shown(actor, id);
  }

  @Post()
  @Allow('pledges.breakdown')
  @ApiOperation({ summary: '新增园区目标' })
  @ApiCreatedResponse({ type: ContributionDto })
  async add(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Body() { year, ...body }: AddZoneTargetBody,
  ): Promise<ContributionDto> {
    const { id } = await this.zoneTargets.add(actor, author, year, inputOf(body));
    return this.shown(actor, id);
  }

  @Patch(':id')
  @Allow('pledges.breakdown')
  @ApiOperation({ summary: '修改园区目标' })
  @ApiOkResponse({ type: ContributionDto })
  async change(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', ZONE_TARGET_ID) id: number,
    @ExpectedVersion() expected: number,
    @Body() { nodes, ...body }: ChangeZoneTargetBody,
  ): Promise<ContributionDto> {
    const change: ZoneTargetChange = { ...body, ...(nodes ? { nodes: nodesOf(nodes) } : {}) };
    await this.zoneTargets.change(actor, author, id, change, expected);
    return this.shown(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('pledges.breakdown')
  @ApiOperation({ summary: '删除园区目标 · Only one that nothing hangs on' })
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', ZONE_TARGET_ID) id: number,
    @ExpectedVersion() expected: number,
  ): Promise<void> {
    return this.zoneTargets.remove(actor, author, id, expected);
  }

  private async shown(actor: Actor, id: number): Promise<ContributionDto> {
    const row = await this.contributions.one(actor, id);
    return contributionDto(actor, row);
  }
}

/** What was left out is not there. */
function inputOf({ nodes = [], ...body }: Omit<AddZoneTargetBody, 'year'>): ZoneTargetInput {
  const { kind, capOf = null } = body;
  return {
    nameEn: null,
    measureUnitEn: null,
    decimals: 2,
    target: null,
    upper: null,
    stretch: null,
    baseline: null,
    lastResult: null,
    baseAmount: null,
    leaderId: null,
    clause: null,
    note: null,
    sort: 0,
    ...body,
    capOf,
    wording: body.wording ?? (kind === 'cap' ? 'atMost' : 'firm'),
    rollUp: body.rollUp ?? rollUpsFor(kind, capOf)[0],
    sourceTitle: null,
    sourceDate: null,
    illustrative: false,
    nodes: nodesOf(nodes),
  };
}

const nodesOf = (nodes: readonly ZoneNodeInput[]): MilestoneNode[] =>
  nodes.map(({ name, weight, dueOn }, i) => ({ id: `n${i + 1}`, name, weight, dueOn }));
