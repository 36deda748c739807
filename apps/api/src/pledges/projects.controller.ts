import type { Author } from '#database/unit-of-work.js';
import { mayDo, type Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { ProjectQueries, type ProjectRow } from '#features/pledges/breakdown/projects.queries.js';
import { ProjectsService } from '#features/pledges/breakdown/projects.service.js';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { ExpectedVersion } from '../http/etag.js';
import { decodeCursor, pageOf } from '../http/paging.js';
import { Versioned } from '../http/versioned.js';
import { ledgerDto, zoneTargetDto } from './contributions.presenter.js';
import { AddProjectBody, ChangeProjectBody, ProjectDto, ProjectPageDto, ProjectsQuery } from './project.dto.js';
import { ZONE_TARGET_ID } from './zone-targets.controller.js';

const PROJECT_ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'projects.notFound') });

/** 项目台账: what a zone target is to be reached with. */
@ApiTags('pledges')
@Versioned()
@Controller()
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly queries: ProjectQueries,
  ) {}

  @Get('zone-targets/:id/projects')
  @Allow('pledges.read')
  @ApiOperation({ summary: '项目台账 · The projects of a zone target, with what they come to' })
  @ApiOkResponse({ type: ProjectPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ZONE_TARGET_ID) id: number,
    @Query() { limit = 100, cursor, q, unit, stuck }: ProjectsQuery,
  ): Promise<ProjectPageDto> {
    const last = decodeCursor(cursor, 'number', 'number');
    const after = last && { sort: Number(last[0]), id: Number(last[1]) };
    const found = await this.queries.ledger(actor, id, { q, unitId: unit, stuck: stuck === '1', limit, after });
    const page = pageOf(found.rows, limit, (row) => [row.sort, row.id]);
    return {
      zoneTarget: zoneTargetDto(actor, found.of.goal),
      ledger: found.of.ledger && ledgerDto(found.of.ledger),
      stuck: found.stuck,
      items: page.items.map((row) => projectDto(actor, row)),
      nextCursor: page.nextCursor,
      allowed: mayDo(actor, 'pledges.breakdown') ? ['add'] : [],
    };
  }

  @Post('zone-targets/:id/projects')
  @Allow('pledges.breakdown')
  @ApiOperation({ summary: '新增项目' })
  @ApiCreatedResponse({ type: ProjectDto })
  async add(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', ZONE_TARGET_ID) zoneTargetId: number,
    @Body() { ...body }: AddProjectBody,
  ): Promise<ProjectDto> {
    const { id } = await this.projects.add(actor, author, zoneTargetId, { ...NOTHING, ...body });
    return this.shown(actor, id);
  }

  @Get('projects/:id')
  @Allow('pledges.read')
  @ApiOkResponse({ type: ProjectDto })
  read(
    @CurrentActor() actor: Actor,
    @Param('id', PROJECT_ID) id: number,
  ): Promise<ProjectDto> {
    return this.shown(actor, id);
  }

  @Patch('projects/:id')
  @Allow('pledges.breakdown')
  @ApiOperation({ summary: '修改项目' })
  @ApiOkResponse({ type: ProjectDto })
  async change(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', PROJECT_ID) id: number,
    @ExpectedVersion() expected: number,
    @Body() { ...change }: ChangeProjectBody,
  ): Promise<ProjectDto> {
    await this.projects.change(actor, author, id, change, expected);
    return this.shown(actor, id);
  }

  @Delete('projects/:id')
  @HttpCode(204)
  @Allow('pledges.breakdown')
  @ApiOperation({ summary: '移出台账 · What is merely finished gets its day of closing instead' })
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', PROJECT_ID) id: number,
    @ExpectedVersion() expected: number,
  ): Promise<void> {
    return this.projects.remove(actor, author, id, expected);
  }

  private async shown(actor: Actor, id: number): Promise<ProjectDto> {
    const row = await this.queries.get(actor, id);
    return projectDto(actor, row);
  }
}

const NOTHING = {
  lineId: null,
  totalInvestment: null,
  yearPlan: null,
  nodes: [],
  permits: [],
  bottleneck: null,
  closedOn: null,
  illustrative: false,
};

const projectDto = (actor: Actor, row: ProjectRow): ProjectDto => ({
  id: row.id,
  zoneTargetId: row.zoneTargetId,
  lineId: row.lineId,
  lineCode: row.lineCode,
  unit: { id: row.unitId, name: row.unitName, nameEn: row.unitNameEn },
  name: row.name,
  totalInvestment: row.totalInvestment,
  yearPlan: row.yearPlan,
  nodes: row.nodes,
  permits: row.permits,
  bottleneck: row.bottleneck,
  closedOn: row.closedOn,
  illustrative: row.illustrative,
  allowed: mayDo(actor, 'pledges.breakdown') ? ['change', 'remove'] : [],
  version: row.revision,
});
