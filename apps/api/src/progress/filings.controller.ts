import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { allowedOnList } from '#domain/people/list-acts.policy.js';
import { FilingQueries } from '#features/progress/filing.queries.js';
import { FilingService, type RowResult } from '#features/progress/filing.service.js';
import { PipelineQueries } from '#features/progress/pipeline.queries.js';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../http/allow.js';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { Locale } from '../http/locale.js';
import { BulkStepBody, FilingListDto, FilingsBody, MonthQuery, RowResultsDto } from './filing.dto.js';
import { filingDto, rowResultDto } from './filing.presenter.js';
import { FilingReader } from './filing-reader.js';
import { DisciplineDto, DisciplineQuery, PipelineDto } from './pipeline.dto.js';

/** The desks: what is to be filed, to be endorsed, to be verified, and the month as a pipeline. */
@ApiTags('progress')
@Controller()
export class FilingsController {
  constructor(
    private readonly queries: FilingQueries,
    private readonly filings: FilingService,
    private readonly pipelines: PipelineQueries,
    private readonly reader: FilingReader,
  ) {}

  @Get('filings')
  @Allow('progress.file')
  @ApiOkResponse({ type: FilingListDto })
  async month(@CurrentActor() actor: Actor, @Query() { period, unit }: MonthQuery, @Locale() locale: 'zh' | 'en'): Promise<FilingListDto> {
    const month = period ?? (await this.reader.askedMonth());
    return this.shown(await this.queries.month(actor, month, 'progress.file', { unitId: unit }), actor, locale);
  }

  /** One answer per row: good rows are kept, bad rows explained. */
  @Post('filings')
  @HttpCode(200)
  @Allow('progress.file')
  @ApiOkResponse({ type: RowResultsDto })
  async file(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Body() { period, rows, submit }: FilingsBody, @Locale() locale: 'zh' | 'en') {
    return results(await this.filings.file(actor, author, period, rows, submit ?? false), locale);
  }

  @Post('filings/steps')
  @HttpCode(200)
  @Allow('progress.file', 'progress.endorse', 'progress.verify')
  @ApiOkResponse({ type: RowResultsDto })
  async steps(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Body() { verb, items }: BulkStepBody, @Locale() locale: 'zh' | 'en') {
    return results(await this.filings.step(actor, author, verb, items), locale);
  }

  @Get('endorsements')
  @Allow('progress.endorse')
  @ApiOkResponse({ type: FilingListDto })
  async endorsements(@CurrentActor() actor: Actor, @Query() { period, unit }: MonthQuery, @Locale() locale: 'zh' | 'en') {
    return this.shown(await this.queries.inState(actor, 'submitted', 'progress.endorse', { period, unitId: unit }), actor, locale);
  }

  @Get('verifications')
  @Allow('progress.verify')
  @ApiOkResponse({ type: FilingListDto })
  async verifications(@CurrentActor() actor: Actor, @Query() { period, unit }: MonthQuery, @Locale() locale: 'zh' | 'en') {
    return this.shown(await this.queries.inState(actor, 'endorsed', 'progress.verify', { period, unitId: unit }), actor, locale);
  }

  @Get('returns')
  @Allow('progress.file')
  @ApiOkResponse({ type: FilingListDto })
  async returns(@CurrentActor() actor: Actor, @Query() { period, unit }: MonthQuery, @Locale() locale: 'zh' | 'en') {
    return this.shown(await this.queries.inState(actor, 'returned', 'progress.file', { period, unitId: unit }), actor, locale);
  }

  @Get('pipeline')
  @Allow('progress.read')
  @ApiOkResponse({ type: PipelineDto })
  async pipeline(@CurrentActor() actor: Actor, @Query() { period, unit }: MonthQuery): Promise<PipelineDto> {
    const month = period ?? (await this.reader.askedMonth());
    return { period: month, items: await this.pipelines.month(actor, month, { unitId: unit }), allowed: allowedOnList('pipeline', actor) };
  }

  @Get('pipeline/months')
  @Allow('progress.read')
  @ApiOkResponse({ type: DisciplineDto })
  async discipline(@CurrentActor() actor: Actor, @Query() { unit, year }: DisciplineQuery): Promise<DisciplineDto> {
    return { items: await this.pipelines.discipline(actor, unit, year) };
  }

  private async shown(rows: Awaited<ReturnType<FilingQueries['month']>>, actor: Actor, locale: 'zh' | 'en'): Promise<FilingListDto> {
    const reader = await this.reader.for(actor.zoneId, rows, locale);
    return { items: rows.map((row) => filingDto(row, reader)) };
  }
}

const results = (rows: RowResult[], locale: 'zh' | 'en'): RowResultsDto => ({
  accepted: rows.filter(({ refusal }) => refusal === null).length,
  refused: rows.filter(({ refusal }) => refusal !== null).length,
  rows: rows.map((row) => rowResultDto(row, locale)),
});
