import type { Day } from '../calendar/day.js';

export const TARGET_KINDS = ['cumulative', 'growth', 'level', 'rate', 'milestone', 'cap', 'rank', 'zero'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/**
 * Which periods of the year exist for a target. `statistical` is monthly without January
 * (January–February is the one period `YYYY-02`).
 */
export const CADENCES = ['monthly', 'statistical', 'quarterly', 'halfYear', 'annual'] as const;
export type Cadence = (typeof CADENCES)[number];

/** 确保 · 以上/不低于/突破 · 力争/冲刺 · 左右 · 区间 · 高于(参照) · 不超过 */
export const WORDINGS = ['firm', 'atLeast', 'striveFor', 'about', 'range', 'above', 'atMost'] as const;
export type Wording = (typeof WORDINGS)[number];

/** One node of a milestone target. `weight` is a positive decimal string. */
export interface MilestoneNode {
  id: string;
  name: string;
  weight: string;
  dueOn: Day;
}

/** What was signed: everything the arithmetic of one target needs. All numbers are decimal strings. */
export interface TargetTerms {
  kind: TargetKind;
  year: number;
  cadence: Cadence;
  wording: Wording;
  /** T, the value the year must reach; for milestones the weight that is needed (null: all nodes). */
  target: string | null;
  /** Upper end of a range target (2–3 所); T is the lower end. Shown, never judged. */
  upper: string | null;
  /** S, a stretch value beside the floor T. */
  stretch: string | null;
  /** B, the stock at the end of last year (level, rate, cap of a level). */
  baseline: string | null;
  /** Share of |T| allowed by `about` (左右); null means the default 0.05. */
  tolerance: string | null;
  /** P(1)…P(12): planned cumulative share of the year's work by the end of each month, frozen at signing. */
  curve: readonly string[];
  /** Growth only: signed path of the rate by month (percent); null means T throughout. */
  growthPath: readonly string[] | null;
  /** Growth only: w(1)…w(12), cumulative shares of the base year, for what the remaining months must grow. */
  baseShares: readonly string[] | null;
  /** Growth only: base-year cumulative amounts by month, on current prices and scope; null: not comparable. */
  baseAmounts: readonly (string | null)[] | null;
  /** Cap only: a yearly total that must stay at or under T, or a level. */
  capOf: 'total' | 'level' | null;
  /** Milestone only. */
  nodes: readonly MilestoneNode[];
  /** 年终评定: not assessed until the year is over. */
  annualOnly: boolean;
  /** `above`: the figure to be exceeded comes with each filing (e.g. the city's average). Shown for others. */
  comparator: { name: string } | null;
}
