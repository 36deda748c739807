import { Exact, HUNDRED, ONE, ZERO } from '../exact.js';
import type { Month } from '../calendar/day.js';
import { filedValue } from '../progress/filed-value.js';
import type { Figure } from '../progress/figure.js';
import type { OverdueNode } from './assessment.js';
import { nodesAt } from './nodes.js';
import { indexOf } from './periods.js';
import type { ParsedTerms } from './parsed-terms.js';

/**
 * Every kind comes down to one comparison: what is there (`had`) against what is due (`due`), in units of `whole`.
 * On pace is had ≥ due; the ratio is had/due; the gap is (had − due)/whole, in points. Caps are mirrored: had is what was
 * allowed and due what was used, so that more is better everywhere.
 */
export interface Comparison {
  had: Exact;
  due: Exact;
  whole: Exact;
}

export interface Measure {
  r: number;
  /** A. */
  actual: Exact;
  /** E(r), printed. */
  expected: Exact;
  /** Against T as signed: what is printed. */
  printed: Comparison;
  /** Against T eased by its tolerance: what is lit. The same object unless the wording is 左右. */
  judged: Comparison;
  /** T as signed, or the comparator to be exceeded. */
  goal: Exact;
  /** What must be reached for `done`: the goal, eased where the wording is 左右. */
  easedGoal: Exact;
  /** A/E or what the kind uses; null for kinds without one, and where nothing is due yet. */
  ratio: () => Exact | null;
  /** The comparator's figure for the period, when known. */
  comparator: Exact | null;
  /** P(r), or the share of the nodes' weight that is due; null for growth, rank and zero. */
  planned: Exact | null;
  /** The value moves on a path from B (or from nothing), rather than being held against T all year. */
  onPath: boolean;
  overdueNodes: readonly OverdueNode[];
}

/** What cannot be compared, and why: no number, no value to compare with, or a denominator that is not positive. */
export type NotComparable = 'noValue' | 'noGoal' | 'denominator';

export function measureOf(parsed: ParsedTerms, period: Month, figure: Figure): Measure | NotComparable {
  const { terms, P } = parsed;
  const r = indexOf(period);
  if (terms.kind === 'milestone') return measureNodes(parsed, period, figure);
  const actual = filedValue(terms.kind, figure);
  if (actual === null) return 'noValue';
  if (terms.kind === 'zero') return measureEvents(r, actual);

  const goals = goalsOf(parsed, figure);
  if (goals === null) return 'noGoal';
  const [goal, easedGoal] = goals;
  if (terms.kind === 'growth' || terms.kind === 'rank') return measurePlain(parsed, r, figure, actual, goal, easedGoal);

  const printed = compare(parsed, actual, goal, P[r]!);
  if (printed === null) return 'denominator';
  const judged = easedGoal === goal ? printed : compare(parsed, actual, easedGoal, P[r]!);
  if (judged === null) return 'denominator';
  return {
    r,
    actual,
    expected: expectedOf(parsed, actual, goal, printed),
    printed,
    judged,
    goal,
    easedGoal,
    ratio: () => ratioAt(parsed, actual, printed),
    comparator: comparatorOf(figure),
    planned: P[r]!,
    onPath: isOnPath(parsed, goal),
    overdueNodes: [],
  };
}

/** A/E; null where nothing is due yet, or nothing was used of a cap. */
export const ratioOf = (x: Comparison): Exact | null => (x.due.lte(ZERO) ? null : x.had.div(x.due));

/** (A − E)/whole, in points (percentage points for growth and rates, places for ranks). */
export const gapOf = (x: Comparison): Exact => x.had.minus(x.due).times(HUNDRED).div(x.whole);

/** At P = 0 a stock is held against its baseline itself, instead of the ratio of two nothings. */
function ratioAt({ terms, B }: ParsedTerms, A: Exact, x: Comparison): Exact | null {
  if (x.due.isPositive || B === null || isTotal(terms.capOf, terms.kind) || terms.kind === 'cumulative') return ratioOf(x);
  return terms.kind === 'cap' ? quotient(B, A) : quotient(A, B);
}

const quotient = (a: Exact, b: Exact) => (b.lte(ZERO) ? null : a.div(b));
const none = () => null;
const comparatorOf = (figure: Figure) => (figure.comparator === null ? null : Exact.of(figure.comparator));

/** T as signed and as lit; for `above`, the comparator filed with the figure takes its place wherever one figure is held against another. */
function goalsOf(parsed: ParsedTerms, figure: Figure): [Exact, Exact] | null {
  const { kind, wording } = parsed.terms;
  if (wording === 'above' && kind !== 'cumulative' && kind !== 'cap') {
    const comparator = comparatorOf(figure) ?? parsed.T;
    return comparator === null ? null : [comparator, comparator];
  }
  return parsed.T === null ? null : [parsed.T, parsed.eased!];
}

/** A path leads from B to T where B is known and does not yet meet it; totals start from nothing. A comparator moves, so no path leads to it. */
function isOnPath({ terms, B }: ParsedTerms, goal: Exact): boolean {
  if (terms.kind === 'cumulative' || isTotal(terms.capOf, terms.kind)) return true;
  if (B === null || terms.wording === 'above') return false;
  return terms.kind === 'cap' ? B.gt(goal) : B.lt(goal);
}

const isTotal = (capOf: 'total' | 'level' | null, kind: string) => kind === 'cap' && capOf !== 'level';

function compare(parsed: ParsedTerms, A: Exact, T: Exact, P: Exact): Comparison | null {
  const { terms, B } = parsed;
  const onPath = isOnPath(parsed, T);
  switch (terms.kind) {
    case 'cumulative':
      return T.lte(ZERO) ? null : { had: A, due: T.times(P), whole: T };
    case 'cap': {
      if (isTotal(terms.capOf, terms.kind)) return T.lte(ZERO) ? null : { had: T.times(P), due: A, whole: T };
      if (!onPath) return T.lte(ZERO) ? null : { had: T, due: A, whole: T };
      const way = B!.minus(T);
      return { had: B!.minus(A), due: way.times(P), whole: way };
    }
    default: {
      if (onPath) {
        const way = T.minus(B!);
        return { had: A.minus(B!), due: way.times(P), whole: way };
      }
      if (T.lte(ZERO)) return null;
      // A rate without a base has its gap in points of the rate itself, not of T.
      return { had: A, due: T, whole: terms.kind === 'rate' && B === null ? HUNDRED : T };
    }
  }
}

function expectedOf(parsed: ParsedTerms, actual: Exact, goal: Exact, x: Comparison): Exact {
  const { terms, B } = parsed;
  if (terms.kind === 'cumulative') return x.due;
  if (isTotal(terms.capOf, terms.kind)) return x.had;
  if (!isOnPath(parsed, goal)) return goal;
  return terms.kind === 'cap' ? B!.minus(x.due) : B!.plus(x.due);
}

/** Growth and ranks: held against the value itself, without a ratio. A signed path of the growth rate is eased by the same amount as T. */
function measurePlain(
  parsed: ParsedTerms,
  r: number,
  figure: Figure,
  actual: Exact,
  goal: Exact,
  easedGoal: Exact,
): Measure | NotComparable {
  const { terms } = parsed;
  const better = terms.kind === 'rank' ? -1 : 1;
  if (terms.kind === 'rank' && actual.lte(ZERO)) return 'denominator';
  const signed = terms.kind === 'growth' && terms.wording !== 'above' ? terms.growthPath?.[r - 1] : undefined;
  const expected = signed === undefined ? goal : Exact.of(signed);
  const lit = signed === undefined ? easedGoal : expected.plus(easedGoal.minus(goal));
  const against = (value: Exact): Comparison =>
    better === 1 ? { had: actual, due: value, whole: HUNDRED } : { had: value, due: actual, whole: HUNDRED };
  const printed = against(expected);
  return {
    r,
    actual,
    expected,
    printed,
    judged: lit === expected ? printed : against(lit),
    goal,
    easedGoal,
    ratio: none,
    comparator: comparatorOf(figure),
    planned: null,
    onPath: false,
    overdueNodes: [],
  };
}

function measureEvents(r: number, actual: Exact): Measure {
  const x = { had: ZERO, due: actual, whole: HUNDRED };
  const rest = { goal: ZERO, easedGoal: ZERO, ratio: none, comparator: null, planned: null, onPath: false, overdueNodes: [] };
  return { r, actual, expected: ZERO, printed: x, judged: x, ...rest };
}

function measureNodes(parsed: ParsedTerms, period: Month, figure: Figure): Measure | NotComparable {
  if (figure.state === 'notPublished' || figure.state === 'notApplicable') return 'noValue';
  const needed = parsed.T!;
  if (needed.lte(ZERO)) return 'denominator';
  const { accepted, due, overdue } = nodesAt(parsed.terms.nodes, figure.nodes, period);
  const x = { had: accepted, due, whole: needed };
  return {
    r: indexOf(period),
    actual: accepted,
    expected: due,
    printed: x,
    judged: x,
    goal: needed,
    easedGoal: parsed.eased!,
    ratio: () => ratioOf(x),
    comparator: null,
    planned: due.gt(needed) ? ONE : due.div(needed),
    onPath: true,
    overdueNodes: overdue,
  };
}
