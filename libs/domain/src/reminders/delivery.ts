import type { Day } from '../calendar/day.js';
import type { WorkCalendar } from '../calendar/workdays.js';
import { addDays, dayOf, instantAt, mondayOf, timeOf } from '../calendar/zone-time.js';
import { isInvitation, type ReminderRule } from './rules.js';

/** A reminder that waits to be sent, as its row holds it. */
export interface Waiting {
  id: number;
  rule: ReminderRule;
  dueAt: Date;
  deadlines: readonly Date[];
  /** It was held back by the weekly limit before. */
  carriedOver: boolean;
}

export interface DeliveryMoment {
  now: Date;
  calendar: WorkCalendar;
}

const FIRST_HOUR = '08:00';
const LAST_HOUR = '20:00';
/** Digests a person gets from Monday to Sunday. */
export const MOST_A_WEEK = 5;
/** Half an hour between two digests: five figures returned one after the other are one mail or two. */
const APART_MS = 30 * 60_000;

/**
 * Whether a reminder may go out now: from 08:00 to 20:00 on working days; on other days and hours only while a
 * deadline of its matter lies ahead on that same day.
 */
export function mayGoNow(deadlines: readonly Date[], { now, calendar }: DeliveryMoment): boolean {
  const today = dayOf(now);
  if (deadlines.some((deadline) => deadline > now && dayOf(deadline) === today)) return true;
  return calendar.isWorkday(today) && timeOf(now) >= FIRST_HOUR && timeOf(now) < LAST_HOUR;
}

/** The first instant from `from` on at which it may go out. */
export function goesFrom(from: Date, deadlines: readonly Date[], calendar: WorkCalendar): Date {
  if (mayGoNow(deadlines, { now: from, calendar })) return from;
  const today = dayOf(from);
  const ahead = deadlines.filter((deadline) => deadline > from).map((deadline) => instantAt(dayOf(deadline)));
  const office = calendar.isWorkday(today) && timeOf(from) < FIRST_HOUR ? today : calendar.addWorkdays(today, 1);
  return [instantAt(office, FIRST_HOUR), ...ahead].reduce((first, one) => (one < first ? one : first));
}

/** What goes to one person in one run. */
export interface Delivery<T extends Waiting> {
  /** One mail each, uncounted. */
  invitations: T[];
  /** One mail together; empty: no mail. */
  digest: T[];
  /** Over the week's limit: they join the next digest, marked as carried over. */
  heldBack: T[];
}

/**
 * Sorts out what waits for one person: what may go now goes, as one digest; with five digests already sent since
 * Monday it is held back. What may not go yet (night, holiday, within half an hour of the last digest unless a deadline
 * is today) is in none of the three and simply waits.
 */
export function deliveryFor<T extends Waiting>(
  waiting: readonly T[],
  digestsThisWeek: number,
  moment: DeliveryMoment,
  lastDigestAt: Date | null = null,
): Delivery<T> {
  const ready = waiting.filter(({ dueAt, deadlines }) => dueAt <= moment.now && mayGoNow(deadlines, moment));
  const counted = ready.filter(({ rule }) => !isInvitation(rule));
  const full = digestsThisWeek >= MOST_A_WEEK;
  const isSoon = lastDigestAt !== null && moment.now.getTime() - lastDigestAt.getTime() < APART_MS;
  const presses = counted.some(({ deadlines }) => deadlines.some((deadline) => deadline > moment.now && dayOf(deadline) === dayOf(moment.now)));
  return {
    invitations: ready.filter(({ rule }) => isInvitation(rule)),
    digest: full || (isSoon && !presses) ? [] : counted,
    heldBack: full ? counted : [],
  };
}

/** The week a digest counts in, by its Monday. */
export const weekOf = (now: Date): Day => mondayOf(dayOf(now));

/** Two hours of sending time: a run that is merely slow is not an outage. */
const GRACE_MS = 2 * 3_600_000;

/**
 * 补发: it goes out later than it could have, because something was down. Waiting for the morning, for the end of a
 * holiday or for next week's digest is not late. (The grace runs in sending time: due at 19:59, it is not late at nine.)
 */
export function isLate(
  { dueAt, deadlines, carriedOver }: Pick<Waiting, 'dueAt' | 'deadlines' | 'carriedOver'>,
  { now, calendar }: DeliveryMoment,
): boolean {
  if (carriedOver) return false;
  let at = goesFrom(dueAt, deadlines, calendar);
  for (let left = GRACE_MS; ;) {
    const night = endOfSending(at);
    if (at.getTime() + left <= night.getTime()) return now.getTime() > at.getTime() + left;
    left -= Math.max(0, night.getTime() - at.getTime());
    at = goesFrom(night, deadlines, calendar);
  }
}

/** 20:00 of the day, or midnight when it is past that already (a deadline allowed it). */
function endOfSending(at: Date): Date {
  const last = instantAt(dayOf(at), LAST_HOUR);
  return at < last ? last : instantAt(addDays(dayOf(at), 1));
}
