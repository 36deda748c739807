import type { Point } from '../progress/trail.js';
import type { PeriodState } from './assessment.js';
import type { Carry } from './carry.js';
import type { ParsedTerms } from './parsed-terms.js';
import type { RuleSet } from './rule-sets.js';

/** What a judgement is made from. */
export interface Context {
  parsed: ParsedTerms;
  rules: RuleSet;
  periods: readonly PeriodState[];
  trail: readonly Point[];
  /** For a stage that begins in the middle of the year: its first month, and what the months before handed on. */
  start: { from: number; carry: Carry } | null;
}
