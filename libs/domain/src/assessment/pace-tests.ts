import { HUNDRED, ONE, ZERO, constant, type Exact } from '../exact.js';
import { numberOf } from '../calendar/months.js';
import type { Measure } from './measure.js';
import type { ParsedTerms } from './parsed-terms.js';
import type { PaceTest } from './rule-sets.js';

/** What a pace test looks at. */
export interface Shortness {
  parsed: ParsedTerms;
  measure: Measure;
  /** Less is there than is due. */
  short: boolean;
  /** P(r) is so small that a test by ratio lights no red yet. */
  early: boolean;
  /** Periods short in a row before this one. */
  streak: number;
}

type Outcome = {
  light: 'onPace' | 'behind' | 'lagging';
  why:
    'onPace' | 'behind' | 'lagging' | 'tooEarlyForRed' | 'repeatedlyBehind' | 'notStarted' | 'belowComparator' | 'negativeGrowth';
};

const GREEN: Outcome = { light: 'onPace', why: 'onPace' };
const YELLOW: Outcome = { light: 'behind', why: 'behind' };
const RED: Outcome = { light: 'lagging', why: 'lagging' };
const NOT_YET_RED: Outcome = { light: 'behind', why: 'tooEarlyForRed' };

/** Products instead of quotients: exact at the thresholds, and nothing is ever divided by zero. */
export function lagsByTest(test: PaceTest, facts: Shortness): Outcome {
  const { short, measure } = facts;
  switch (test.by) {
    case 'points':
      return byPoints(test, facts);
    case 'comparator':
      return byComparator(facts);
    case 'nodes':
      return GREEN;
  }
  if (!short) return GREEN;
  switch (test.by) {
    case 'ratioAndGap':
      return isUnderRatio(measure, test.laggingRatio) && gapTimesWhole(measure).lte(limit(measure, test.laggingGap))
        ? redUnlessEarly(facts)
        : YELLOW;
    case 'ratio':
      return isUnderRatio(measure, test.laggingRatio) ? redUnlessEarly(facts) : YELLOW;
    case 'gap':
      return gapTimesWhole(measure).lt(limit(measure, test.laggingGap)) ? RED : YELLOW;
    case 'part': {
      if (isShortByMoreThan(measure, ONE.minus(constant(test.part)))) return redUnlessEarly(facts);
      const repeated = facts.streak + 1 >= test.laggingStreak && !facts.early;
      return repeated ? { light: 'lagging', why: 'repeatedlyBehind' } : YELLOW;
    }
    case 'binary':
      return YELLOW;
  }
}

const redUnlessEarly = ({ early }: Shortness) => (early ? NOT_YET_RED : RED);

const isUnderRatio = ({ judged: { had, due } }: Measure, ratio: string) => had.lt(due.times(constant(ratio)));

/** gap × whole, to be compared with `limit`: the division is saved. */
const gapTimesWhole = ({ judged: { had, due } }: Measure) => had.minus(due).times(HUNDRED);
const limit = ({ judged: { whole } }: Measure, gap: string) => whole.times(constant(gap));

/** Works for a plan below zero too: the shortfall is measured against the size of what is due. */
const isShortByMoreThan = ({ judged: { had, due } }: Measure, part: Exact) => due.minus(had).gt(due.abs().times(part));

function byPoints(test: Extract<PaceTest, { by: 'points' }>, facts: Shortness): Outcome {
  const { measure } = facts;
  const gap = gapTimesWhole(measure);
  const unstarted = monthsNotStarted(facts);
  if (unstarted >= test.notStartedMonths) return { light: 'lagging', why: 'notStarted' };
  if (gap.lt(limit(measure, test.laggingGap))) return RED;
  if (unstarted > 0) return { light: 'behind', why: 'notStarted' };
  return gap.lte(limit(measure, test.behindGap)) ? YELLOW : GREEN;
}

/** Months since work was due to begin, when none of it is there; 0 otherwise. Caps have no start. */
function monthsNotStarted({ parsed, measure }: Shortness): number {
  const { terms, P } = parsed;
  const { had, due } = measure.judged;
  if (terms.kind === 'cap' || !measure.onPath || due.lte(ZERO) || had.isPositive) return 0;
  if (terms.kind !== 'milestone') return P.filter((share, k) => k > 0 && k <= measure.r && share.isPositive).length;
  const first = terms.nodes.map((node) => node.dueOn).sort()[0]!;
  return Number(first.slice(0, 4)) < terms.year ? measure.r : measure.r - numberOf(first) + 1;
}

/** 天津: green first (at plan and at the city's average), then growing, then the rest. Without the city's figure the plan alone decides. */
function byComparator({ short, measure }: Shortness): Outcome {
  const { actual, comparator } = measure;
  const underCity = comparator !== null && actual.lt(comparator);
  if (!short && !underCity) return GREEN;
  if (actual.lt(ZERO)) return { light: 'lagging', why: 'negativeGrowth' };
  return short ? YELLOW : { light: 'behind', why: 'belowComparator' };
}
