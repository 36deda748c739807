import type { Month } from '../calendar/day.js';
import { numberOf } from '../calendar/months.js';
import { Exact, HUNDRED, ONE, constant } from '../exact.js';
import type { TargetTerms } from '../pledges/terms.js';
import { filedValue } from './filed-value.js';
import type { Figure } from './figure.js';
import { repeatsNarrative } from './narrative.js';
import { hasSteps, median, monthlySteps, type Point } from './trail.js';
import { unitsSlipOf } from './units-slip.js';

/** What was reported for a period. An `EffectiveFigure` is one. */
export interface Reported extends Figure {
  /** Warnings the filer has explained: an explained slip is believed. */
  explained?: readonly string[];
  narrative?: string | null;
}

export const WARNING_CODES = ['falls', 'unitsSlip', 'stepOutlier', 'contradiction', 'repeated', 'narrativeRepeated'] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** A doubt about a number, for the filer to correct or explain; never a refusal. */
export interface Warning {
  code: WarningCode;
  /** Decimals and words for the sentence; `field` is `value` or `amount`. */
  params: Record<string, string>;
  /** What was probably meant, as a decimal string for the field. */
  suggestion?: string;
}

/** A warning stands until the figure is corrected, or both explained by who filed it and verified. */
export const isStanding = (code: string, explained: ReadonlySet<string>, verified: boolean): boolean => !verified || !explained.has(code);

/** A month's step over so many times the median step is out of line; the median needs so many steps. */
const OUTLIER = '5';
const ENOUGH_STEPS = 3;
/** A value and its growth may differ from the base year by this part. */
const CONTRADICTION = '0.01';
/** The same figure so many periods running; totals only from T = 20 on, where a standstill says something. */
const RUNNING = 3;
const REPEATED_FROM = Exact.whole(20);

/**
 * Checks a figure against the ones before it (domain: "Plausibility"). `history` holds what is in effect for the target's
 * other periods, in any order; only earlier periods of the candidate's year are looked at. Returns every doubt, most telling
 * first; none for a figure that states no number.
 */
export function plausibilityOf(terms: TargetTerms, history: readonly Reported[], candidate: Reported): Warning[] {
  const earlier = history
    .filter(({ period }) => period.startsWith(String(terms.year)) && period < candidate.period)
    .sort((a, b) => (a.period < b.period ? -1 : 1));
  const warnings = numberWarnings(terms, earlier, candidate);
  if (isNarrativeRepeated(earlier, candidate)) warnings.push({ code: 'narrativeRepeated', params: {} });
  return warnings;
}

function numberWarnings(terms: TargetTerms, earlier: readonly Reported[], candidate: Reported): Warning[] {
  const trail = trailOf(terms, earlier);
  const value = filedValue(terms.kind, candidate);
  const r = numberOf(candidate.period);
  const warnings: Warning[] = [];
  if (value !== null) {
    const slip = unitsSlip(terms, trail, r, value);
    if (slip !== null) warnings.push(slip);
    else warnings.push(...[fall(terms, trail, value), stepOutlier(terms, trail, r, value)].filter((warning) => warning !== null));
    if (isRepeated(terms, earlier, candidate, value))
      warnings.push({ code: 'repeated', params: { value: value.toString(), periods: String(RUNNING) } });
  }
  warnings.push(...amountWarnings(terms, earlier, candidate));
  return warnings;
}

/** The values to be believed so far, oldest first: an unexplained units slip is left out, as the assessment leaves it out. */
function trailOf(terms: TargetTerms, earlier: readonly Reported[]): Point[] {
  const trail: Point[] = [];
  for (const figure of earlier) {
    const value = filedValue(terms.kind, figure);
    if (value === null) continue;
    const r = numberOf(figure.period);
    if (!figure.explained?.includes('unitsSlip') && unitsSlipOf(terms, trail, r, value) !== null) continue;
    trail.push({ r, value, n: value.n });
  }
  return trail;
}

function unitsSlip(terms: TargetTerms, trail: readonly Point[], r: number, value: Exact): Warning | null {
  const slip = unitsSlipOf(terms, trail, r, value);
  if (slip === null) return null;
  const suggestion = slip.suggestion.toString();
  const params = {
    field: 'value',
    value: value.toString(),
    previous: lastOf(trail)!.value.toString(),
    power: String(slip.power),
    suggestion,
  };
  return { code: 'unitsSlip', params, suggestion };
}

function fall(terms: TargetTerms, trail: readonly Point[], value: Exact): Warning | null {
  const last = lastOf(trail);
  const accumulates = terms.kind === 'cumulative' || terms.kind === 'zero' || (terms.kind === 'cap' && terms.capOf !== 'level');
  if (!accumulates || last === undefined || !value.lt(last.value)) return null;
  return { code: 'falls', params: { field: 'value', value: value.toString(), previous: last.value.toString() } };
}

function stepOutlier(terms: TargetTerms, trail: readonly Point[], r: number, value: Exact): Warning | null {
  const steps = monthlySteps(terms, trail);
  const typical = Exact.estimate(median(steps));
  const last = lastOf(trail);
  if (!hasSteps(terms) || last === undefined || steps.length < ENOUGH_STEPS || !typical.isPositive) return null;
  const step = value.minus(last.value).div(Exact.whole(r - last.r));
  if (!step.gt(typical.times(constant(OUTLIER)))) return null;
  return {
    code: 'stepOutlier',
    params: { step: step.toString(), typical: typical.toString(), times: step.div(typical).toString() },
  };
}

/** Three periods running, this one included: the same growth, or the same total although something was planned each time. */
function isRepeated(terms: TargetTerms, earlier: readonly Reported[], candidate: Reported, value: Exact): boolean {
  if (terms.kind !== 'growth' && terms.kind !== 'cumulative') return false;
  const run = earlier.slice(1 - RUNNING);
  if (run.length < RUNNING - 1 || run.some((figure) => !filedValue(terms.kind, figure)?.eq(value))) return false;
  if (
    !isUnbroken(
      [...run, candidate].map(({ period }) => period),
      terms,
    )
  )
    return false;
  if (terms.kind === 'growth') return true;
  if (terms.target === null || constant(terms.target).lt(REPEATED_FROM)) return false;
  const shares = [...run, candidate].map(({ period }) => constant(terms.curve[numberOf(period) - 1] ?? '0'));
  return shares.every((share, i) => i === 0 || share.gt(shares[i - 1]!));
}

const MONTHS_BETWEEN = { monthly: 1, statistical: 1, quarterly: 3, halfYear: 6, annual: 12 } as const;
const isUnbroken = (periods: readonly Month[], { cadence }: TargetTerms) =>
  periods.every((period, i) => i === 0 || numberOf(period) - numberOf(periods[i - 1]!) === MONTHS_BETWEEN[cadence]);

/** Growth is filed with the amount behind it: the amount must not fall, and must agree with the base year where both are comparable. */
function amountWarnings(terms: TargetTerms, earlier: readonly Reported[], candidate: Reported): Warning[] {
  if (terms.kind !== 'growth' || candidate.amount === null || candidate.state !== 'filed') return [];
  const amount = Exact.of(candidate.amount);
  const warnings: Warning[] = [];
  const points = earlier.flatMap(({ period, amount: filed }) => (filed === null ? [] : [pointOf(numberOf(period), filed)]));
  const last = lastOf(points);
  const slip = unitsSlipOf({ ...terms, kind: 'cumulative' }, points, numberOf(candidate.period), amount);
  if (slip !== null) {
    const suggestion = slip.suggestion.toString();
    const params = {
      field: 'amount',
      value: candidate.amount,
      previous: last!.value.toString(),
      power: String(slip.power),
      suggestion,
    };
    return [{ code: 'unitsSlip', params, suggestion }];
  }
  if (last !== undefined && amount.lt(last.value)) {
    warnings.push({ code: 'falls', params: { field: 'amount', value: candidate.amount, previous: last.value.toString() } });
  }
  const contradicting = contradiction(terms, candidate, amount);
  return contradicting === null ? warnings : [...warnings, contradicting];
}

function contradiction(terms: TargetTerms, candidate: Reported, amount: Exact): Warning | null {
  const base = terms.baseAmounts?.[numberOf(candidate.period) - 1] ?? null;
  const growth = filedValue('growth', candidate);
  if (base === null || growth === null || !Exact.of(base).isPositive) return null;
  const implied = Exact.of(base).times(ONE.plus(growth.div(HUNDRED)));
  if (
    !amount
      .minus(implied)
      .abs()
      .gt(implied.abs().times(constant(CONTRADICTION)))
  )
    return null;
  const impliedGrowth = amount.div(Exact.of(base)).minus(ONE).times(HUNDRED);
  return {
    code: 'contradiction',
    params: {
      amount: amount.toString(),
      growth: growth.toString(),
      base,
      impliedAmount: implied.toString(),
      impliedGrowth: impliedGrowth.toString(),
    },
  };
}

function isNarrativeRepeated(earlier: readonly Reported[], candidate: Reported): boolean {
  const before = earlier[earlier.length - 1]?.narrative;
  return before != null && candidate.narrative != null && repeatsNarrative(before, candidate.narrative);
}

const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

function pointOf(r: number, digits: string): Point {
  const value = Exact.of(digits);
  return { r, value, n: value.n };
}
