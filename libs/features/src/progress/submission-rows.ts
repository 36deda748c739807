import type { FilingContent } from '#database/entities/progress/submission.entity.js';
import type { SqlTx } from '#database/unit-of-work.js';

type Columns = Record<string, unknown>;

/** @returns the new row's id. @throws the database's duplicate-key error when the target has a row for the month */
export async function insertSubmission(tx: SqlTx, columns: Columns): Promise<number> {
  const names = Object.keys(columns);
  const { insertId } = await tx.query<{ insertId: number }>(
    `INSERT INTO submissions (${names.join(', ')}) VALUES (${names.map(() => '?').join(',')})`,
    Object.values(columns),
  );
  return insertId;
}

/** Compare-and-swap: false when the row is no longer in the version that was read. */
export async function updateSubmission(tx: SqlTx, { id, version }: { id: number; version: number }, columns: Columns): Promise<boolean> {
  const { affectedRows } = await tx.query<{ affectedRows: number }>(
    `UPDATE submissions SET ${Object.keys(columns).map((name) => `${name} = ?`).join(', ')} WHERE id = ? AND version = ?`,
    [...Object.values(columns), id, version],
  );
  return affectedRows > 0;
}

/** What a submitted figure puts on its submission's row, so that a scan reads one row and no history. */
export const effectiveOf = (content: FilingContent, warnings: readonly { code: string }[]): Columns => ({
  figureState: content.state,
  value: content.value,
  numerator: content.numerator,
  denominator: content.denominator,
  amount: content.amount,
  comparator: content.comparator,
  nodes: JSON.stringify(content.nodes),
  yearEndEstimate: content.yearEndEstimate,
  verified: false,
  explained: codesOf(content.explanations),
  warned: codesOf(warnings),
});

const codesOf = (list: readonly { code: string }[]): string | null => (list.length > 0 ? JSON.stringify(list.map(({ code }) => code)) : null);
