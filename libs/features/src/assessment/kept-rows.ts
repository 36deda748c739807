import { FOREVER } from '#database/columns.js';
import type { Tx } from '#database/unit-of-work.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import { verbatim } from '../array-rows.js';
import { KEPT_COLUMNS, type RowToAdd } from './assessment-columns.js';
import { keepTerms } from './judged-terms.js';
import type { YearAtHand } from './year-at-hand.js';

/** History is kept: a row that no longer holds is closed, never changed or removed. */
export async function closeRows(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.query('UPDATE assessments SET isCurrent = NULL, knownTo = ? WHERE id IN (?)', [tx.now, ids]);
}

/**
 * Where the clock was ahead once (a demo's), later months have rows; one before them that is judged anew takes them with it: they
 * are judged again when their time comes.
 */
export async function closeLater(tx: Tx, targetIds: readonly number[], { zoneId, year, upTo }: YearAtHand): Promise<void> {
  if (targetIds.length === 0) return;
  const later = [upTo, `${year}-12`];
  const [one] = await tx.query<unknown[]>('SELECT 1 FROM assessments WHERE zoneId = ? AND month > ? AND month <= ? LIMIT 1', [zoneId, ...later]);
  if (one === undefined) return;
  await tx.query('UPDATE assessments SET isCurrent = NULL, knownTo = ? WHERE targetId IN (?) AND month > ? AND month <= ? AND isCurrent = 1', [tx.now, targetIds, ...later]);
}

const ROWS_PER_INSERT = 1_000;

export async function addRows(tx: Tx, rows: readonly RowToAdd[], at: YearAtHand): Promise<void> {
  if (rows.length === 0) return;
  const terms = new Map<string, TargetTerms>();
  for (const row of rows) if (row.terms !== null) terms.set(row.terms.version, row.terms.terms);
  await keepTerms(tx, terms);
  const same = `${at.zoneId},${at.year},'${instant(tx.now)}','${instant(FOREVER)}',1`;
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    const values = rows.slice(from, from + ROWS_PER_INSERT).map((row) => `(${same},${row.values})`);
    await verbatim(tx, `INSERT INTO assessments (zoneId, year, knownFrom, knownTo, isCurrent, ${KEPT_COLUMNS}) VALUES ${values.join(',')}`);
  }
}

const instant = (date: Date) => date.toISOString().slice(0, 23).replace('T', ' ');
