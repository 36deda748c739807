import type { Tx } from '#database/unit-of-work.js';
import type { RuleSet } from '#domain/assessment/rule-sets.js';
import { ruleStages } from '#domain/assessment/stages.js';
import type { PlanYearState } from '#domain/pledges/plan-year.lifecycle.js';
import type { Month } from '#domain/calendar/day.js';
import { windowsOfYear, type WindowsOfYear } from '../progress/windows-of-year.js';
import { lastMonthOver } from './board-month.js';
import { rulesOfYear } from './laboratory/adoptions.js';

/** The rules of a year's months, one entry wherever they change. */
export type RuleStages = readonly { from: number; rules: RuleSet }[];

/** What all targets of a year are judged by. */
export interface YearAtHand {
  zoneId: number;
  year: number;
  upTo: Month;
  /** The rules that judge `upTo`. */
  rules: RuleSet;
  rulesAt: (month: Month) => RuleSet;
  stages: RuleStages;
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
  const rulesAt = await rulesOfYear(tx, zoneId, year);
  return { zoneId, year, upTo, now, rules: rulesAt(upTo), rulesAt, stages: ruleStages(year, rulesAt), windows: await windowsOfYear(tx, zoneId, year), isClosed: plan?.state === 'closed' };
}

async function planOf(tx: Pick<Tx, 'query'>, zoneId: number, year: number): Promise<{ state: PlanYearState } | undefined> {
  const [row] = await tx.query<{ state: PlanYearState }[]>('SELECT state FROM plan_years WHERE zoneId = ? AND year = ?', [zoneId, year]);
  return row;
}

/** The rules that judged a row: those of the period it stands for, or of its month where it stands for none. */
export const rulesOfRow = ({ rulesAt }: Pick<YearAtHand, 'rulesAt'>, period: Month | null, month: Month): RuleSet => rulesAt(period ?? month);
