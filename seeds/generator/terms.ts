import type { MilestoneNode, TargetKind, TargetTerms } from '#domain/pledges/terms.js';
import { linear } from './curves.js';

/** Terms with everything a kind does not need left empty; linear and monthly unless said otherwise. */
export function termsOf(kind: TargetKind, year: number, target: string | null, more: Partial<TargetTerms> = {}): TargetTerms {
  return {
    kind,
    year,
    cadence: 'monthly',
    wording: 'firm',
    target,
    upper: null,
    stretch: null,
    baseline: null,
    tolerance: null,
    curve: linear(),
    growthPath: null,
    baseShares: null,
    baseAmounts: null,
    capOf: null,
    nodes: [],
    annualOnly: false,
    comparator: null,
    ...more,
  };
}

/** Nodes of equal weight; ids are `n1`, `n2`, … */
export const nodesOf = (...nodes: readonly [name: string, dueOn: string][]): MilestoneNode[] =>
  nodes.map(([name, dueOn], index) => ({ id: `n${index + 1}`, name, weight: '1', dueOn }));
