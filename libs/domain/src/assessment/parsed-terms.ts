import { Exact, ZERO, constant } from '../exact.js';
import { linearCurve } from '../pledges/curves.js';
import type { TargetTerms } from '../pledges/terms.js';
import type { RuleSet } from './rule-sets.js';

/** 左右 without a signed tolerance: 5 % of |T|. */
const DEFAULT_TOLERANCE = '0.05';

/** Terms with their numbers read once: the arithmetic runs over many periods of many targets. */
export interface ParsedTerms {
  terms: TargetTerms;
  /** T as signed; for milestones the weight that is needed (all nodes unless signed otherwise). Null when only a comparator is promised. */
  T: Exact | null;
  /** What the lights compare with: T, eased by the tolerance where the wording is 左右. */
  eased: Exact | null;
  B: Exact | null;
  /** `above` (高于): reaching the value is not enough. */
  strict: boolean;
  /** P(0) = 0 … P(12) = 1 of the curve the rule set uses. */
  P: readonly Exact[];
}

export function parseTerms(terms: TargetTerms, rules: Pick<RuleSet, 'curve'>): ParsedTerms {
  const T = terms.target === null ? allNodes(terms) : Exact.of(terms.target);
  return {
    terms,
    T,
    eased: T === null || terms.wording !== 'about' ? T : eased(terms, T),
    B: terms.baseline === null ? null : Exact.of(terms.baseline),
    strict: terms.wording === 'above',
    P: rules.curve === 'linear' || terms.curve.length !== 12 ? LINEAR : curveOf(terms.curve),
  };
}

const curves = new WeakMap<readonly string[], readonly Exact[]>();

/** A curve that many targets share, or that is judged month after month, is read once. */
function curveOf(curve: readonly string[]): readonly Exact[] {
  let known = curves.get(curve);
  if (known === undefined) curves.set(curve, (known = [ZERO, ...curve.map(constant)]));
  return known;
}

const allNodes = (terms: TargetTerms) =>
  terms.kind === 'milestone' ? terms.nodes.reduce((sum, node) => sum.plus(constant(node.weight)), ZERO) : null;

/** The tolerance is given on the forgiving side: below a value to be reached, above one not to be exceeded. */
function eased(terms: TargetTerms, T: Exact): Exact {
  const slack = T.abs().times(constant(terms.tolerance ?? DEFAULT_TOLERANCE));
  return terms.kind === 'cap' || terms.kind === 'rank' || terms.kind === 'zero' ? T.plus(slack) : T.minus(slack);
}

const LINEAR: readonly Exact[] = [ZERO, ...linearCurve().map(constant)];
