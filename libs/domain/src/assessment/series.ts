import type { Month } from '../calendar/day.js';
import { monthIn } from '../calendar/months.js';
import type { TargetTerms } from '../pledges/terms.js';
import { filedValue } from '../progress/filed-value.js';
import type { EffectiveFigure } from '../progress/figure.js';
import type { Point } from '../progress/trail.js';
import { unitsSlipOf } from '../progress/units-slip.js';
import type { Assessment, Judgement, PeriodState } from './assessment.js';
import type { Carry } from './carry.js';
import { NOTHING_DUE, doubtfulAt, missingAt, notAssessed, pendingAfter, type Finding } from './finding.js';
import { NO_PAST, lightOf, pastAfter, type Past } from './light.js';
import { measureOf } from './measure.js';
import { parseTerms, type ParsedTerms } from './parsed-terms.js';
import { indexOf, periodMonths } from './periods.js';
import { judgementOf, printFinding, type Context } from './print.js';
import type { RuleSet } from './rule-sets.js';

/**
 * The assessments of a target, one for each calendar month 1…`upToMonth` of its year, as known from the states of its own
 * periods. A pure function of the states: in what order they were filed does not matter, and an earlier period filed late
 * reassesses the later ones. States of other years, or of months that are no periods of the cadence, are ignored.
 *
 * A row stands for the latest period filed or due by that month (`period`). A month that has no period of its own, or whose
 * period is not asked for yet, repeats the row before it and counts no streak twice. Periods without a light (missing, not
 * published, not applicable, not comparable, doubtful) neither add to a streak nor break it: nothing is known of them, and
 * what is not known must not improve a record.
 *
 * With `fromMonth` the rows before it are judged but not put into print, nor returned: after a late filing only the rows from
 * its period on can have changed.
 */
export function assessYear(
  terms: TargetTerms,
  rules: RuleSet,
  periods: readonly PeriodState[],
  upToMonth: number,
  fromMonth = 1,
): Assessment[] {
  const walk = walkYear(terms, rules, periods, upToMonth);
  return walk.findings.slice(fromMonth - 1).map((finding, i) => printFinding(walk, monthIn(terms.year, fromMonth + i), finding));
}

/** The last row of `assessYear`, without the cost of printing the others; null when `upToMonth` is 0. */
export function assessLatest(
  terms: TargetTerms,
  rules: RuleSet,
  periods: readonly PeriodState[],
  upToMonth: number,
): Assessment | null {
  return assessYear(terms, rules, periods, upToMonth, Math.max(1, upToMonth))[0] ?? null;
}

/** A month's judgement, and what it hands on to the next month. */
export interface Judged {
  judgement: Judgement;
  carry: Carry;
}

/** The rows of `assessYear` from a month on as a scan keeps them: without receipts, each with what it hands on. */
export function judgeYear(
  terms: TargetTerms,
  rules: RuleSet,
  periods: readonly PeriodState[],
  upToMonth: number,
  fromMonth = 1,
): Judged[] {
  const walk = walkYear(terms, rules, periods, upToMonth);
  return walk.findings.slice(fromMonth - 1).map((finding, i) => {
    const { past, known } = walk.handed[fromMonth - 1 + i]!;
    return { judgement: judgementOf(walk, monthIn(terms.year, fromMonth + i), finding), carry: { past, trail: walk.trail.slice(0, known) } };
  });
}

/**
 * The next row of the same year, judged from what the month before it handed on: the same row as `judgeYear` finds, at the
 * price of one month. Only for a month with a figure of its own; what repeats, waits or is missing is for `judgeYear`.
 */
export function judgeNext(terms: TargetTerms, rules: RuleSet, carry: Carry, figure: EffectiveFigure): Judged {
  const parsed = parseTerms(terms, rules);
  const trail = [...carry.trail];
  const { period } = figure;
  const [finding, past] =
    terms.annualOnly && indexOf(period) !== 12
      ? [notAssessed(period, 'annualOnly', figure, carry.past, trail.length), carry.past]
      : judge(parsed, rules, trail, carry.past, period, figure);
  return { judgement: judgementOf({ parsed, rules, trail }, period, finding), carry: { past, trail } };
}

interface Walk extends Context {
  findings: Finding[];
  /** By month: what was known of the year after it, and of how many points of the trail. */
  handed: { past: Past; known: number }[];
}

function walkYear(terms: TargetTerms, rules: RuleSet, periods: readonly PeriodState[], upToMonth: number): Walk {
  const parsed = parseTerms(terms, rules);
  const states = statesByMonth(terms, periods);
  const trail: Point[] = [];
  const findings: Finding[] = [];
  const handed: Walk['handed'] = [];
  let previous: Finding = NOTHING_DUE;
  let past: Past = NO_PAST;

  for (let r = 1; r <= upToMonth; r++) {
    const state = states[r];
    const period = state?.period ?? null;
    const isAsked = state !== undefined && (state.open || state.due || state.figure !== null);
    if (terms.annualOnly && !(r === 12 && isAsked)) {
      previous = notAssessed(
        isAsked ? period : previous.period,
        'annualOnly',
        state?.figure ?? previous.figure,
        past,
        trail.length,
      );
    } else if (isAsked && state.figure !== null) {
      [previous, past] = judge(parsed, rules, trail, past, state.period, state.figure);
    } else if (isAsked && state.due) {
      previous = missingAt(state.period, past, trail.length);
    } else if (isAsked) {
      previous = pendingAfter(previous, past);
    }
    findings.push(previous);
    handed.push({ past, known: trail.length });
  }
  return { parsed, rules, periods, trail, findings, handed };
}

/** One filed figure: what it adds to the year so far. Extends the trail with a value that is to be believed. */
function judge(
  parsed: ParsedTerms,
  rules: RuleSet,
  trail: Point[],
  past: Past,
  period: Month,
  figure: EffectiveFigure,
): [Finding, Past] {
  if (figure.state === 'notPublished' || figure.state === 'notApplicable') {
    return [notAssessed(period, figure.state, figure, past, trail.length), past];
  }
  const r = indexOf(period);
  const value = filedValue(parsed.terms.kind, figure);
  if (value !== null) {
    const slip = figure.explained.includes('unitsSlip') ? null : unitsSlipOf(parsed.terms, trail, r, value);
    if (slip !== null) return [doubtfulAt(period, figure, slip, past, trail.length), past];
    trail.push({ r, value, n: value.n });
  }
  const measure = measureOf(parsed, period, figure);
  if (typeof measure === 'string') {
    return [{ ...notAssessed(period, 'notComparable', figure, past, trail.length), notComparable: measure }, past];
  }
  const lit = lightOf(parsed, measure, rules, past, figure.verified, r === 12);
  const after = pastAfter(parsed, measure, lit, past);
  const finding: Finding = {
    period,
    light: lit.light,
    notAssessed: null,
    standing: null,
    figure,
    measure,
    notComparable: null,
    lit,
    slip: null,
    streak: after.streak,
    known: trail.length,
  };
  return [finding, after];
}

function statesByMonth(terms: TargetTerms, periods: readonly PeriodState[]): (PeriodState | undefined)[] {
  const own = periodMonths(terms.cadence);
  const year = String(terms.year);
  const states: (PeriodState | undefined)[] = [];
  for (const state of periods) {
    const r = indexOf(state.period);
    if (state.period.startsWith(year) && own.includes(r)) states[r] = state;
  }
  return states;
}
