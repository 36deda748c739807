import { CalendarDay } from '#database/entities/calendar/calendar-day.entity.js';
import { FilingWindow } from '#database/entities/calendar/filing-window.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { fromJson } from '#database/columns.js';
import type { Day } from '#domain/calendar/day.js';
import { windowState, type WindowState } from '#domain/calendar/windows.js';
import { dayOf, daysBetween } from '#domain/calendar/zone-time.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import { WorkCalendars } from './work-calendars.js';

export interface WindowRow extends Omit<FilingWindow, 'zoneId' | 'sweptStage'> {
  state: WindowState;
  /** Working days until it is due, today and the due day counted; 0 once it is past. */
  workdaysLeft: number;
  /** Reckoned on a year whose holiday notice is not out yet. */
  provisional: boolean;
}

export interface CalendarDayRow {
  day: Day;
  kind: 'holiday' | 'workday';
  name: string;
  /** The zone's own day, over the notice. */
  own: boolean;
}

export interface PlanYearRow {
  year: number;
  state: 'preparing' | 'open' | 'closed';
  ruleSet: string;
  reminders: Record<string, { on?: boolean; lead?: number }>;
  calendar: { noticed: boolean; workdays: number; days: number };
}

@Injectable()
export class CalendarQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: WorkCalendars,
  ) {}

  /** The windows of a year in the order in which they are due, as they stand now. */
  async windows(zoneId: number, year: number): Promise<WindowRow[]> {
    const windows = await this.uow.dataSource
      .getRepository(FilingWindow)
      .find({ where: { zoneId, period: Between(`${year}-01`, `${year}-12`) }, order: { dueAt: 'ASC', id: 'ASC' } });
    return this.asOfNow(zoneId, windows);
  }

  async window(zoneId: number, id: number): Promise<WindowRow> {
    const [window] = await this.asOfNow(
      zoneId,
      await this.uow.dataSource.getRepository(FilingWindow).find({ where: { zoneId, id } }),
    );
    if (!window) throw new Refusal('notFound', 'calendar.windowNotFound');
    return window;
  }

  /** The exceptions of a year: notice days that the zone has not overridden, and its own. */
  async days(zoneId: number, year: number): Promise<CalendarDayRow[]> {
    const rows = await this.uow.dataSource.getRepository(CalendarDay).find({
      where: { zoneId: In([0, zoneId]), day: Between(`${year}-01-01`, `${year}-12-31`) },
      order: { day: 'ASC', zoneId: 'ASC' },
    });
    const own = new Set(rows.filter((row) => row.zoneId !== 0).map((row) => row.day));
    return rows
      .filter((row) => row.zoneId !== 0 || !own.has(row.day))
      .map(({ day, kind, name, zoneId: of }) => ({ day, kind, name, own: of !== 0 }));
  }

  /** @throws Refusal `calendar.planYearNotFound` */
  async planYear(zoneId: number, year: number): Promise<PlanYearRow> {
    // The table belongs to a room downstream; read by its name, that no room looks down the river.
    const [row] = await this.uow.dataSource.query<{ state: 'preparing' | 'open' | 'closed'; ruleSet: string; settings: unknown }[]>(
      'SELECT state, ruleSet, settings FROM plan_years WHERE zoneId = ? AND year = ?',
      [zoneId, year],
    );
    if (!row) throw new Refusal('notFound', 'calendar.planYearNotFound', { params: { year: String(year) } });
    const calendar = await this.calendars.of(zoneId);
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    const settings = fromJson<{ reminders?: PlanYearRow['reminders'] } | null>(row.settings);
    return {
      year,
      state: row.state,
      ruleSet: row.ruleSet,
      reminders: settings?.reminders ?? {},
      calendar: {
        noticed: calendar.isNoticed(first),
        workdays: calendar.workdaysLeft(first, last),
        days: daysBetween(first, last) + 1,
      },
    };
  }

  private async asOfNow(zoneId: number, windows: FilingWindow[]): Promise<WindowRow[]> {
    const now = await this.uow.now();
    const calendar = await this.calendars.of(zoneId);
    return windows.map(({ id, track, period, publishedOn, opensAt, dueAt, lockedAt, movedReason, version }) => {
      const provisional = ![opensAt, dueAt, lockedAt].every((at) => calendar.isNoticed(dayOf(at)));
      return {
        id,
        track,
        period,
        publishedOn,
        opensAt,
        dueAt,
        lockedAt,
        movedReason,
        version,
        state: windowState({ opensAt, dueAt, lockedAt, provisional }, now),
        workdaysLeft: now >= dueAt ? 0 : calendar.workdaysLeft(dayOf(now), dayOf(dueAt)),
        provisional,
      };
    });
  }
}
