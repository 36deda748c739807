import { FOREVER } from '#database/columns.js';
import type { SqlTx } from '#database/unit-of-work.js';
import type { Month } from '#domain/calendar/day.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { againstOwner, type AgainstOwner } from '#domain/progress/owner-figure.js';
import type { SqlReader } from '../sql-reader.js';
import type { SubmissionRecord } from './submission-record.js';

/** The data owner's figure of one target × one period, one version of it. */
export interface OwnerFigureRow {
  id: number;
  targetId: number;
  period: Month;
  revision: number;
  /** null: taken back. */
  value: string | null;
  sourceTitle: string | null;
  sourceDate: string | null;
  note: string | null;
  illustrative: boolean;
  notedByName: string | null;
  notedByNameEn: string | null;
  notedAt: Date;
}

export const OWNER_COLUMNS = 'o.id, o.targetId, o.period, o.revision, o.value, o.sourceTitle, o.sourceDate, o.note, o.illustrative, p.name AS notedByName, p.nameEn AS notedByNameEn, o.notedAt';

export const ownerFigureOf = (row: OwnerFigureRow): OwnerFigureRow => ({ ...row, id: Number(row.id), value: plainDecimal(row.value), illustrative: Boolean(row.illustrative) });

/** What data owners say now, by `target/period`: one statement, however many rows. */
export async function ownerFiguresNow(reader: SqlReader, targetIds: readonly number[], periods: readonly Month[]): Promise<Map<string, OwnerFigureRow>> {
  if (targetIds.length === 0 || periods.length === 0) return new Map();
  const rows = await reader.query<OwnerFigureRow[]>(
    `SELECT ${OWNER_COLUMNS} FROM owner_figures o LEFT JOIN people p ON p.id = o.notedBy WHERE o.targetId IN (?) AND o.period IN (?) AND o.knownUntil = ?`,
    [targetIds, [...new Set(periods)], FOREVER],
  );
  return new Map(rows.map((row) => [`${row.targetId}/${row.period}`, ownerFigureOf(row)]));
}

/** The figure that is to be verified beside the data owner's; null where they gave none. The record is locked, and whoever notes one locks it too. */
export async function heldAgainstOwner(tx: SqlTx, { target, terms, period, row }: SubmissionRecord): Promise<{ id: number; against: AgainstOwner } | null> {
  const [owner] = await tx.query<{ id: number; value: string | null }[]>('SELECT id, value FROM owner_figures WHERE targetId = ? AND period = ? AND knownUntil = ?', [target.id, period, FOREVER]);
  if (!owner || owner.value === null) return null;
  const filed = row && row.figureState !== null ? { ...row, state: row.figureState, nodes: row.nodes ?? [] } : null;
  return { id: Number(owner.id), against: againstOwner({ kind: terms.kind, decimals: target.decimals }, filed, owner.value) };
}
