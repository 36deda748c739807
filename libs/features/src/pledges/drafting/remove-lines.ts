import type { Tx } from '#database/unit-of-work.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { Refusal, type FieldProblem } from '#domain/refusal.js';
import { groupedBy } from '../../grouping.js';
import { shutReason } from './draft-pledges.js';

/**
 * Takes lines out of pledges that are still drafted or consulted upon; ids that are gone already, or another zone's, count as
 * removed. Comments made on them stay. All or nothing.
 * @throws Refusal `pledges.linesRefused` with an error per id (`ids.2`) whose pledge is past consultation
 */
export async function removeLines(tx: Tx, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  const lines = await tx.query<{ id: number; code: string; pledgeId: number; unitId: number; state: PledgeState }[]>(
    `SELECT l.id, l.code, l.pledgeId, p.unitId, p.state FROM pledges p JOIN pledge_lines l ON l.pledgeId = p.id
      WHERE l.zoneId = ? AND l.id IN (?) ORDER BY p.id, l.sort LOCK IN SHARE MODE`,
    [tx.author.zoneId, ids],
  );
  const errors = lines.flatMap(({ id, state }): FieldProblem[] => {
    const code = shutReason(state);
    return code ? [{ path: `ids.${ids.indexOf(id)}`, code }] : [];
  });
  if (errors.length > 0) throw new Refusal('invalid', 'pledges.linesRefused', { errors });
  if (lines.length === 0) return;
  await tx.query('DELETE FROM pledge_lines WHERE id IN (?)', [lines.map(({ id }) => id)]);
  for (const [pledgeId, own] of groupedBy(lines, (line) => line.pledgeId))
    tx.record('pledges.linesRemoved', { pledgeId, unitId: own[0]!.unitId, codes: own.map(({ code }) => code) });
}
