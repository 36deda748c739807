import { HUNDRED, ONE, ZERO, constant, type Exact } from '../exact.js';
import type { Light } from './assessment.js';
import type { Comparison, Measure } from './measure.js';
import type { ParsedTerms } from './parsed-terms.js';
import { lagsByTest, type Shortness } from './pace-tests.js';
import type { PaceTest, RuleSet } from './rule-sets.js';

/** What the target's earlier periods leave behind: a light depends on its year, not only on its month. */
export interface Past {
  /** The last light that was a judgement: done, onPace, behind or lagging. */
  lastKnown: Light | null;
  /** Periods in a row behind or lagging. */
  streak: number;
  /** T was reached and verified, and no later figure fell below it. */
  reached: boolean;
  /** A yearly total went over its cap, or a zero target had its event: that stays. */
  exceeded: boolean;
}

export const NO_PAST: Past = { lastKnown: null, streak: 0, reached: false, exceeded: false };

/** Codes of the sentence catalogue: what decided the light. */
export type Why =
  | 'done'
  | 'doneKept'
  | 'onPace'
  | 'nothingDue'
  | 'behind'
  | 'lagging'
  | 'tooEarlyForRed'
  | 'repeatedlyBehind'
  | 'notStarted'
  | 'belowComparator'
  | 'negativeGrowth'
  | 'nodesOverdue'
  | 'event'
  | 'capExceeded'
  | 'recovered';

export interface Lit {
  light: 'done' | 'onPace' | 'behind' | 'lagging';
  why: Why;
  /** 补齐: the first period back on pace after a last known lagging. */
  recovered: boolean;
  /** T is reached but not verified: the pace light stays. */
  awaitsVerification: boolean;
}

/**
 * The light of a comparable figure (domain: "Lights"). Order: events and exceeded caps, done, overdue nodes, the pace tests
 * of the rule set, recovery. `last`: the period is the year's last one.
 */
export function lightOf(
  parsed: ParsedTerms,
  measure: Measure,
  rules: RuleSet,
  past: Past,
  verified: boolean,
  last: boolean,
): Lit {
  const lasting = lastingFault(parsed, measure, past, last);
  if (lasting !== null) return { light: 'lagging', why: lasting, recovered: false, awaitsVerification: false };

  const after = past.lastKnown === 'lagging';
  const hasReached = reaches(parsed, measure, last);
  if (hasReached && (verified || past.reached)) {
    return { light: 'done', why: verified ? 'done' : 'doneKept', recovered: after, awaitsVerification: false };
  }
  const pace = worse(nodeLight(measure, rules), paceLight(parsed, measure, rules, past));
  const recovered = after && pace.light === 'onPace';
  return {
    light: recovered ? 'behind' : pace.light,
    why: recovered ? 'recovered' : pace.why,
    recovered,
    awaitsVerification: hasReached,
  };
}

/** What the next period finds. A recovered period shows yellow and counts in no streak. */
export function pastAfter(parsed: ParsedTerms, measure: Measure, lit: Lit, past: Past): Past {
  const short = (lit.light === 'behind' && !lit.recovered) || lit.light === 'lagging';
  return {
    lastKnown: lit.light,
    streak: short ? past.streak + 1 : 0,
    reached: lit.light === 'done',
    exceeded: past.exceeded || exceeds(parsed, measure),
  };
}

/** Cumulative and milestone targets are done as soon as T is reached, the others at the year's last period. */
export function reaches(parsed: ParsedTerms, { actual, easedGoal }: Measure, last: boolean): boolean {
  switch (parsed.terms.kind) {
    case 'cumulative':
    case 'milestone':
      return parsed.strict ? actual.gt(easedGoal) : actual.gte(easedGoal);
    case 'cap':
    case 'rank':
    case 'zero':
      return last && (parsed.strict ? actual.lt(easedGoal) : actual.lte(easedGoal));
    default:
      return last && (parsed.strict ? actual.gt(easedGoal) : actual.gte(easedGoal));
  }
}

/** A fault of the whole year: an event of a zero target, a yearly total over its cap. */
function exceeds({ terms }: ParsedTerms, { actual, easedGoal }: Measure): boolean {
  if (terms.kind === 'zero') return actual.isPositive;
  return terms.kind === 'cap' && terms.capOf !== 'level' && actual.gt(easedGoal);
}

function lastingFault(parsed: ParsedTerms, measure: Measure, past: Past, last: boolean): 'event' | 'capExceeded' | null {
  const { terms } = parsed;
  if (terms.kind !== 'zero' && terms.kind !== 'cap') return null;
  if (past.exceeded || exceeds(parsed, measure)) return terms.kind === 'zero' ? 'event' : 'capExceeded';
  // A level may come down again: being over T is final only at the end of the year.
  return last && terms.kind === 'cap' && measure.actual.gt(measure.easedGoal) ? 'capExceeded' : null;
}

type PaceLight = Pick<Lit, 'why'> & { light: 'onPace' | 'behind' | 'lagging' };

function nodeLight({ overdueNodes }: Measure, rules: RuleSet): PaceLight {
  const longest = overdueNodes[0];
  if (longest === undefined) return { light: 'onPace', why: 'onPace' };
  return { light: longest.daysLate > rules.nodeLaggingDays ? 'lagging' : 'behind', why: 'nodesOverdue' };
}

function paceLight(parsed: ParsedTerms, measure: Measure, rules: RuleSet, past: Past): PaceLight {
  const { kind } = parsed.terms;
  if (kind === 'zero') return { light: 'onPace', why: 'onPace' };
  if (isNothingDue(parsed, measure)) return { light: 'onPace', why: 'nothingDue' };
  const early = measure.planned !== null && measure.planned.lt(constant(rules.noRedUnder));
  const shortness: Shortness = { parsed, measure, short: isShort(parsed.strict, measure.judged), early, streak: past.streak };
  return lagsByTest(testOf(parsed, rules), shortness);
}

/** The rule set's test for a target. */
export const testOf = ({ terms, B }: ParsedTerms, rules: RuleSet): PaceTest =>
  rules.tests[terms.kind === 'zero' ? 'rank' : terms.kind === 'rate' && B === null ? 'rateWithoutBase' : terms.kind];

/** P = 0 is on pace for totals to be reached and for nodes; a stock is still held against its baseline, a cap against its use. */
const isNothingDue = ({ terms }: ParsedTerms, { planned }: Measure) =>
  (terms.kind === 'cumulative' || terms.kind === 'milestone') && planned!.eq(ZERO);

const isShort = (strict: boolean, { had, due }: Comparison) => (strict ? had.lte(due) : had.lt(due));

const RANK = { onPace: 0, behind: 1, lagging: 2 } as const;
const worse = (a: PaceLight, b: PaceLight): PaceLight => (RANK[b.light] > RANK[a.light] ? b : a);

/**
 * The gap, in the gap's own unit, that weighs as one when the worst are sorted first: the test's lagging threshold.
 * For a test by ratio it is the gap at which that ratio is met. Null for nodes, whose threshold is days.
 */
export function severityOf(parsed: ParsedTerms, measure: Measure, rules: RuleSet): Exact | null {
  if (parsed.terms.kind === 'zero') return ONE;
  const test = testOf(parsed, rules);
  switch (test.by) {
    case 'ratioAndGap':
    case 'gap':
    case 'points':
      return constant(test.laggingGap).abs();
    case 'ratio':
      return shareOfDue(measure.printed, ONE.minus(constant(test.laggingRatio)));
    case 'part':
      return shareOfDue(measure.printed, ONE.minus(constant(test.part)));
    case 'nodes':
      return null;
    default:
      return constant(test.scale);
  }
}

function shareOfDue({ due, whole }: Comparison, share: Exact): Exact | null {
  return due.eq(ZERO) ? null : due.abs().times(share).times(HUNDRED).div(whole);
}
