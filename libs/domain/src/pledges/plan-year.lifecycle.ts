import type { Day } from '../calendar/day.js';
import { no, yes, type Verdict } from '../verdict.js';

/** preparing 筹备 (nothing is scanned, asked for or reminded) → open 考核中 → closed 已关闭. */
export const PLAN_YEAR_STATES = ['preparing', 'open', 'closed'] as const;
export type PlanYearState = (typeof PLAN_YEAR_STATES)[number];

/** Which value of an amended target (调整) the appraisal scores. */
export const SCORED_VALUES = ['adjusted', 'original'] as const;
export type ScoredValue = (typeof SCORED_VALUES)[number];

export interface PlanYearFacts {
  year: number;
  state: PlanYearState;
  /** Filing windows laid: without them nothing could be filed. */
  windows: number;
}

/** Reasons: `year.notPreparing`; `year.noWindows`. */
export function mayOpenYear({ state, windows }: PlanYearFacts): Verdict {
  if (state !== 'preparing') return no('year.notPreparing');
  return windows === 0 ? no('year.noWindows') : yes;
}

/** A year is closed once it is over. Reasons: `year.notOpen`; `year.notOver`. */
export function mayCloseYear({ year, state }: PlanYearFacts, today: Day): Verdict {
  if (state !== 'open') return no('year.notOpen');
  return today <= `${year}-12-31` ? no('year.notOver') : yes;
}

/** While a year is prepared its rule set is chosen freely; later a set is adopted from a date on, never retroactively. */
export const mayChooseRules = ({ state }: PlanYearFacts): Verdict => (state === 'preparing' ? yes : no('year.rulesInForce'));

/** Last year is carried into a year that is still prepared. Reason: `year.notPreparing`. */
export const mayRollOver = ({ state }: PlanYearFacts): Verdict => (state === 'preparing' ? yes : no('year.notPreparing'));
