import { EVERYBODY, reachOf, RIGHTS, roleHas, type Reach, type Right } from './rights.js';
import type { Role } from './roles.js';

/** One duty an actor may act in. Delegated ones name the principal whose duty it is. */
export interface Grant {
  role: Role;
  unitId: number;
  /** The personId of the principal of a delegation; null: the actor's own appointment. */
  onBehalfOf: number | null;
}

/** Who acts, with every duty in force at this moment (appointments and delegations of today). */
export interface Actor {
  personId: number;
  zoneId: number;
  name: string;
  account: string;
  locale: 'zh' | 'en';
  grants: readonly Grant[];
  /** Units overseen (分管), own and as a delegate. */
  oversees: readonly number[];
  /** The zone restricts leaders' detail to the units they oversee; absent: leaders read the whole zone. */
  detail?: 'zone' | 'overseen';
}

/** In whose name an act is recorded: `onBehalfOf` null means the actor's own. */
export interface Acting {
  role: Role;
  unitId: number;
  onBehalfOf: number | null;
}

/**
 * Whether any duty of the actor carries the right at all; says nothing yet about units or records.
 * A plain boolean on purpose: `!mayDo(…)` over a verdict object would silently let everybody in.
 */
export const mayDo = (actor: Actor, right: Right): boolean =>
  EVERYBODY.includes(right) || actor.grants.some((grant) => roleHas(grant.role, right));

/** All rights of the actor, in the order of the catalogue (`may` of GET /me). */
export const rightsOf = (actor: Actor): Right[] => RIGHTS.filter((right) => mayDo(actor, right));

/**
 * The units whose own targets the right reaches, ascending; `'all'` for the whole zone. Targets a unit
 * merely verifies are not in here: see `verifiedUnitsFor`.
 */
export function unitsFor(actor: Actor, right: Right): number[] | 'all' {
  const units = new Set<number>();
  for (const grant of grantsWith(actor, right)) {
    const reach = effectiveReach(actor, grant, right);
    if (reach === 'zone') return 'all';
    if (reach === 'unit') units.add(grant.unitId);
    if (reach === 'overseen') for (const unit of actor.oversees) units.add(unit);
  }
  return [...units].sort((a, b) => a - b);
}

/**
 * The verifying units in whose name the right reaches targets (`target.verifierUnitId`), ascending. A query
 * that lists targets uses both: `unitId in unitsFor or verifierUnitId in verifiedUnitsFor`. A target without
 * a verifier is the supervision office's, and stored so.
 */
export function verifiedUnitsFor(actor: Actor, right: Right): number[] {
  const units = grantsWith(actor, right)
    .filter((grant) => reachOf(grant.role, right) === 'verified')
    .map((grant) => grant.unitId);
  return [...new Set(units)].sort((a, b) => a - b);
}

/**
 * The duty in which the actor may exercise the right for a unit; null when there is none. The actor's own
 * duties come before delegated ones, so an act is recorded on another's behalf only where it must be.
 * For rights that reach verified targets pass `verifierUnitId` as well.
 */
export function actingFor(actor: Actor, right: Right, unitId: number, verifierUnitId: number | null = null): Acting | null {
  const own = grantsWith(actor, right).filter((grant) => covers(actor, grant, right, unitId, verifierUnitId));
  const grant = own.find((one) => one.onBehalfOf === null) ?? own[0];
  return grant ? { role: grant.role, unitId: grant.unitId, onBehalfOf: grant.onBehalfOf } : null;
}

function grantsWith(actor: Actor, right: Right): Grant[] {
  return actor.grants.filter((grant) => roleHas(grant.role, right));
}

/** Whether one duty reaches a target of `unitId` verified by `verifierUnitId`. */
export function covers(actor: Actor, grant: Grant, right: Right, unitId: number, verifierUnitId: number | null): boolean {
  if (!roleHas(grant.role, right)) return false;
  const reach = effectiveReach(actor, grant, right);
  if (reach === 'zone') return true;
  if (reach === 'unit') return grant.unitId === unitId;
  if (reach === 'overseen') return actor.oversees.includes(unitId);
  return grant.unitId === verifierUnitId;
}

function effectiveReach(actor: Actor, grant: Grant, right: Right): Reach {
  const reach = reachOf(grant.role, right);
  return reach === 'overseen' && actor.detail !== 'overseen' ? 'zone' : reach;
}
