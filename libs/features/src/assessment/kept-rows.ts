import { FOREVER } from '#database/columns.js';
import type { Tx } from '#database/unit-of-work.js';
import type { Month } from '#domain/calendar/day.js';
import type { AssessmentColumns } from './assessment-columns.js';

export interface CurrentRow {
  id: number;
  targetId: number;
  month: Month;
  fingerprint: string;
}

/** The current rows of some targets from a month on. */
export const currentRows = async (tx: Tx, targetIds: readonly number[], from: Month): Promise<CurrentRow[]> =>
  targetIds.length === 0
    ? []
    : tx.query<CurrentRow[]>('SELECT id, targetId, month, fingerprint FROM assessments WHERE targetId IN (?) AND isCurrent = 1 AND month >= ?', [targetIds, from]);

/** History is kept: a row that no longer holds is closed, never changed or removed. */
export async function closeRows(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.query('UPDATE assessments SET isCurrent = NULL, knownTo = ? WHERE id IN (?)', [tx.now, ids]);
}

const ROWS_PER_INSERT = 500;

export async function addRows(tx: Tx, rows: readonly AssessmentColumns[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    const some = rows.slice(from, from + ROWS_PER_INSERT);
    const columns = Object.keys(some[0]!) as (keyof AssessmentColumns)[];
    await tx.query(`INSERT INTO assessments (${columns.join(', ')}, knownFrom, knownTo, isCurrent) VALUES ?`, [
      some.map((row) => [...columns.map((column) => row[column]), tx.now, FOREVER, 1]),
    ]);
  }
}

export interface Mark {
  targetId: number;
  zoneId: number;
  month: Month;
  stamp: string;
}

/** Remembers what the targets' rows were judged from. */
export async function keepMarks(tx: Tx, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return;
  await tx.query('INSERT INTO assessed_targets (targetId, zoneId, month, stamp) VALUES ? ON DUPLICATE KEY UPDATE month = VALUES(month), stamp = VALUES(stamp)', [
    marks.map(({ targetId, zoneId, month, stamp }) => [targetId, zoneId, month, stamp]),
  ]);
}
