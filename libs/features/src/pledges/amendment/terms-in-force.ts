import type { Month } from '#domain/calendar/day.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import { groupedBy } from '../../grouping.js';
import { termsOf, TERMS_COLUMNS, TERMS_NAMES, type TermsColumns } from '../terms-of.js';
import type { SqlReader } from '../../sql-reader.js';

type Earlier = TermsColumns & { targetId: number; untilPeriod: Month };

/** What an amended target said in a month of before; null: what it says now. One read for any number of targets. */
export async function termsBefore(reader: SqlReader, targetIds: readonly number[]): Promise<(targetId: number, period: Month) => TargetTerms | null> {
  const rowThen = await rowsBefore(reader, targetIds);
  return (targetId, period) => {
    const then = rowThen(targetId, period);
    return then ? termsOf(then) : null;
  };
}

/**
 * Rows of targets with the terms that held in the month they are shown for: what begins later is not shown early, and what was judged
 * before is not shown by what came after.
 */
export async function promisedIn<T extends TermsColumns>(reader: SqlReader, rows: readonly T[], of: (row: T) => { targetId: number; month: Month }): Promise<T[]> {
  const rowThen = await rowsBefore(reader, [...new Set(rows.map((row) => of(row).targetId))]);
  return rows.map((row) => {
    const { targetId, month } = of(row);
    const then = rowThen(targetId, month);
    return then ? { ...row, ...Object.fromEntries(TERMS_NAMES.map((name) => [name, then[name]])) } : row;
  });
}

async function rowsBefore(reader: SqlReader, targetIds: readonly number[]): Promise<(targetId: number, period: Month) => Earlier | undefined> {
  if (targetIds.length === 0) return () => undefined;
  const rows = await reader.query<Earlier[]>(
    `SELECT e.targetId, e.untilPeriod, ${TERMS_COLUMNS('e')} FROM target_terms e WHERE e.targetId IN (?) ORDER BY e.targetId, e.untilPeriod`,
    [targetIds],
  );
  const earlier = groupedBy(rows, ({ targetId }) => targetId);
  return (targetId, period) => earlier.get(targetId)?.find(({ untilPeriod }) => period <= untilPeriod);
}
