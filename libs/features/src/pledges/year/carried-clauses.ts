import type { Tx } from '#database/unit-of-work.js';

/**
 * What of last year's pledges is no line: duties and conditions are carried into drafts that have none yet, and the leaders' own pledges
 * are begun as drafts. A pledge that has passed to another unit counts as that unit's.
 */
export async function carryClauses(tx: Tx, year: number): Promise<void> {
  const { zoneId } = tx.author;
  await tx.query(
    `UPDATE pledges p JOIN pledges b ON b.zoneId = p.zoneId AND b.year = p.year - 1 AND b.tier = p.tier AND b.unitId = p.unitId AND b.clauses IS NOT NULL
        SET p.clauses = b.clauses, p.revision = p.revision + 1
      WHERE p.zoneId = ? AND p.year = ? AND p.tier = 'unit' AND p.state = 'draft' AND p.clauses IS NULL`,
    [zoneId, year],
  );
  await tx.query(
    `INSERT IGNORE INTO pledges (zoneId, year, holder, tier, unitId, leaderId, title, state, clauses)
     SELECT b.zoneId, ?, b.holder, 'leader', b.unitId, b.leaderId, REPLACE(b.title, ?, ?), 'draft', b.clauses
       FROM pledges b JOIN people l ON l.id = b.leaderId AND l.active = 1
      WHERE b.zoneId = ? AND b.year = ? AND b.tier = 'leader' AND b.state IN ('signed', 'settled') ORDER BY b.id`,
    [year, String(year - 1), String(year), zoneId, year - 1],
  );
}
