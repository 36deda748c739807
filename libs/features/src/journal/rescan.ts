import type { Tx } from '#database/unit-of-work.js';
import type { Month } from '#domain/calendar/day.js';

/**
 * Asks for a scan of the month's year in the reaction's own transaction, so that it happens even when every ring is
 * lost. One that waits already will see what we see.
 */
export async function askForScan(tx: Tx, period: Month): Promise<void> {
  await tx.query(
    `INSERT INTO scans (zoneId, period, state, requestedAt)
     SELECT ?, ?, 'waiting', ? FROM (SELECT 1) one WHERE NOT EXISTS (SELECT 1 FROM scans WHERE zoneId = ? AND period = ? AND state = 'waiting')`,
    [tx.author.zoneId, period, tx.now, tx.author.zoneId, period],
  );
}
