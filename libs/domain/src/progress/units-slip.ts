import { constant, type Exact } from '../exact.js';
import type { TargetTerms } from '../pledges/terms.js';
import { median, monthlySteps, type Point } from './trail.js';

/** 10^k with the k that unit mix-ups produce: 百, 千, 万, 亿 in either direction. */
const POWERS = [2, 3, 4, 8, -2, -3, -4, -8] as const;
/** Within 20 % of the power of ten. */
const NEAR = 0.2;

export interface UnitsSlip {
  /** The value is 10^power times what was to be expected. */
  power: number;
  /** What was probably meant: the value without that power of ten. */
  suggestion: Exact;
}

/**
 * A value within 20 % of 10^k times the last one plus a typical step is probably in the wrong unit (万元 for 亿元).
 * The typical step is the median monthly step so far (never below 0), and 0 for rates and growth. A value of the same
 * order as the last one is no slip. Ranks, events and nodes have no unit to mistake. `trail` ends before `r`.
 */
export function unitsSlipOf(terms: TargetTerms, trail: readonly Point[], r: number, value: Exact): UnitsSlip | null {
  const last = trail[trail.length - 1];
  if (last === undefined || !hasUnit(terms)) return null;
  const n = value.n;
  if (n === 0 || last.n === 0 || sameOrder(n / last.n)) return null;
  const typical = Math.max(0, median(monthlySteps(terms, trail))) * (r - last.r);
  const quotient = n / (last.n + typical);
  const power = POWERS.find((k) => Math.abs(quotient / 10 ** k - 1) <= NEAR + 1e-12);
  return power === undefined ? null : { power, suggestion: value.times(constant(`1e${-power}`)) };
}

const hasUnit = (terms: TargetTerms) => terms.kind !== 'rank' && terms.kind !== 'zero' && terms.kind !== 'milestone';
const sameOrder = (quotient: number) => quotient > 0.1 && quotient < 10;
