import type { Tx } from '#database/unit-of-work.js';
import { DEFAULT_RULES, ruleSetById, type RuleSet } from '#domain/assessment/rule-sets.js';
import type { PlanYearState } from '#domain/pledges/plan-year.lifecycle.js';
import type { Month } from '#domain/calendar/day.js';
import { windowsOfYear, type WindowsOfYear } from '../progress/windows-of-year.js';
import { lastMonthOver } from './board-month.js';

/** What all targets of a year are judged by. */
export interface YearAtHand {
  zoneId: number;
  year: number;
  upTo: Month;
  rules: RuleSet;
  windows: WindowsOfYear;
  now: Date;
  /** Settled: its lights stay. */
  isClosed: boolean;
}

/** Null while no month of the year is over, and while it is prepared. */
export async function yearAtHand(tx: Pick<Tx, 'query'>, zoneId: number, year: number, now: Date): Promise<YearAtHand | null> {
  const upTo = lastMonthOver(year, now);
  if (upTo === null) return null;
  const plan = await planOf(tx, zoneId, year);
  if (plan?.state === 'preparing') return null;
  return { zoneId, year, upTo, now, rules: rulesNamed(plan), windows: await windowsOfYear(tx, zoneId, year), isClosed: plan?.state === 'closed' };
}

interface PlanColumns {
  ruleSet: string;
  state: PlanYearState;
}

async function planOf(tx: Pick<Tx, 'query'>, zoneId: number, year: number): Promise<PlanColumns | undefined> {
  const [row] = await tx.query<PlanColumns[]>('SELECT ruleSet, state FROM plan_years WHERE zoneId = ? AND year = ?', [zoneId, year]);
  return row;
}

const rulesNamed = (plan: PlanColumns | undefined): RuleSet => (plan && ruleSetById(plan.ruleSet)) ?? DEFAULT_RULES;

/** The rule set a year judges by; the domain's default where the year names none. */
export const rulesOf = async (tx: Pick<Tx, 'query'>, zoneId: number, year: number): Promise<RuleSet> => rulesNamed(await planOf(tx, zoneId, year));
