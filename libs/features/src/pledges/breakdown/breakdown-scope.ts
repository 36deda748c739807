import { actingFor, unitsFor, type Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import type { Author } from '#database/unit-of-work.js';
import type { SqlScope } from '../target-scope.js';

/**
 * Lines the actor may see. Whoever reads the zone sees them all; a unit sees its own, once they were sent out to it.
 * `l` is the line, `p` its pledge.
 */
export function lineScope(actor: Actor): SqlScope & { whole: boolean } {
  const units = unitsFor(actor, 'pledges.read');
  if (units === 'all') return { sql: 'l.zoneId = ?', params: [actor.zoneId], whole: true };
  return {
    sql: 'l.zoneId = ? AND l.unitId IN (?) AND (p.round > 0 OR p.currentVersion > 0)',
    params: [actor.zoneId, units.length > 0 ? units : [0]],
    whole: false,
  };
}

/** In whose name the breakdown is changed. @throws Refusal forbidden */
export function breakingDown(actor: Actor, author: Author): Author {
  const acting = actingFor(actor, 'pledges.breakdown', actor.zoneId);
  if (!acting) throw new Refusal('forbidden', 'people.notAllowed');
  return { ...author, onBehalfOf: acting.onBehalfOf };
}
