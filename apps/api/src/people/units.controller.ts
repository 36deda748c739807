import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { actsOnUnit } from '#domain/people/unit.policy.js';
import { Refusal } from '#domain/refusal.js';
import { UnitsQueries, type UnitNode } from '#features/people/units.queries.js';
import { UnitsService, versionOfUnit } from '#features/people/units.service.js';
import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { ExpectedVersion } from '../http/etag.js';
import { Versioned } from '../http/versioned.js';
import { ActingAuthor } from './acting-author.js';
import { ChangeUnitDto, CreateUnitDto, UnitDto, UnitsPageDto } from './unit.dto.js';

@ApiTags('people')
@Versioned()
@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: UnitsService,
    private readonly queries: UnitsQueries,
  ) {}

  @Get()
  @Allow('units.read')
  @ApiOperation({ summary: '单位 · The unit tree, root first' })
  @ApiOkResponse({ type: UnitsPageDto })
  async list(@CurrentActor() actor: Actor): Promise<UnitsPageDto> {
    return { items: (await this.queries.tree(actor.zoneId)).map((unit) => presentUnit(unit, actor)), nextCursor: null };
  }

  @Get(':id')
  @Allow('units.read')
  @ApiOkResponse({ type: UnitDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<UnitDto> {
    return presentUnit(await this.queries.one(actor.zoneId, id), actor);
  }

  @Post()
  @Allow('units.manage')
  @ApiOperation({ summary: '新建单位' })
  @ApiCreatedResponse({ type: UnitDto })
  async create(
    @CurrentActor() actor: Actor,
    @ActingAuthor('units.manage') author: Author,
    @Body() { nameEn = null, sort = 0, ...unit }: CreateUnitDto,
  ): Promise<UnitDto> {
    return this.one(actor, await this.units.create(author, { ...unit, nameEn, sort }));
  }

  @Patch(':id')
  @Allow('units.manage')
  @ApiOperation({ summary: '更名、调整、撤销 · Rename, move or close a unit' })
  @ApiOkResponse({ type: UnitDto })
  async change(
    @CurrentActor() actor: Actor,
    @ActingAuthor('units.manage') author: Author,
    @Param('id', ParseIntPipe) id: number,
    @ExpectedVersion() version: number,
    @Body() { closed, ...change }: ChangeUnitDto,
  ): Promise<UnitDto> {
    if (closed !== undefined && (!closed || Object.keys(change).length > 0)) throw new Refusal('invalid', 'people.closeAlone');
    await (closed ? this.units.close(author, id, version) : this.units.change(author, id, version, change));
    return this.one(actor, id);
  }
}

const presentUnit = (unit: UnitNode, actor: Actor): UnitDto => {
  const { id, parentId, code, kind, name, nameEn, sort, depth, closedOn } = unit;
  return { id, parentId, code, kind, name, nameEn, sort, depth, closedOn, version: versionOfUnit(unit), ...actsOnUnit(actor, unit) };
};
