import type { Month } from '#domain/calendar/day.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import { groupedBy } from '../../grouping.js';
import { termsOf, TERMS_COLUMNS, type TermsColumns } from '../terms-of.js';

interface Reader {
  query<T>(sql: string, parameters?: unknown[]): Promise<T>;
}

/** What an amended target said in a month of before; null: what it says now. One read for any number of targets. */
export async function termsBefore(reader: Reader, targetIds: readonly number[]): Promise<(targetId: number, period: Month) => TargetTerms | null> {
  if (targetIds.length === 0) return () => null;
  const rows = await reader.query<(TermsColumns & { targetId: number; untilPeriod: Month })[]>(
    `SELECT e.targetId, e.untilPeriod, ${TERMS_COLUMNS('e')} FROM target_terms e WHERE e.targetId IN (?) ORDER BY e.targetId, e.untilPeriod`,
    [targetIds],
  );
  const earlier = groupedBy(rows, ({ targetId }) => targetId);
  return (targetId, period) => {
    const then = earlier.get(targetId)?.find(({ untilPeriod }) => period <= untilPeriod);
    return then ? termsOf(then) : null;
  };
}
