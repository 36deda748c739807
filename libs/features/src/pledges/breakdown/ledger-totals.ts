import { plainDecimal } from '#domain/decimal-text.js';
import type { LedgerTotals } from '#domain/pledges/projects.js';
import type { SqlReader } from '../../sql-reader.js';

/** Projects of each zone target of a year, added up in one statement; open is what was not closed before the year began. */
export async function ledgerTotals(
  db: SqlReader,
  zoneId: number,
  year: number,
  only: readonly number[] | null = null,
): Promise<Map<number, LedgerTotals>> {
  const rows = await db.query<{ zoneTargetId: number; count: string; open: string; totalInvestment: string; yearPlan: string }[]>(
    `SELECT r.zoneTargetId, COUNT(*) AS count, SUM(r.closedOn IS NULL OR r.closedOn >= ?) AS open,
            COALESCE(SUM(r.totalInvestment), 0) AS totalInvestment, COALESCE(SUM(r.yearPlan), 0) AS yearPlan
       FROM zone_targets z JOIN projects r ON r.zoneTargetId = z.id
      WHERE z.zoneId = ? AND z.year = ?${only === null ? '' : ' AND z.id IN (?)'} GROUP BY r.zoneTargetId`,
    [`${year}-01-01`, zoneId, year, ...(only === null ? [] : [only])],
  );
  return new Map(
    rows.map((row) => [
      row.zoneTargetId,
      {
        count: Number(row.count),
        open: Number(row.open),
        totalInvestment: plainDecimal(row.totalInvestment),
        yearPlan: plainDecimal(row.yearPlan),
      },
    ]),
  );
}
