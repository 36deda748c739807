import type { Day, Month } from '../calendar/day.js';
import type { EffectiveFigure } from '../progress/figure.js';

export const LIGHTS = ['done', 'onPace', 'behind', 'lagging', 'missing', 'pending', 'notAssessed'] as const;
/** 已完成 · 达序时 · 滞后 · 严重滞后 · 未报 · 待报 · 不评 */
export type Light = (typeof LIGHTS)[number];

/** Why a target is `notAssessed`: 年终评定 · 未发布 · 不适用 · 不可比. */
export const NOT_ASSESSED_REASONS = ['annualOnly', 'notPublished', 'notApplicable', 'notComparable'] as const;
export type NotAssessedReason = (typeof NOT_ASSESSED_REASONS)[number];

/** One of the target's own periods, as known at the moment of assessment. */
export interface PeriodState {
  period: Month;
  /** The window has opened: the figure is asked for. */
  open: boolean;
  /** The due time has passed. */
  due: boolean;
  figure: EffectiveFigure | null;
}

/** A fact in the explanation of a light; `code` is a key of the sentence catalogue, params are decimals or words. */
export interface Reason {
  code: string;
  params: Record<string, string>;
}

/** Year-end outlook: mid, 80 % range, chance (0…1) of reaching T. Range and chance only from three periods on. */
export interface Outlook {
  mid: string;
  low: string | null;
  high: string | null;
  chance: string | null;
}

/** What the remaining months must bring: a growth rate (%), or an amount per month beside the average so far. */
export type Needed =
  { form: 'growth'; rate: string } | { form: 'perMonth'; perMonth: string; soFar: string | null; months: number };

export interface OverdueNode {
  nodeId: string;
  name: string;
  dueOn: Day;
  daysLate: number;
}

/** Everything needed to repeat the judgement: recomputing it gives the same answer. */
export interface Receipt {
  ruleSet: string;
  inputs: Record<string, string | null>;
  revisions: readonly { period: Month; revision: string }[];
  formula: string;
  result: Record<string, string | null>;
}

/** The judgement of one target for one calendar month of the board. */
export interface Assessment {
  /** The calendar month this row stands for. */
  month: Month;
  /** r, the target's own period that was judged; null before its first due period. */
  period: Month | null;
  light: Light;
  notAssessed: NotAssessedReason | null;
  /** The last known pace light, shown beside missing, pending and notPublished, and while a units slip stands. */
  standing: Light | null;
  actual: string | null;
  expected: string | null;
  /** A/E or what the kind uses; null where the kind has none. Full precision (at least 12 significant digits). */
  ratio: string | null;
  /** In points (百分点): share gap ×100 for shares; percentage points for growth and rate; places for rank. */
  gap: string | null;
  /** A/T as a share 0…, for bars; null for growth, rank and zero. */
  share: string | null;
  /** P(r). */
  planned: string | null;
  /** The lagging threshold the gap is divided by for "worst first"; null where the test uses no gap. */
  severity: string | null;
  needed: Needed | null;
  outlook: Outlook | null;
  /** Periods in a row behind or lagging, up to r. */
  streak: number;
  /** 补齐: first period back on pace after lagging. */
  recovered: boolean;
  /** The figure is not verified yet. */
  provisional: boolean;
  /** 存疑: an unexplained units slip; the last light stands. */
  doubtful: boolean;
  overdueNodes: readonly OverdueNode[];
  reasons: readonly Reason[];
  receipt: Receipt;
}

/** A judgement without the receipt of what it was made from. */
export type Judgement = Omit<Assessment, 'receipt'>;
