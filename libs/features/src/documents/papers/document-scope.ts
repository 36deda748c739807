import type { PaperKind } from '#domain/documents/papers/paper.js';
import { mayReadPack } from '#domain/meetings/meeting.policy.js';
import { mayDo, unitsFor, type Actor } from '#domain/people/actor.js';
import { targetScope, type SqlScope } from '../../pledges/target-scope.js';

/** What a document `d` is about, joined to it. */
export const SUBJECTS = `
  LEFT JOIN pledges p ON d.kind = 'pledge' AND p.id = d.subjectId AND p.zoneId = d.zoneId
  LEFT JOIN flags f ON d.kind = 'warning' AND f.id = d.subjectId AND f.zoneId = d.zoneId
  LEFT JOIN targets t ON t.id = f.targetId`;

/**
 * The one place where documents are narrowed to what the actor may see: who may read the subject may read the document, nobody else.
 * What shows all units (breakdown, book) is for those who read all of them.
 */
export function documentScope(actor: Actor): SqlScope {
  const kinds = [pledges(actor), wholeZone(actor), warnings(actor), packs(actor)].filter((scope) => scope !== null);
  const sql = kinds.length === 0 ? 'FALSE' : kinds.map((kind) => kind.sql).join(' OR ');
  return { sql: `d.zoneId = ? AND (${sql})`, params: [actor.zoneId, ...kinds.flatMap(({ params }) => params)] };
}

const isOf = (...kinds: PaperKind[]): string => `d.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`;

/** A unit sees its own from the first round of consultation on. */
function pledges(actor: Actor): SqlScope | null {
  if (!mayDo(actor, 'pledges.read')) return null;
  const units = unitsFor(actor, 'pledges.read');
  if (units === 'all') return { sql: isOf('pledge'), params: [] };
  return {
    sql: `(${isOf('pledge')} AND (p.unitId IN (?) OR p.leaderId = ?) AND (p.round > 0 OR p.currentVersion > 0))`,
    params: [units.length > 0 ? units : [0], actor.personId],
  };
}

export const seesAllUnits = (actor: Actor): boolean => mayDo(actor, 'pledges.read') && unitsFor(actor, 'pledges.read') === 'all';

const wholeZone = (actor: Actor): SqlScope | null =>
  seesAllUnits(actor) ? { sql: isOf('breakdown', 'pledgeBook'), params: [] } : null;

function warnings(actor: Actor): SqlScope | null {
  if (!mayDo(actor, 'flags.read')) return null;
  const scope = targetScope(actor, 'flags.read');
  return { sql: `(${isOf('warning')} AND ${scope.sql})`, params: scope.params };
}

const packs = (actor: Actor): SqlScope | null => (mayReadPack(actor).ok ? { sql: isOf('pack', 'bulletin'), params: [] } : null);
