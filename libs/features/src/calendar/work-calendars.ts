import { WorkCalendar, type CalendarDay } from '#domain/calendar/workdays.js';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** How long a process may go on with the calendar it read, in real time; its own changes count at once. */
const BELIEVED_MS = 5_000;

interface Row extends CalendarDay {
  zoneId: number;
}

/** The working calendar of a zone: the State Council's notices, with the zone's own days over them. */
@Injectable()
export class WorkCalendars {
  private readonly believed = new Map<number, { calendar: Promise<WorkCalendar>; until: number }>();

  constructor(private readonly dataSource: DataSource) {}

  of(zoneId: number): Promise<WorkCalendar> {
    const kept = this.believed.get(zoneId);
    if (kept && kept.until > Date.now()) return kept.calendar;
    const calendar = readWorkCalendar(this.dataSource.manager, zoneId);
    this.believed.set(zoneId, { calendar, until: Date.now() + BELIEVED_MS });
    calendar.catch(() => this.believed.delete(zoneId));
    return calendar;
  }

  /** Call after every change to calendar days. */
  forget(): void {
    this.believed.clear();
  }
}

/** Inside a transaction that changes days, where the kept calendar would be the one before. */
export async function readWorkCalendar(em: EntityManager, zoneId: number): Promise<WorkCalendar> {
  const rows = await em.query<Row[]>('SELECT zoneId, day, kind FROM calendar_days WHERE zoneId IN (0, ?) ORDER BY zoneId', [
    zoneId,
  ]);
  // The zone's own rows come last and so win; only a notice makes a year a noticed one.
  const noticed = rows.filter((row) => row.zoneId === 0 && row.kind === 'holiday').map((row) => Number(row.day.slice(0, 4)));
  return new WorkCalendar(rows, noticed);
}
