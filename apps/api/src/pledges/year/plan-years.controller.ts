import { actsOnCalendarYear } from '#domain/calendar/calendar.policy.js';
import type { Author } from '#database/unit-of-work.js';
import { RULE_SETS } from '#domain/assessment/rule-sets.js';
import type { Actor } from '#domain/people/actor.js';
import { allowedOnList } from '#domain/people/list-acts.policy.js';
import { ruleStagesOfYear } from '#features/assessment/laboratory/adoptions.js';
import { CalendarQueries } from '#features/calendar/calendar.queries.js';
import { PlanYearQueries } from '#features/pledges/year/plan-year.queries.js';
import { PlanYearService } from '#features/pledges/year/plan-year.service.js';
import { RollOverQueries } from '#features/pledges/year/roll-over.queries.js';
import { RollOverService } from '#features/pledges/year/roll-over.service.js';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { PlanYearDto } from '../../calendar/plan-year.dto.js';
import { presentPlanYear } from '../../calendar/plan-year.presenter.js';
import { CurrentActor } from '../../http/actor.js';
import { Allow } from '../../http/allow.js';
import { ExpectedVersion } from '../../http/etag.js';
import { Versioned } from '../../http/versioned.js';
import { ActingAuthor } from '../../people/acting-author.js';
import { ChangePlanYearDto, PlanYearsPageDto, PreparePlanYearDto, RolledOverDto, RollOverPreviewDto } from './plan-year-life.dto.js';

/** 考核年度: prepared, rolled over, opened and closed by the supervision office. */
@ApiTags('pledges')
@Versioned()
@Controller('plan-years')
export class PlanYearsController {
  constructor(
    private readonly years: PlanYearService,
    private readonly queries: PlanYearQueries,
    private readonly calendar: CalendarQueries,
    private readonly rollOvers: RollOverService,
    private readonly rollOver: RollOverQueries,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Allow('calendar.read')
  @ApiOperation({ summary: '考核年度 · The plan years, newest first, and the rule sets to choose from' })
  @ApiOkResponse({ type: PlanYearsPageDto })
  async list(@CurrentActor() actor: Actor): Promise<PlanYearsPageDto> {
    const ruleSets = RULE_SETS.map(({ id, title }) => ({ id, ...title }));
    return { items: await this.queries.list(actor.zoneId), ruleSets, nextCursor: null, allowed: allowedOnList('planYears', actor) };
  }

  @Get(':year')
  @Allow('calendar.read')
  @ApiOperation({ summary: '考核年度 · A plan year: rules, bands, calendar, windows' })
  @ApiOkResponse({ type: PlanYearDto })
  async read(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<PlanYearDto> {
    const standing = await this.queries.standing(actor, year);
    const ruleStages = await ruleStagesOfYear(this.dataSource.manager, actor.zoneId, year);
    const windows = await this.calendar.windows(actor.zoneId, year);
    const shown = presentPlanYear(await this.calendar.planYear(actor.zoneId, year), windows, actor);
    const ofCalendar = actsOnCalendarYear(actor, { windows: windows.length, noticed: shown.calendar.noticed });
    return { ruleStages, ...shown, ...standing, allowed: [...standing.allowed, ...ofCalendar.allowed] };
  }

  @Post()
  @Allow('years.manage')
  @ApiOperation({ summary: '建立考核年度 · Prepare a plan year; nothing is asked for before it is opened' })
  @ApiCreatedResponse({ type: PlanYearDto })
  async prepare(
    @CurrentActor() actor: Actor,
    @ActingAuthor('years.manage') author: Author,
    @Body() { year }: PreparePlanYearDto,
  ): Promise<PlanYearDto> {
    await this.years.prepare(author, year);
    return this.read(actor, year);
  }

  @Patch(':year')
  @Allow('years.manage')
  @ApiOperation({ summary: '调整考核年度 · Choose the rule set, and which value of an amended target scores' })
  @ApiOkResponse({ type: PlanYearDto })
  async change(
    @CurrentActor() actor: Actor,
    @ActingAuthor('years.manage') author: Author,
    @Param('year', ParseIntPipe) year: number,
    @ExpectedVersion() version: number,
    @Body() change: ChangePlanYearDto,
  ): Promise<PlanYearDto> {
    await this.years.change(author, year, version, change);
    return this.read(actor, year);
  }

  @Get(':year/roll-over')
  @Allow('years.manage')
  @ApiOperation({ summary: '结转预览 · What would be carried from last year' })
  @ApiOkResponse({ type: RollOverPreviewDto })
  preview(@CurrentActor() { zoneId }: Actor, @Param('year', ParseIntPipe) year: number): Promise<RollOverPreviewDto> {
    return this.rollOver.preview(zoneId, year);
  }

  @Post(':year/roll-over')
  @Allow('years.manage')
  @HttpCode(200)
  @ApiOperation({ summary: '结转上年 · Carry last year’s structure into a year that is prepared; again: what is new since' })
  @ApiOkResponse({ type: RolledOverDto })
  carry(
    @ActingAuthor('years.manage') author: Author,
    @Param('year', ParseIntPipe) year: number,
    @ExpectedVersion() version: number,
  ): Promise<RolledOverDto> {
    return this.rollOvers.rollOver(author, year, version);
  }

  @Post(':year/open')
  @Allow('years.manage')
  @HttpCode(200)
  @ApiOperation({ summary: '开始考核 · Open the year: its windows now ask for figures' })
  @ApiOkResponse({ type: PlanYearDto })
  async open(
    @CurrentActor() actor: Actor,
    @ActingAuthor('years.manage') author: Author,
    @Param('year', ParseIntPipe) year: number,
    @ExpectedVersion() version: number,
  ): Promise<PlanYearDto> {
    await this.years.open(author, year, version);
    return this.read(actor, year);
  }

  @Post(':year/close')
  @Allow('years.manage')
  @HttpCode(200)
  @ApiOperation({ summary: '关闭年度 · Close a year that is over: pledges are settled, nobody is asked any more' })
  @ApiOkResponse({ type: PlanYearDto })
  async close(
    @CurrentActor() actor: Actor,
    @ActingAuthor('years.manage') author: Author,
    @Param('year', ParseIntPipe) year: number,
    @ExpectedVersion() version: number,
  ): Promise<PlanYearDto> {
    await this.years.close(author, year, version);
    return this.read(actor, year);
  }
}
