import { no, yes, type Verdict } from '../verdict.js';
import { actingFor, mayDo, type Actor } from './actor.js';
import type { Right } from './rights.js';

/** Whose a target is: the lead unit, the co-units of the "1+1+N" rule, and the unit that verifies. */
export interface TargetOwners {
  unitId: number;
  coUnitIds?: readonly number[];
  verifierUnitId: number | null;
}

/**
 * Whether the actor may exercise a right on one target: the duty must carry the right and reach the unit.
 * Reasons: `people.notAllowed` (no duty carries the right); `otherwise` (none reaches this target).
 */
export function mayOnTarget(actor: Actor, right: Right, target: TargetOwners, otherwise = 'people.otherUnit'): Verdict {
  if (!mayDo(actor, right)) return no('people.notAllowed');
  return actingFor(actor, right, target.unitId, target.verifierUnitId) ? yes : no(otherwise);
}

/**
 * Whether the actor may see a target with its figures: its lead unit, its co-units (who carry a share of it),
 * its verifier, and those who read the zone. Reasons: `people.notAllowed`, `people.otherUnit`.
 */
export function mayReadTarget(actor: Actor, target: TargetOwners): Verdict {
  const led = mayOnTarget(actor, 'targets.read', target);
  const carried = (target.coUnitIds ?? []).some((unitId) => actingFor(actor, 'targets.read', unitId));
  return led.ok || carried ? yes : led;
}
