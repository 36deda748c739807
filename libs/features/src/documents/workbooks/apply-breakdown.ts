import { fromJson } from '#database/columns.js';
import { idsSince, type Tx } from '#database/unit-of-work.js';
import type { BreakdownLine } from '#domain/documents/workbook/breakdown-line.js';
import { plainName } from '#domain/documents/workbook/name-match.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { rollUpsFor } from '#domain/pledges/roll-up.js';
import { Refusal, type FieldProblem } from '#domain/refusal.js';
import { insertLines } from '../../pledges/drafting/insert-lines.js';
import { DRAFTED_COLUMNS, type LineInput } from '../../pledges/drafting/line-input.js';
import { removeLines } from '../../pledges/drafting/remove-lines.js';
import type { ImportHead, ImportRowRead, RowOutcome } from './import-record.js';
import { changedLine, lineOfRow, termsOfRow } from './line-of-row.js';
import { yearCodes } from './year-codes.js';

type Row = ImportRowRead<BreakdownLine> & { reading: BreakdownLine };

/** A line as it stood before a workbook changed it: enough to put it back. */
export interface LineBefore {
  line: LineInput & { sort: number };
}

interface Pending {
  row: Row;
  line: LineInput;
  before: LineBefore | null;
}

/**
 * Writes the good rows: zone targets first, so that lines of the same name find the goal they are a share of. What has been written
 * by others since the check is refused row by row; with `all` one refusal is everybody's.
 * @throws Refusal conflict `imports.movedOn` naming the rows
 */
export async function applyBreakdown(tx: Tx, head: ImportHead, rows: Row[], mode: 'all' | 'goodRows'): Promise<RowOutcome[]> {
  const { zoneId, planYear } = head;
  const refused = new Map<number, FieldProblem>();
  const fresh = await notThereYet(tx, head, rows, refused);
  const nextCode = await yearCodes(tx, zoneId, planYear, rows.flatMap(({ reading }) => reading.code ?? []));
  const goals = fresh.filter(({ reading }) => reading.unitId === null);
  const outcomes: RowOutcome[] = await insertZoneTargets(tx, head, goals, nextCode);
  const links = await zoneTargetsByName(tx, head);
  const pending = await pendingLines(tx, fresh.filter(({ reading }) => reading.unitId !== null), links, nextCode);
  outcomes.push(...(await writeLines(tx, head, pending, refused)));
  if (refused.size > 0 && mode === 'all') {
    const errors = rows.flatMap((row) => { const error = refused.get(row.id); return error ? [{ ...error, path: `${row.sheet}!${row.sheetRow}` }] : []; });
    throw new Refusal('conflict', 'imports.movedOn', { errors });
  }
  for (const [id, { code, params }] of refused) outcomes.push({ id, refusal: { code, params: params ?? {} } });
  return outcomes;
}

/** A name that somebody has written for the same unit since the check. */
async function notThereYet(tx: Tx, { zoneId, planYear }: ImportHead, rows: Row[], refused: Map<number, FieldProblem>): Promise<Row[]> {
  const there = await tx.query<{ id: number; name: string; unitId: number }[]>(
    'SELECT id, name, unitId FROM pledge_lines WHERE zoneId = ? AND year = ? UNION ALL SELECT 0, name, 0 FROM zone_targets WHERE zoneId = ? AND year = ?',
    [zoneId, planYear, zoneId, planYear],
  );
  const keys = new Map(there.map(({ id, name, unitId }) => [`${Number(unitId)}/${plainName(name)}`, Number(id)]));
  return rows.filter((row) => {
    const known = keys.get(`${row.reading.unitId ?? 0}/${plainName(row.reading.name)}`);
    if (known === undefined || known === row.knownId) return true;
    refused.set(row.id, { path: '', code: 'workbook.lineThere', params: { name: row.reading.name } });
    return false;
  });
}

async function insertZoneTargets(tx: Tx, { zoneId, planYear }: ImportHead, rows: Row[], nextCode: () => string): Promise<RowOutcome[]> {
  if (rows.length === 0) return [];
  const [place] = await tx.query<{ last: number | null }[]>('SELECT MAX(sort) AS last FROM zone_targets WHERE zoneId = ? AND year = ?', [zoneId, planYear]);
  let sort = place?.last ?? 0;
  const inserts = rows.map(({ reading }) => {
    const { guess } = reading;
    return {
      ...termsOfRow(reading, reading.code ?? nextCode()), zoneId, year: planYear, sort: ++sort, leaderId: reading.leaderId, lastResult: reading.lastResult,
      rollUp: rollUpsFor(guess.kind, guess.capOf)[0] ?? 'none', baseAmount: null,
    };
  });
  const columns = Object.keys(inserts[0]!) as (keyof (typeof inserts)[0])[];
  const { insertId } = await tx.query<{ insertId: number }>(
    `INSERT INTO zone_targets (${columns.map((column) => `\`${column}\``).join(', ')}) VALUES ${inserts.map(() => `(${columns.map(() => '?').join(',')})`).join(',')}`,
    inserts.flatMap((one) => columns.map((column) => (column === 'detail' ? JSON.stringify(one.detail) : one[column]))),
  );
  const ids = await idsSince(tx, insertId, inserts.length);
  ids.forEach((zoneTargetId, i) => tx.record('pledges.zoneTargetAdded', { zoneTargetId, year: planYear, code: inserts[i]!.code }));
  return rows.map((row, i) => ({ id: row.id, zoneTargetId: ids[i]!, madeRevision: 1 }));
}

async function zoneTargetsByName(tx: Tx, { zoneId, planYear }: ImportHead): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: number; name: string }[]>('SELECT id, name FROM zone_targets WHERE zoneId = ? AND year = ?', [zoneId, planYear]);
  return new Map(rows.map(({ id, name }) => [plainName(name), id]));
}

async function pendingLines(tx: Tx, rows: Row[], links: ReadonlyMap<string, number>, nextCode: () => string): Promise<Pending[]> {
  const known = rows.flatMap(({ knownId }) => knownId ?? []);
  const kept = known.length === 0 ? [] : await tx.query<(Record<string, unknown> & { id: number })[]>('SELECT * FROM pledge_lines WHERE zoneId = ? AND id IN (?) FOR UPDATE', [tx.author.zoneId, known]);
  const byId = new Map(kept.map((row) => [row.id, lineAsKept(row)]));
  return rows.map((row) => {
    const line = row.knownId === null ? undefined : byId.get(row.knownId);
    const link = links.get(plainName(row.reading.name)) ?? null;
    // A line that somebody removed since is written anew.
    if (!line) return { row, line: lineOfRow(row.reading, row.reading.code ?? nextCode(), link), before: null };
    return { row, line: { ...changedLine(line, row.reading, row.reading.changed), sort: line.sort }, before: { line } };
  });
}

/** Writes what can be written: rows named in a refusal are taken out, and the rest is tried once more in the same transaction. */
async function writeLines(tx: Tx, { zoneId, planYear }: ImportHead, pending: Pending[], refused: Map<number, FieldProblem>): Promise<RowOutcome[]> {
  const changed = pending.flatMap(({ row, before }) => (before ? [row.knownId!] : []));
  if (changed.length > 0) {
    try {
      await removeLines(tx, changed);
    } catch (error) {
      const bad = refusedIndices(error, 'ids');
      if (bad === null) throw error;
      for (const [i, problem] of bad) refused.set(pending.find(({ row }) => row.knownId === changed[i])!.row.id, problem);
      return writeLines(tx, { zoneId, planYear } as ImportHead, pending.filter(({ row }) => !refused.has(row.id)), refused);
    }
  }
  let left = pending;
  for (;;) {
    try {
      const ids = await insertLines(tx, zoneId, planYear, left.map(({ line }) => line));
      return left.map(({ row, before }, i) => ({ id: row.id, lineId: ids[i]!, madeRevision: 1, before }));
    } catch (error) {
      const bad = refusedIndices(error, 'lines');
      // A changed line is out of its pledge by now: it cannot be left out alone.
      if (bad === null || bad.size === 0 || [...bad.keys()].some((i) => left[i]!.before !== null)) throw error;
      for (const [i, problem] of bad) refused.set(left[i]!.row.id, problem);
      left = left.filter((_, i) => !bad.has(i));
    }
  }
}

/** `lines.3.unitId` → 3, with its first problem; null: another error altogether. */
function refusedIndices(error: unknown, root: 'lines' | 'ids'): Map<number, FieldProblem> | null {
  if (!(error instanceof Refusal) || error.code !== 'pledges.linesRefused') return null;
  const found = new Map<number, FieldProblem>();
  for (const problem of error.errors) {
    const [start, index] = problem.path.split('.');
    if (start === root && !found.has(Number(index))) found.set(Number(index), problem);
  }
  return found;
}

function lineAsKept(row: Record<string, unknown>): LineInput & { sort: number } {
  const entries = DRAFTED_COLUMNS.map((column) => {
    const value = row[column] ?? null;
    if (column === 'detail' || column === 'coUnitIds') return [column, fromJson(value)];
    if (column === 'annualOnly' || column === 'illustrative') return [column, Boolean(value)];
    return [column, typeof value === 'string' && /^-?\d+\.\d+$/.test(value) && column !== 'name' ? plainDecimal(value) : value];
  });
  return { ...(Object.fromEntries(entries) as LineInput), sort: Number(row['sort']) };
}
