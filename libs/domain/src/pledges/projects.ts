import type { Day } from '../calendar/day.js';
import { isDay } from '../calendar/zone-time.js';
import { Decimal } from '../decimal.js';
import { no, yes, type Verdict } from '../verdict.js';
import type { TargetKind } from './terms.js';

/** 项目台账: what a target is to be reached with, one row a project. */
export interface ProjectNode {
  name: string;
  dueOn: Day;
  doneOn: Day | null;
}

/** 手续: where a permit of the project stands. */
export const PERMIT_STATES = ['missing', 'applied', 'granted'] as const;
export type PermitState = (typeof PERMIT_STATES)[number];

export interface Permit {
  name: string;
  state: PermitState;
}

export interface ProjectFacts {
  totalInvestment: string | null;
  yearPlan: string | null;
  nodes: readonly ProjectNode[];
  /** Since when it is off the ledger (销号、竣工). */
  closedOn: Day | null;
}

/** Reasons: `projects.negative`, `projects.planOverTotal`, `projects.nodeDay`, `projects.closedDay`. */
export function checkProject({ totalInvestment, yearPlan, nodes, closedOn }: ProjectFacts): Verdict {
  const below = (amount: string | null) => amount !== null && new Decimal(amount).lt(0);
  const reasons = [
    (below(totalInvestment) || below(yearPlan)) && 'projects.negative',
    totalInvestment !== null && yearPlan !== null && new Decimal(yearPlan).gt(totalInvestment) && 'projects.planOverTotal',
    nodes.some(({ dueOn, doneOn }) => !isDay(dueOn) || (doneOn !== null && !isDay(doneOn))) && 'projects.nodeDay',
    closedOn !== null && !isDay(closedOn) && 'projects.closedDay',
  ].filter((reason) => reason !== false);
  return reasons.length === 0 ? yes : no(...reasons);
}

export interface LedgerTotals {
  /** Projects on the ledger, and those of them not closed before the year begins. */
  count: number;
  open: number;
  totalInvestment: string;
  yearPlan: string;
}

/** What the ledger is held against: money against money, a count against a count. */
export type LedgerOf = 'money' | 'count';

export interface LedgerGoal {
  kind: TargetKind;
  measureUnit: string;
  target: string | null;
  /** Growth: last year's amount, in the ledger's own unit (亿元). */
  baseAmount: string | null;
  nodes: readonly { weight: string }[];
}

export interface LedgerCoverage {
  of: LedgerOf;
  /** What the goal needs this year: base × (1 + T %) for growth, T for a total, the count for milestones. */
  need: string;
  /** What the ledger holds of it. */
  planned: string;
  /** planned ÷ need. */
  coverage: string;
  /** need − planned; never below zero. */
  gap: string;
}

const MONEY = /元$/;

/** 元 and its multiples measure money; everything else on a ledger is counted. */
export const ledgerOf = (goal: Pick<LedgerGoal, 'kind' | 'measureUnit'>): LedgerOf | null => {
  if (goal.kind === 'growth') return 'money';
  if (goal.kind === 'milestone') return 'count';
  if (goal.kind !== 'cumulative') return null;
  return MONEY.test(goal.measureUnit) ? 'money' : 'count';
};

/**
 * Whether the projects on the ledger are enough: 13 % on 267.6 亿元 needs 302.388, 262 are planned, 40.388 are missing.
 * null where the goal cannot be held against projects, or its base is not known.
 */
export function coverageOf(goal: LedgerGoal, totals: LedgerTotals): LedgerCoverage | null {
  const of = ledgerOf(goal);
  const need = of === null ? null : needOf(goal);
  if (of === null || need === null || need.lte(0) || totals.count === 0) return null;
  const planned = of === 'money' ? new Decimal(totals.yearPlan) : new Decimal(totals.open);
  return {
    of,
    need: need.toFixed(),
    planned: planned.toFixed(),
    coverage: planned.div(need).toFixed(),
    gap: Decimal.max(0, need.minus(planned)).toFixed(),
  };
}

function needOf({ kind, target, baseAmount, nodes }: LedgerGoal): Decimal | null {
  if (kind === 'milestone') return new Decimal(target ?? nodes.length);
  if (target === null) return null;
  if (kind !== 'growth') return new Decimal(target);
  return baseAmount === null ? null : new Decimal(baseAmount).times(new Decimal(100).plus(target)).div(100);
}
