import type { Month } from '#domain/calendar/day.js';
import type { FilingTimes } from '#domain/calendar/windows.js';
import type { EntityManager } from 'typeorm';
import { YEAR_ASKS } from '../pledges/year/year-asks.js';

export interface WindowTimes extends FilingTimes {
  id: number;
  track: 'administrative' | 'statistical';
  period: Month;
}

/** By `track/period`. */
export type WindowsOfYear = ReadonlyMap<string, WindowTimes>;

/** The filing windows of one zone and year; none while the year is prepared: nothing is asked for yet. */
export async function windowsOfYear(em: Pick<EntityManager, 'query'>, zoneId: number, year: number): Promise<WindowsOfYear> {
  const rows = await em.query<Omit<WindowTimes, 'provisional'>[]>(
    `SELECT id, track, period, opensAt, dueAt, lockedAt FROM filing_windows w
      WHERE zoneId = ? AND period BETWEEN ? AND ? AND ${YEAR_ASKS('w.zoneId', String(Number(year)))}`,
    [zoneId, `${year}-01`, `${year}-12`],
  );
  return new Map(rows.map((row) => [`${row.track}/${row.period}`, { ...row, provisional: false }]));
}
