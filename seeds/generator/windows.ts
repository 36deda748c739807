import type { Day, Month } from '#domain/calendar/day.js';
import type { SeedPublication } from '../shape.js';
import { followingMonth, workdayFrom } from './workdays.js';

/** The first day, the due day and the last day of a filing window; due and lock are at 18:00. */
export interface Window {
  opensOn: Day;
  dueOn: Day;
  locksOn: Day;
}

/** Month M opens on the first workday of M+1, is due on its fifth and locks on its tenth. */
export function monthlyWindow(period: Month): Window {
  const first = `${followingMonth(period)}-01`;
  return { opensOn: workdayFrom(first, 0), dueOn: workdayFrom(first, 4), locksOn: workdayFrom(first, 9) };
}

/** Statistics open when they are published, are due five workdays later and lock after five more. */
export function statisticalWindow(period: Month, publications: readonly SeedPublication[]): Window {
  const publication = publications.find((one) => one.period === period);
  if (!publication) throw new RangeError(`no publication day for ${period}`);
  const opensOn = publication.publishedOn;
  return { opensOn, dueOn: workdayFrom(opensOn, 5), locksOn: workdayFrom(opensOn, 10) };
}
