import type { Month } from '#domain/calendar/day.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WorkCalendars } from '../calendar/work-calendars.js';
import { dayOf, instantAt } from '#domain/calendar/zone-time.js';
import { ScanService } from './scan.service.js';
import { YEAR_ASKS } from '../pledges/year/year-asks.js';

interface WindowRow {
  id: number;
  zoneId: number;
  period: Month;
  opensAt: Date;
  dueAt: Date;
  lockedAt: Date;
  sweptStage: number;
}

/** What a window has come to: nothing yet, opened, due, three workdays late, locked. Each changes lights or flags. */
const STAGES = { none: 0, opened: 1, due: 2, threeLate: 3, locked: 4 } as const;
const MISSING_AFTER_WORKDAYS = 3;

/**
 * Time alone changes lights: pending becomes missing at the due hour, missing becomes a flag three workdays later.
 * Asks "which windows have come further than was taken notice of?", so a missed night or a second worker changes nothing.
 */
@Injectable()
export class WindowSweepService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scans: ScanService,
    private readonly calendars: WorkCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many windows had come further */
  async sweep(): Promise<number> {
    const now = await this.clock.now();
    const rows = await this.dataSource.query<WindowRow[]>(
      // A window of a year that is still prepared keeps its stage: once the year opens, it is taken notice of whole.
      `SELECT id, zoneId, period, opensAt, dueAt, lockedAt, sweptStage FROM filing_windows w
        WHERE sweptStage < ? AND opensAt <= ? AND ${YEAR_ASKS('w.zoneId', 'CAST(LEFT(w.period, 4) AS UNSIGNED)')} ORDER BY zoneId, period`,
      [STAGES.locked, now],
    );
    const further: { row: WindowRow; stage: number }[] = [];
    for (const row of rows) {
      const stage = await this.stageOf(row, now);
      if (stage > row.sweptStage) further.push({ row, stage });
    }
    const zoneYears = new Map(further.map(({ row }) => [`${row.zoneId}/${row.period.slice(0, 4)}`, row]));
    const failed = new Set<string>();
    const problems: unknown[] = [];
    for (const [key, row] of zoneYears) {
      try {
        await this.scans.scanNow(row.zoneId, Number(row.period.slice(0, 4)));
      } catch (error) {
        // One zone's trouble is not the others'.
        failed.add(key);
        problems.push(error);
      }
    }
    // After the scan: a crash before this line only scans once more.
    for (const { row, stage } of further) {
      if (failed.has(`${row.zoneId}/${row.period.slice(0, 4)}`)) continue;
      await this.dataSource.query('UPDATE filing_windows SET sweptStage = ? WHERE id = ? AND sweptStage < ?', [stage, row.id, stage]);
    }
    if (problems.length > 0) throw new AggregateError(problems, `${problems.length} zone(s) could not be scanned`);
    return further.length;
  }

  private async stageOf(row: WindowRow, now: Date): Promise<number> {
    // A lock may have been moved before the third workday: the last stage is reached when both have passed.
    const isMissing = now >= (await this.missingFrom(row));
    if (isMissing) return now >= row.lockedAt ? STAGES.locked : STAGES.threeLate;
    if (now >= row.dueAt) return STAGES.due;
    return STAGES.opened;
  }

  /** The beginning of the third workday after the due day. */
  private async missingFrom(row: WindowRow): Promise<Date> {
    const calendar = await this.calendars.of(row.zoneId);
    return instantAt(calendar.addWorkdays(dayOf(row.dueAt), MISSING_AFTER_WORKDAYS));
  }
}
