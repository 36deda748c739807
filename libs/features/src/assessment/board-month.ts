import type { Month } from '#domain/calendar/day.js';
import { addMonths, monthOf } from '#domain/calendar/months.js';
import { dayOf } from '#domain/calendar/zone-time.js';

/** The month a board opens on: the last one that is over. */
export const boardMonthAt = (now: Date): Month => addMonths(monthOf(dayOf(now)), -1);

/** The last month of `year` that is over at `now`; null while none is. */
export function lastMonthOver(year: number, now: Date): Month | null {
  const month = boardMonthAt(now);
  if (month < `${year}-01`) return null;
  return month > `${year}-12` ? `${year}-12` : month;
}
