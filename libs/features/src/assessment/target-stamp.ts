import type { PeriodState } from '#domain/assessment/assessment.js';
import type { RuleSet } from '#domain/assessment/rule-sets.js';
import { stampOf } from '#domain/assessment/stamp.js';
import type { Month } from '#domain/calendar/day.js';
import { createHash } from 'node:crypto';

/**
 * Names the terms of a target, and whose it is. The server puts it together from the row itself, so that neither terms changed
 * by an amendment nor terms changed by hand go unnoticed, and no scan has to read them.
 */
export const TERMS_VERSION = (t: string) => {
  const columns = ['unitId', 'track', 'kind', 'year', 'cadence', 'wording', 'annualOnly'].map((column) => `${t}.${column}`);
  const optional = ['capOf', 'target', 'upper', 'stretch', 'baseline', 'tolerance'].map((column) => `COALESCE(${t}.${column}, '-')`);
  return `MD5(CONCAT_WS('|', ${[...columns, ...optional, `${t}.detail`].join(', ')}))`;
};

/**
 * What the row of `month` depends on, in 40 characters. Explanations need not be asked for: they are part of a revision, which
 * is named here and never changes.
 */
export function targetStamp(termsVersion: string, rules: RuleSet, states: readonly PeriodState[], month: Month): string {
  return createHash('sha1').update(stampOf(termsVersion, rules, states.map(unexplained), month)).digest('hex');
}

const unexplained = (state: PeriodState): PeriodState =>
  state.figure === null || state.figure.explained.length === 0 ? state : { ...state, figure: { ...state.figure, explained: [] } };
