import type { Exact } from '../exact.js';
import type { TargetTerms } from '../pledges/terms.js';

/** One filed value: r = 1…12 and the value; `n` is the value as a binary number, for quick comparisons only. */
export interface Point {
  r: number;
  value: Exact;
  n: number;
}

/** Totals start the year at nothing, stocks at the baseline; rates, ranks and growth have no start to step from. */
export function startOf(terms: TargetTerms): number | null {
  if (terms.kind === 'cumulative' || (terms.kind === 'cap' && terms.capOf !== 'level')) return 0;
  if (terms.kind === 'level' || terms.kind === 'cap') return terms.baseline === null ? null : Number(terms.baseline);
  return null;
}

/** Kinds whose value moves by steps: totals and stocks. */
export const hasSteps = (terms: TargetTerms): boolean =>
  terms.kind === 'cumulative' || terms.kind === 'level' || terms.kind === 'cap';

/** Steps per month between the points, from the start of the year on; a step over a gap is spread over its months. */
export function monthlySteps(terms: TargetTerms, trail: readonly Point[]): number[] {
  if (!hasSteps(terms)) return [];
  const start = startOf(terms);
  return trail.flatMap((point, i) => {
    const before = i === 0 ? start : trail[i - 1]!.n;
    return before === null ? [] : [(point.n - before) / (point.r - (i === 0 ? 0 : trail[i - 1]!.r))];
  });
}

/** The middle value; the mean of the two middle ones; 0 of nothing. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
