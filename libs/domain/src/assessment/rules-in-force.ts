import type { Day, Month } from '../calendar/day.js';
import { lastDayOf } from '../calendar/months.js';
import { Refusal } from '../refusal.js';
import type { RuleSet } from './rule-sets.js';

/** A rule set adopted for a year from a day on. */
export interface Adoption {
  version: number;
  fromDay: Day;
  rules: RuleSet;
}

/**
 * The set that judges a month: the newest adopted by the month's last day, else the one the year opened with. A month that ended
 * before the adoption keeps the rule it was promised and filed under, also when its figure comes later.
 */
export function rulesInForce(opening: RuleSet, adoptions: readonly Adoption[], month: Month): RuleSet {
  const end = lastDayOf(month);
  let found: Adoption | null = null;
  for (const one of adoptions) if (one.fromDay <= end && (found === null || one.version > found.version)) found = one;
  return found?.rules ?? opening;
}

/**
 * Whether rules may be adopted from that day: never retroactively, and within their own year.
 * @throws Refusal `assessment.neverRetroactive`, `assessment.otherYear`, `assessment.yearClosed`
 */
export function mayAdopt(year: { year: number; state: string }, fromDay: Day, today: Day): void {
  if (year.state === 'closed') throw new Refusal('conflict', 'assessment.yearClosed');
  if (!fromDay.startsWith(`${year.year}-`)) throw new Refusal('invalid', 'assessment.otherYear');
  if (fromDay < today) throw new Refusal('invalid', 'assessment.neverRetroactive', { params: { today } });
}
