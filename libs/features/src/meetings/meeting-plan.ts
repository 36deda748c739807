import type { Tx } from '#database/unit-of-work.js';
import { lastDayOf, yearOf } from '#domain/calendar/months.js';
import type { Month } from '#domain/calendar/day.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { scheduleOf } from '#domain/meetings/schedule.js';
import { readWorkCalendar } from '../calendar/work-calendars.js';
import { requireOpenUnits } from '../people/units.service.js';
import type { AttendeeGiven } from './attendees.js';
import { wrong } from './wrong-field.js';

export interface AgendaItem {
  title: string;
  unitId?: number;
  minutes?: number;
}

export interface MeetingPlan {
  title: string;
  /** The month whose results are discussed. */
  period: Month;
  startsAt: Date;
  /** null: open. */
  endsAt: Date | null;
  place: string;
  agenda: AgendaItem[];
}

export type MeetingChange = Partial<MeetingPlan> & { attendees?: AttendeeGiven[] };

const DAY_MS = 86_400_000;
/** A plan year and the one after it; farther off it is a slip of the pen. */
const FARTHEST_DAYS = 730;

/**
 * What must hold of a meeting's time and month.
 * @throws Refusal invalid naming the field: `input.inThePast`, `input.tooFarAhead`, `input.endsBeforeStart`,
 * `input.longerThanADay`, `input.periodNotOver` (the month is not over when the pack has to be frozen), `input.noTargets`
 */
export async function requireOrderly(
  tx: Tx,
  { period, startsAt, endsAt }: Pick<MeetingPlan, 'period' | 'startsAt' | 'endsAt'>,
): Promise<void> {
  if (startsAt <= tx.now) throw wrong('startsAt', 'input.inThePast');
  if (startsAt.getTime() > tx.now.getTime() + FARTHEST_DAYS * DAY_MS) throw wrong('startsAt', 'input.tooFarAhead');
  if (endsAt !== null && endsAt <= startsAt) throw wrong('endsAt', 'input.endsBeforeStart');
  if (endsAt !== null && endsAt.getTime() > startsAt.getTime() + DAY_MS) throw wrong('endsAt', 'input.longerThanADay');
  const { freezeAt } = scheduleOf(startsAt, await readWorkCalendar(tx.em, tx.author.zoneId));
  if (dayOf(freezeAt) <= lastDayOf(period)) throw wrong('startsAt', 'input.periodNotOver');
  const [some] = await tx.query<object[]>('SELECT 1 FROM targets WHERE zoneId = ? AND year = ? LIMIT 1', [
    tx.author.zoneId,
    yearOf(period),
  ]);
  if (!some) throw wrong('period', 'input.noTargets');
}

/** @throws Refusal `people.unitNotFound` for a unit of another zone, `people.unitClosed` */
export const requireOwnUnits = (tx: Tx, items: readonly { unitId?: number | null }[]): Promise<void> =>
  requireOpenUnits(tx, [...new Set(items.flatMap(({ unitId }) => unitId ?? []))]);

const FIELDS = ['title', 'period', 'startsAt', 'endsAt', 'place', 'agenda'] as const;

/** Fields that differ from what is there, in a fixed order. */
export const changedFields = (before: MeetingPlan, after: MeetingPlan): (keyof MeetingPlan)[] =>
  FIELDS.filter((field) => comparable(before[field]) !== comparable(after[field]));

/** Servers keep the keys of JSON in orders of their own. */
const comparable = (value: MeetingPlan[keyof MeetingPlan]): string =>
  JSON.stringify(
    Array.isArray(value) ? value.map(({ title, unitId, minutes }) => [title, unitId ?? null, minutes ?? null]) : value,
  );
