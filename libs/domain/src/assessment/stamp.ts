import type { Month } from '../calendar/day.js';
import type { PeriodState } from './assessment.js';
import type { RuleSet } from './rule-sets.js';

/**
 * What a row depends on, as one short text: two equal stamps mean equal rows, so that a scan can leave a row alone without
 * judging it. `termsVersion` identifies the signed version of the target; revisions identify what was filed and explained.
 */
export function stampOf(termsVersion: string, rules: Pick<RuleSet, 'id'>, periods: readonly PeriodState[], month: Month): string {
  const known = periods
    .filter((state) => state.period <= month && (state.open || state.due || state.figure !== null))
    .map(markOf);
  return [rules.id, termsVersion, month, ...known.sort()].join(' ');
}

function markOf({ period, due, figure }: PeriodState): string {
  if (figure === null) return `${period}${due ? '!' : '?'}`;
  return `${period}=${figure.revision}${figure.verified ? '+' : ''}${figure.explained.length === 0 ? '' : `~${[...figure.explained].sort().join('~')}`}`;
}
