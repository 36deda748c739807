import { dayOf, timeOf } from '#domain/calendar/zone-time.js';
import type { Dates } from '../app/language/dates.js';

interface Timed {
  startsAt: string;
  endsAt: string | null;
}

/** 14:30–16:00, in the zone's time; only its beginning where the end is open or on another day. */
export function hoursOf({ startsAt, endsAt }: Timed): string {
  const [from, until] = [new Date(startsAt), endsAt ? new Date(endsAt) : null];
  return until && dayOf(from) === dayOf(until) ? `${timeOf(from)}–${timeOf(until)}` : timeOf(from);
}

/** 2024年7月19日 周五 14:30–16:00 */
export const whenOf = (meeting: Timed, dates: Dates): string =>
  `${dates.weekday(dayOf(new Date(meeting.startsAt)))} ${hoursOf(meeting)}`;

/** The months of the year up to the one discussed: "1–6月", "January–June" are said by the words. */
export const lastMonthOf = (period: string): number => Number(period.slice(5));
