import type { Tx } from '#database/unit-of-work.js';

/**
 * Judgements of one target follow one another: whoever judges it, or changes whose it is, locks its turn until the end of the
 * transaction. In order of their ids, so that two do not wait for each other in a circle. The first of a target makes the row:
 * inserting and locking are one statement, and being no plain read it leaves the transaction's view of the data to the first read
 * after it, which so sees all that the one before has committed.
 */
export async function takeTurns(tx: Tx, targetIds: Iterable<number>): Promise<void> {
  const ids = [...new Set(targetIds)].sort((a, b) => a - b);
  if (ids.length === 0) return;
  await tx.query(`INSERT INTO judgement_turns (targetId) VALUES ${ids.map((id) => `(${Number(id)})`).join(',')} ON DUPLICATE KEY UPDATE targetId = targetId`);
}
