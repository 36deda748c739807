import type { SheetReading } from '#database/entities/documents/import.entity.js';
import type { BreakdownLine } from '#domain/documents/workbook/breakdown-line.js';
import { readBreakdown, type BreakdownDirectory, type CheckedRow } from '#domain/documents/workbook/breakdown-reading.js';
import type { CellProblem } from '#domain/documents/workbook/cell-problem.js';
import { breakdownField, filingField, ownerField } from '#domain/documents/workbook/column-names.js';
import { readFilings, type FilingLine, type FilingTarget } from '#domain/documents/workbook/filing-reading.js';
import { readOwnerFigures, type OwnerLine, type OwnerTarget } from '#domain/documents/workbook/owner-reading.js';
import { findTable, type FoundTable } from '#domain/documents/workbook/find-table.js';
import { cellName, type Grid } from '#domain/documents/workbook/grid.js';
import { cutText } from '#domain/writable-text.js';
import { readWorkbook } from '#platform/workbook/workbook-reader.js';

export interface WorkbookChecked<T> {
  isText: boolean;
  sheets: SheetReading[];
  rows: CheckedRow<T>[];
  /** Problems of no row. */
  problems: CellProblem[];
}

export type CheckJob =
  | { kind: 'breakdown'; bytes: Uint8Array; fileName: string; directory: BreakdownDirectory }
  | { kind: 'filings'; bytes: Uint8Array; fileName: string; targets: FilingTarget[] }
  | { kind: 'ownerFigures'; bytes: Uint8Array; fileName: string; targets: OwnerTarget[] };

export type WorkbookCheckedAny = WorkbookChecked<BreakdownLine> | WorkbookChecked<FilingLine> | WorkbookChecked<OwnerLine>;

/** Parse and understand one workbook: what the thread does. Nothing is written. @throws Refusal as `readWorkbook` */
export async function checkWorkbook(job: CheckJob): Promise<WorkbookCheckedAny> {
  const { kind, grids } = await readWorkbook(Buffer.from(job.bytes), job.fileName);
  const isText = kind === 'text';
  // One set of names for all sheets: a line that stands on two of them is there twice.
  if (job.kind === 'ownerFigures')
    return gather(isText, grids, (grid) => findTable(grid, ownerField, ['name', 'value']) ?? findTable(grid, ownerField, ['code', 'value']), ['name', 'value'], (table) => readOwnerFigures(table, job.targets));
  return job.kind === 'breakdown'
    ? gather(isText, grids, (grid) => findTable(grid, breakdownField, ['name', 'value']), ['name', 'value'], (table) => readBreakdown(table, job.directory))
    : gather(isText, grids, (grid) => findTable(grid, filingField, ['name', 'value']) ?? findTable(grid, filingField, ['code', 'value']), ['name', 'value'], (table) => readFilings(table, job.targets));
}

function gather<F extends string, T>(
  isText: boolean,
  grids: readonly Grid[],
  find: (grid: Grid) => FoundTable<F> | null,
  needed: readonly F[],
  read: (table: FoundTable<F>) => CheckedRow<T>[],
): WorkbookChecked<T> {
  const sheets: SheetReading[] = [];
  const rows: CheckedRow<T>[] = [];
  // What nobody sees is not read: hidden sheets hold lists and last year's.
  for (const grid of grids.filter(({ hidden }) => !hidden)) {
    const table = find(grid);
    sheets.push({
      sheet: grid.name,
      rows: table?.rows.length ?? null,
      columns: Object.fromEntries([...(table?.columns ?? [])].map(([field, column]) => [field, cellName(0, column).slice(0, -1)])),
      unknown: table?.unknown.map(({ column, title }) => cutText(`${cellName(0, column).slice(0, -1)} ${title}`, 60)) ?? [],
    });
    if (table) rows.push(...read(table));
  }
  const found = sheets.some((sheet) => sheet.rows !== null);
  const problem = (code: string): CellProblem => ({ sheet: grids[0]?.name ?? '', cell: 'A1', row: 1, code, params: { needed: needed.join('、') }, severity: 'wrong' });
  return { isText, sheets, rows, problems: !found ? [problem('workbook.noTable')] : rows.length === 0 ? [problem('workbook.noRows')] : [] };
}
