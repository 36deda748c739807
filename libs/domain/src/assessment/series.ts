import type { Month } from '../calendar/day.js';
import { monthIn } from '../calendar/months.js';
import type { TargetTerms } from '../pledges/terms.js';
import { filedValue } from '../progress/filed-value.js';
import type { EffectiveFigure } from '../progress/figure.js';
import type { Point } from '../progress/trail.js';
import { unitsSlipOf } from '../progress/units-slip.js';
import type { Assessment, Judgement, PeriodState } from './assessment.js';
import { NOTHING_CARRIED, type Carry } from './carry.js';
import type { Context } from './context.js';
import { NOTHING_DUE, doubtfulAt, missingAt, notAssessed, pendingAfter, type Finding } from './finding.js';
import { NO_PAST, lightOf, pastAfter, type Past } from './light.js';
import { measureOf } from './measure.js';
import { parseTerms, type ParsedTerms } from './parsed-terms.js';
import { oneStage, stageAt, type Stage, type Stages } from './stages.js';
import { indexOf, periodMonths } from './periods.js';
import { judgementOf, printFinding } from './print.js';
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
  return assessStages(oneStage(terms, rules), periods, upToMonth, fromMonth);
}

/** The same for a year in which terms were amended or rules adopted: each period is judged by its own stage, streaks run through. */
export function assessStages(stages: Stages, periods: readonly PeriodState[], upToMonth: number, fromMonth = 1): Assessment[] {
  const walk = walkYear(stages, periods, upToMonth);
  return walk.findings
    .slice(fromMonth - 1)
    .map((finding, i) => printFinding(contextOf(walk, finding, fromMonth + i), monthIn(stages[0].terms.year, fromMonth + i), finding));
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

/** The rows of `assessStages` from a month on as a scan keeps them: without receipts, each with what it hands on. */
export function judgeStages(stages: Stages, periods: readonly PeriodState[], upToMonth: number, fromMonth = 1): Judged[] {
  const walk = walkYear(stages, periods, upToMonth);
  return walk.findings.slice(fromMonth - 1).map((finding, i) => {
    const r = fromMonth + i;
    return { judgement: judgementOf(contextOf(walk, finding, r), monthIn(stages[0].terms.year, r), finding), carry: carriedAfter(walk, r) };
  });
}

export const judgeYear = (terms: TargetTerms, rules: RuleSet, periods: readonly PeriodState[], upToMonth: number, fromMonth = 1): Judged[] =>
  judgeStages(oneStage(terms, rules), periods, upToMonth, fromMonth);

/**
 * The row of a month judged again from its receipt: from what the months before its stage handed on, and the states since.
 * @param start the first month of the stage, and what was handed on to it; none for a stage that begins with the year
 */
export function assessAgain(terms: TargetTerms, rules: RuleSet, periods: readonly PeriodState[], month: number, start: Start | null): Assessment | null {
  if (start === null) return assessLatest(terms, rules, periods, month);
  const walk = walkYear(oneStage(terms, rules), periods, month, start);
  const finding = walk.findings[month - 1]!;
  return printFinding(contextOf(walk, finding, month), monthIn(terms.year, month), finding);
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

/** Where a stage begins in the middle of a year. */
export interface Start {
  from: number;
  carry: Carry;
}

interface Walk {
  stages: Stages;
  parsedOf: (stage: Stage) => ParsedTerms;
  periods: readonly PeriodState[];
  trail: Point[];
  findings: Finding[];
  /** By month: what was known of the year after it, and of how many points of the trail. */
  handed: { past: Past; known: number }[];
}

function walkYear(stages: Stages, periods: readonly PeriodState[], upToMonth: number, start: Start | null = null): Walk {
  const parsedOf = parsedOnce();
  const states = statesByMonth(stages[0].terms, periods);
  const trail: Point[] = start === null ? [] : [...start.carry.trail];
  const findings: Finding[] = [];
  const handed: Walk['handed'] = [];
  let previous: Finding = NOTHING_DUE;
  let past: Past = start?.carry.past ?? NO_PAST;

  for (let r = 1; r <= upToMonth; r++) {
    const state = states[r];
    const period = state?.period ?? null;
    const isAsked = state !== undefined && (start === null || r >= start.from) && (state.open || state.due || state.figure !== null);
    const stage = stageAt(stages, r);
    if (stage.terms.annualOnly && !(r === 12 && isAsked)) {
      previous = notAssessed(
        isAsked ? period : previous.period,
        'annualOnly',
        state?.figure ?? previous.figure,
        past,
        trail.length,
      );
    } else if (isAsked && state.figure !== null) {
      [previous, past] = judge(parsedOf(stage), stage.rules, trail, past, state.period, state.figure);
    } else if (isAsked && state.due) {
      previous = missingAt(state.period, past, trail.length);
    } else if (isAsked) {
      previous = pendingAfter(previous, past);
    }
    findings.push(previous);
    handed.push({ past, known: trail.length });
  }
  return { stages, parsedOf, periods, trail, findings, handed };
}

/** What a month hands on to the next. */
function carriedAfter({ handed, trail }: Walk, r: number): Carry {
  if (r === 0) return NOTHING_CARRIED;
  const { past, known } = handed[r - 1]!;
  return { past, trail: trail.slice(0, known) };
}

/** A row is printed by the stage of the period it stands for: a month that repeats an earlier period repeats its judgement too. */
function contextOf(walk: Walk, { period }: Finding, r: number): Context {
  const { stages, parsedOf, periods, trail } = walk;
  const stage = stageAt(stages, period === null ? r : indexOf(period));
  const start = stage.from === 1 ? null : { from: stage.from, carry: carriedAfter(walk, stage.from - 1) };
  return { parsed: parsedOf(stage), rules: stage.rules, periods, trail, start };
}

/** Nearly every year has one stage: its terms are parsed once. */
function parsedOnce(): Walk['parsedOf'] {
  let last: Stage | null = null;
  let parsed: ParsedTerms | null = null;
  return (stage) => {
    if (stage !== last || parsed === null) [last, parsed] = [stage, parseTerms(stage.terms, stage.rules)];
    return parsed;
  };
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
