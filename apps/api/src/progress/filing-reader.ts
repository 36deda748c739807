import { ruleStages } from '#domain/assessment/stages.js';
import type { Month } from '#domain/calendar/day.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import { boardMonthAt } from '#features/assessment/board-month.js';
import { rulesOfYear } from '#features/assessment/laboratory/adoptions.js';
import type { FilingRow } from '#features/progress/filing.queries.js';
import { lastYearFigures } from '#features/progress/last-year.js';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Reader } from './filing.presenter.js';

/** What the presenter of filings has to know besides the rows. */
@Injectable()
export class FilingReader {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The month whose figures are asked for now: the last one that is over. */
  async askedMonth(): Promise<Month> {
    return boardMonthAt(await this.clock.now());
  }

  async for(zoneId: number, rows: readonly FilingRow[], locale: 'zh' | 'en'): Promise<Reader> {
    const years = [...new Set(rows.map(({ target }) => target.year))];
    const rules = new Map(await Promise.all(years.map(async (year) => [year, ruleStages(year, await rulesOfYear(this.dataSource.manager, zoneId, year))] as const)));
    const lastYear = await lastYearFigures(this.dataSource.manager, zoneId, rows.map(({ target }) => target.id));
    return { locale, now: await this.clock.now(), rules: (year) => rules.get(year)!, lastYear };
  }
}
