import { linearCurve } from './curves.js';
import type { TargetTerms } from './terms.js';

/** Terms with everything left at its plainest, for specs. */
export const termsOf = (some: Partial<TargetTerms>): TargetTerms => ({
  kind: 'cumulative',
  year: 2024,
  cadence: 'monthly',
  wording: 'firm',
  target: '100',
  upper: null,
  stretch: null,
  baseline: null,
  tolerance: null,
  curve: linearCurve(),
  growthPath: null,
  baseShares: null,
  baseAmounts: null,
  capOf: null,
  nodes: [],
  annualOnly: false,
  comparator: null,
  ...some,
});
