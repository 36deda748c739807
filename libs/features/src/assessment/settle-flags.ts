import type { Tx } from '#database/unit-of-work.js';
import { factsOf, type StoredFlag } from './flag-changes.js';

/** A settled year asks nobody for measures any more: what was red at its end is the appraisal's business. */
export async function settleFlags(tx: Tx, year: number): Promise<void> {
  const flags = await tx.query<StoredFlag[]>(
    'SELECT f.* FROM flags f JOIN targets t ON t.id = f.targetId WHERE t.zoneId = ? AND t.year = ? AND f.isOpen = 1 ORDER BY f.id FOR UPDATE',
    [tx.author.zoneId, year],
  );
  if (flags.length === 0) return;
  const reason = 'flag.cleared.yearClosed';
  await tx.query("UPDATE flags SET state = 'cleared', isOpen = NULL, clearedAt = ?, clearReason = ?, version = version + 1 WHERE id IN (?)", [
    tx.now,
    reason,
    flags.map(({ id }) => id),
  ]);
  for (const flag of flags) tx.record('flags.cleared', { ...factsOf(flag), by: 'rule', reason });
}
