import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { FilingQueries } from '#features/progress/filing.queries.js';
import { OwnerFigureQueries } from '#features/progress/owner-figures.queries.js';
import { OwnerFiguresService } from '#features/progress/owner-figures.service.js';
import { Body, Controller, Get, Param, ParseIntPipe, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../http/allow.js';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { ExpectedVersionOrNew } from '../http/etag.js';
import { Locale } from '../http/locale.js';
import { PeriodPipe } from '../http/period.pipe.js';
import { FilingDto, MonthQuery } from './filing.dto.js';
import { FilingReader } from './filing-reader.js';
import { filingDto } from './filing.presenter.js';
import { OwnerFigureBody, OwnerMonthDto } from './owner-figure.dto.js';
import { ownerMonthItemDto } from './owner-figure.presenter.js';

const ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'http.notFound') });

/** 核定单位数据: the data owner's figures beside the filed ones, which they never change. */
@ApiTags('progress')
@Controller()
export class OwnerFiguresController {
  constructor(
    private readonly owners: OwnerFigureQueries,
    private readonly service: OwnerFiguresService,
    private readonly filings: FilingQueries,
    private readonly reader: FilingReader,
  ) {}

  @Get('owner-figures')
  @Allow('progress.verify')
  @ApiOkResponse({ type: OwnerMonthDto })
  async month(@CurrentActor() actor: Actor, @Query() { period, unit }: MonthQuery, @Locale() locale: 'zh' | 'en'): Promise<OwnerMonthDto> {
    const month = period ?? (await this.reader.askedMonth());
    return { period: month, items: (await this.owners.month(actor, month, { unitId: unit })).map((row) => ownerMonthItemDto(row, locale)) };
  }

  @Put('targets/:id/owner-figures/:period')
  @Allow('progress.verify')
  @ApiOperation({ summary: '核定单位数据 · Notes what the data owner says; every correction is kept as a version of its own' })
  @ApiOkResponse({ type: FilingDto })
  async note(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ID) id: number, @Param('period', PeriodPipe) period: string, @Body() body: OwnerFigureBody, @ExpectedVersionOrNew() expected: number, @Locale() locale: 'zh' | 'en'): Promise<FilingDto> {
    await this.service.note(actor, author, id, period, body, expected);
    const row = await this.filings.one(actor, id, period);
    return filingDto(row, await this.reader.for(actor.zoneId, [row], locale));
  }
}
