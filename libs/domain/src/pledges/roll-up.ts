import type { TargetKind } from './terms.js';

/** How the shares of the units add up: totals by sum, rates by ΣN/ΣD, growth by base-year weights, never by sum. */
export const ROLL_UPS = ['sum', 'ratio', 'weighted', 'none'] as const;
export type RollUp = (typeof ROLL_UPS)[number];

/**
 * What a line carries of its zone target. `share`: a part, added to the others. `whole`: its unit leads the zone target
 * (牵头) and answers for all of it, with the same figure as the zone's own; it is never added to the shares, or every
 * broken-down goal would count twice.
 */
export const CARRIES = ['share', 'whole'] as const;
export type Carries = (typeof CARRIES)[number];

/** What may be added up, and how. A place in a ranking and a zero are everybody's own: they are carried, never summed. */
export function rollUpsFor(kind: TargetKind, capOf: 'total' | 'level' | null = null): readonly RollUp[] {
  if (kind === 'growth') return ['weighted', 'none'];
  if (kind === 'rate') return ['ratio', 'none'];
  if (kind === 'rank' || kind === 'zero') return ['none'];
  if (kind === 'cap' && capOf === 'level') return ['sum', 'ratio', 'none'];
  return ['sum', 'none'];
}
