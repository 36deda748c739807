import { Decimal } from '../decimal.js';
import type { FieldProblem } from '../refusal.js';
import { checkCurve } from './curves.js';
import type { TargetTerms } from './terms.js';

/** What of a line the check looks at. */
export interface DraftedLine {
  name: string;
  measureUnit: string;
  terms: TargetTerms;
}

/**
 * What a line still lacks before it can be promised, field by field; none: complete. A draft may lack all of it. Reasons
 * `pledges.nameMissing`, `unitMissing`, `valueMissing`, `capMissing`, `upperMissing`, `comparatorMissing`, `nodesMissing`,
 * `nodesTooLight`, `stretchBelow`, and those of `checkCurve`.
 */
export function missingIn({ name, measureUnit, terms }: DraftedLine): FieldProblem[] {
  const { kind, target, upper, stretch, nodes } = terms;
  const problems: FieldProblem[] = [];
  const lacks = (path: string, code: string) => problems.push({ path, code });
  if (!name.trim()) lacks('name', 'pledges.nameMissing');
  if (!measureUnit.trim()) lacks('measureUnit', 'pledges.unitMissing');
  // Nodes all accepted, no event at all, above the city's average: promises that need no number.
  if (target === null && kind !== 'milestone' && kind !== 'zero' && terms.wording !== 'above') lacks('target', 'pledges.valueMissing');
  if (kind === 'cap' && terms.capOf === null) lacks('capOf', 'pledges.capMissing');
  if (terms.wording === 'range' && (upper === null || (target !== null && new Decimal(upper).lte(target))))
    lacks('upper', 'pledges.upperMissing');
  if (terms.wording === 'above' && !terms.comparator?.name.trim()) lacks('comparator', 'pledges.comparatorMissing');
  if (kind === 'milestone') {
    const weight = nodes.reduce((sum, node) => sum.plus(node.weight), new Decimal(0));
    if (nodes.length === 0) lacks('nodes', 'pledges.nodesMissing');
    else if (target !== null && weight.lt(target)) lacks('nodes', 'pledges.nodesTooLight');
  }
  if (stretch !== null && target !== null && isShortOf(stretch, target, kind)) lacks('stretch', 'pledges.stretchBelow');
  const curve = checkCurve(terms.curve);
  if (!curve.ok) lacks('curve', curve.reasons[0]!);
  return problems;
}

/** 力争 asks for more than the floor: less, where less is better. */
function isShortOf(stretch: string, target: string, kind: TargetTerms['kind']): boolean {
  const lessIsBetter = kind === 'cap' || kind === 'rank' || kind === 'zero';
  return lessIsBetter ? new Decimal(stretch).gt(target) : new Decimal(stretch).lt(target);
}
