import { fromJson } from '#database/columns.js';
import type { ImportKind, ImportState, SheetReading } from '#database/entities/documents/import.entity.js';
import type { Tx } from '#database/unit-of-work.js';
import type { CellProblem } from '#domain/documents/workbook/cell-problem.js';
import { unitsFor, type Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import type { EntityManager } from 'typeorm';

export interface ImportHead {
  id: number;
  zoneId: number;
  kind: ImportKind;
  planYear: number;
  period: string | null;
  state: ImportState;
  fileName: string;
  bytes: number;
  storageKey: string;
  isText: boolean;
  rows: number;
  accepted: number;
  wrong: number;
  sheets: SheetReading[];
  problems: CellProblem[];
  mode: 'all' | 'goodRows' | null;
  createdBy: number;
  createdByName: string;
  createdByNameEn: string | null;
  createdAt: Date;
  appliedByName: string | null;
  appliedByNameEn: string | null;
  appliedAt: Date | null;
  undoneByName: string | null;
  undoneByNameEn: string | null;
  undoneAt: Date | null;
  revision: number;
  written: number;
}

export interface ImportRowRead<T = unknown> {
  id: number;
  sort: number;
  sheet: string;
  sheetRow: number;
  state: 'good' | 'wrong' | 'unchanged' | 'empty';
  knownId: number | null;
  reading: T | null;
  problems: CellProblem[];
  lineId: number | null;
  zoneTargetId: number | null;
  submissionId: number | null;
  ownerFigureId: number | null;
  madeRevision: number | null;
  before: unknown;
  refusal: { code: string; params: Record<string, string> } | null;
}

const HEAD_SQL = `
  SELECT i.*, c.name AS createdByName, a.name AS appliedByName, u.name AS undoneByName,
         c.nameEn AS createdByNameEn, a.nameEn AS appliedByNameEn, u.nameEn AS undoneByNameEn,
         (SELECT COUNT(*) FROM import_rows r WHERE r.importId = i.id AND (r.lineId IS NOT NULL OR r.zoneTargetId IS NOT NULL OR r.submissionId IS NOT NULL OR r.ownerFigureId IS NOT NULL)) AS written
    FROM imports i JOIN people c ON c.id = i.createdBy LEFT JOIN people a ON a.id = i.appliedBy LEFT JOIN people u ON u.id = i.undoneBy`;

/** The zone's imports for whoever reads the whole zone, else one's own. */
function scopeOf(actor: Actor): { sql: string; params: unknown[] } {
  return unitsFor(actor, 'documents.readImports') === 'all' ? { sql: 'i.zoneId = ?', params: [actor.zoneId] } : { sql: 'i.zoneId = ? AND i.createdBy = ?', params: [actor.zoneId, actor.personId] };
}

export async function readImports(em: EntityManager, actor: Actor, filter: { id?: number; before?: number; limit?: number }): Promise<ImportHead[]> {
  const scope = scopeOf(actor);
  const where = [scope.sql, ...(filter.id === undefined ? [] : ['i.id = ?']), ...(filter.before === undefined ? [] : ['i.id < ?'])];
  const params = [...scope.params, ...(filter.id === undefined ? [] : [filter.id]), ...(filter.before === undefined ? [] : [filter.before])];
  const rows = await em.query<ImportHead[]>(`${HEAD_SQL} WHERE ${where.join(' AND ')} ORDER BY i.id DESC LIMIT ${Number(filter.limit ?? 1)}`, params);
  return rows.map((row) => ({ ...row, isText: Boolean(row.isText), written: Number(row.written), sheets: fromJson<SheetReading[]>(row.sheets), problems: fromJson<CellProblem[]>(row.problems) }));
}

/** @throws Refusal notFound for another zone's, or another person's */
export async function requireImport(em: EntityManager, actor: Actor, id: number): Promise<ImportHead> {
  const [head] = await readImports(em, actor, { id });
  if (!head) throw new Refusal('notFound', 'imports.notFound');
  return head;
}

export async function readRows<T>(em: EntityManager, importId: number, filter: { after?: number; limit?: number; looked?: boolean } = {}): Promise<ImportRowRead<T>[]> {
  const where = ['importId = ?', 'sort > ?', ...(filter.looked ? ["(problems IS NOT NULL OR refusal IS NOT NULL)"] : [])];
  const limit = filter.limit === undefined ? '' : ` LIMIT ${Number(filter.limit)}`;
  const rows = await em.query<ImportRowRead<T>[]>(`SELECT * FROM import_rows WHERE ${where.join(' AND ')} ORDER BY sort${limit}`, [importId, filter.after ?? -1]);
  return rows.map((row) => ({
    ...row,
    reading: fromJson<T | null>(row.reading ?? null),
    problems: fromJson<CellProblem[] | null>(row.problems ?? null) ?? [],
    before: fromJson(row.before ?? null),
    refusal: fromJson<ImportRowRead['refusal']>(row.refusal ?? null),
  }));
}

/**
 * One import of a year at a time. Taken before anything is read: the second one then sees what the first has written, and not the year
 * as it was when it began to wait. @throws Refusal conflict `pledges.noPlanYear`
 */
export async function lockYear(tx: Tx, { zoneId, planYear }: ImportHead): Promise<void> {
  const [plan] = await tx.query<unknown[]>('SELECT id FROM plan_years WHERE zoneId = ? AND year = ? FOR UPDATE', [zoneId, planYear]);
  if (!plan) throw new Refusal('conflict', 'pledges.noPlanYear', { params: { year: String(planYear) } });
}

/** Compare-and-swap: two who press at once apply it once. @throws Refusal conflict `imports.notChecked` or `imports.notApplied` */
export async function moveImport(tx: Tx, head: ImportHead, to: 'applied' | 'undone', mode: ImportHead['mode'] = head.mode): Promise<void> {
  const [by, at] = to === 'applied' ? ['appliedBy', 'appliedAt'] : ['undoneBy', 'undoneAt'];
  const { affectedRows } = await tx.query<{ affectedRows: number }>(
    `UPDATE imports SET state = ?, mode = ?, ${by} = ?, ${at} = ?, revision = revision + 1 WHERE id = ? AND state = ? AND revision = ?`,
    [to, mode, tx.author.personId, tx.now, head.id, to === 'applied' ? 'checked' : 'applied', head.revision],
  );
  if (affectedRows === 0) throw new Refusal('conflict', to === 'applied' ? 'imports.notChecked' : 'imports.notApplied');
}

export interface RowOutcome {
  id: number;
  lineId?: number | null;
  zoneTargetId?: number | null;
  submissionId?: number | null;
  ownerFigureId?: number | null;
  madeRevision?: number | null;
  before?: unknown;
  refusal?: { code: string; params: Record<string, string> } | null;
}

/** What became of each row, a few hundred to a statement; the columns an upsert must name are repeated as they are. */
export async function keepOutcomes(tx: Tx, importId: number, outcomes: readonly RowOutcome[]): Promise<void> {
  for (let from = 0; from < outcomes.length; from += 500) {
    const some = outcomes.slice(from, from + 500);
    const cases = (column: string) => `${column} = CASE id ${some.map(() => 'WHEN ? THEN ?').join(' ')} END`;
    const values = (pick: (one: RowOutcome) => unknown) => some.flatMap((one) => [one.id, pick(one)]);
    const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));
    await tx.query(
      `UPDATE import_rows SET ${['lineId', 'zoneTargetId', 'submissionId', 'ownerFigureId', 'madeRevision', '`before`', 'refusal'].map(cases).join(', ')} WHERE importId = ? AND id IN (?)`,
      [
        ...values((one) => one.lineId ?? null), ...values((one) => one.zoneTargetId ?? null), ...values((one) => one.submissionId ?? null), ...values((one) => one.ownerFigureId ?? null),
        ...values((one) => one.madeRevision ?? null), ...values((one) => json(one.before)), ...values((one) => json(one.refusal)),
        importId, some.map(({ id }) => id),
      ],
    );
  }
}
