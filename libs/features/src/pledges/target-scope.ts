import { unitsFor, verifiedUnitsFor, type Actor } from '#domain/people/actor.js';
import type { Right } from '#domain/people/rights.js';

export interface SqlScope {
  sql: string;
  params: unknown[];
}

/** The one place where a query over targets is narrowed to what the actor may see: their zone, then their units. */
export function targetScope(actor: Actor, right: Right, alias = 't'): SqlScope {
  const units = unitsFor(actor, right);
  if (units === 'all') return { sql: `${alias}.zoneId = ?`, params: [actor.zoneId] };
  const verified = verifiedUnitsFor(actor, right);
  if (units.length === 0 && verified.length === 0) return { sql: `${alias}.zoneId = ? AND FALSE`, params: [actor.zoneId] };
  return {
    sql: `${alias}.zoneId = ? AND (${alias}.unitId IN (?) OR ${alias}.verifierUnitId IN (?))`,
    params: [actor.zoneId, units.length > 0 ? units : [0], verified.length > 0 ? verified : [0]],
  };
}

/** Rows of one unit's own targets only. */
export function unitScope(actor: Actor, right: Right, alias: string): SqlScope {
  const units = unitsFor(actor, right);
  if (units === 'all') return { sql: `${alias}.zoneId = ?`, params: [actor.zoneId] };
  return { sql: `${alias}.zoneId = ? AND ${alias}.unitId IN (?)`, params: [actor.zoneId, units.length > 0 ? units : [0]] };
}
