import { Decimal } from 'decimal.js';
import type { Light } from '../assessment/assessment.js';

/** Missing comes right after the reds, with which it is listed at a meeting, for discipline. */
const ORDER: readonly Light[] = ['lagging', 'missing', 'behind', 'pending', 'notAssessed', 'onPace', 'done'];

export interface Ranked {
  light: Light;
  streak: number;
  /** In the unit of `severity`; negative is short. */
  gap: string | null;
  /** The lagging threshold the gap is divided by, positive. */
  severity: string | null;
  code: string;
}

/** Worst first: light, then streak, then gap divided by its lagging threshold, then code. A comparator for `sort`. */
export function worstFirst(a: Ranked, b: Ranked): number {
  const byLight = ORDER.indexOf(a.light) - ORDER.indexOf(b.light);
  if (byLight !== 0) return byLight;
  if (a.streak !== b.streak) return b.streak - a.streak;
  const byGap = weightOf(a).comparedTo(weightOf(b));
  if (byGap !== 0) return byGap;
  return a.code < b.code ? -1 : Number(a.code > b.code);
}

/** How many thresholds short, negative; 0 where the test uses no gap. */
const weightOf = ({ gap, severity }: Ranked): Decimal =>
  gap === null || severity === null || Number(severity) === 0 ? new Decimal(0) : new Decimal(gap).div(severity);
