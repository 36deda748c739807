import type { Grid, GridCell } from '#domain/documents/workbook/grid.js';
import { Refusal } from '#domain/refusal.js';
import { Decimal } from '#domain/decimal.js';
import { cutText, writable } from '#domain/writable-text.js';
import type { Cell, CellValue } from 'hucre/xlsx';
import { csvGrid } from './csv-grid.js';
import { checkWorkbookBytes, WORKBOOK_LIMITS } from './workbook-gate.js';

export interface WorkbookRead {
  kind: 'xlsx' | 'text';
  grids: Grid[];
  /** Cells that hold a formula; their kept values were used. */
  formulas: number;
}

/**
 * A workbook or CSV as grids of text. The one place that knows the library; formulas are never calculated.
 * @throws Refusal as `checkWorkbookBytes`, and `workbook.tooManyColumns`, `workbook.tooManyRows`, `workbook.tooManySheets`
 */
export async function readWorkbook(bytes: Buffer, fileName: string): Promise<WorkbookRead> {
  const kind = await checkWorkbookBytes(bytes);
  if (kind === 'text') return { kind, grids: [csvGrid(bytes, cutText(fileName.replace(/\.\w+$/, ''), 31) || 'CSV')], formulas: 0 };
  const { readXlsx } = await import('hucre/xlsx');
  const workbook = await readXlsx(bytes, { readStyles: true }).catch((error: unknown) => {
    throw error instanceof Error && /cells|too large|exceed|limit/i.test(error.message) ? over('tooManyRows', WORKBOOK_LIMITS.rows) : new Refusal('invalid', 'workbook.broken');
  });
  if (workbook.sheets.length > WORKBOOK_LIMITS.sheets) throw over('tooManySheets', WORKBOOK_LIMITS.sheets);
  let formulas = 0;
  const grids = workbook.sheets.map((sheet): Grid => {
    const width = lastFilledColumn(sheet.rows);
    if (width > WORKBOOK_LIMITS.columns) throw over('tooManyColumns', WORKBOOK_LIMITS.columns, sheet.name);
    const height = lastFilledRow(sheet.rows);
    if (height > WORKBOOK_LIMITS.rows) throw over('tooManyRows', WORKBOOK_LIMITS.rows, sheet.name);
    const rows = sheet.rows.slice(0, height).map((values, row) =>
      values.slice(0, width).map((value, column): GridCell | null => {
        const cell = sheet.cells?.get(`${row},${column}`);
        const shown = shownCell(value, cell);
        if (shown?.from === 'formula') formulas++;
        return shown;
      }),
    );
    const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({ top: startRow, left: startCol, bottom: endRow, right: endCol }));
    return { name: writable(sheet.name), rows, merges, hidden: Boolean(sheet.hidden ?? sheet.veryHidden) };
  });
  return { kind, grids, formulas };
}

const over = (what: string, most: number, sheet = ''): Refusal => new Refusal('invalid', `workbook.${what}`, { params: { most: String(most), sheet } });

function shownCell(value: CellValue | undefined, cell: Cell | undefined): GridCell | null {
  if (cell?.formula !== undefined) {
    const kept = cell.formulaResult ?? value ?? null;
    return { text: kept === null ? '' : (shownValue(kept, cell)?.text ?? ''), from: typeof kept === 'string' && ERROR.test(kept) ? 'error' : 'formula' };
  }
  return value === null || value === undefined || value === '' ? null : shownValue(value, cell);
}

const ERROR = /^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|SPILL|CALC)[!?]?$/;

function shownValue(value: NonNullable<CellValue>, cell: Cell | undefined): GridCell | null {
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), from: 'date' };
  if (typeof value === 'boolean') return { text: value ? '是' : '否', from: 'text' };
  if (typeof value === 'string') {
    // XML can name characters that it must not hold; the library gives them out.
    const text = cutText(writable(value), 4_000);
    if (ERROR.test(value) || cell?.type === 'error') return { text, from: 'error' };
    return value.trim() === '' ? null : { text, from: 'text' };
  }
  const format = cell?.style?.numFmt ?? '';
  if (/%/.test(format)) return { text: `${printed(new Decimal(rounded(value)).times(100))}%`, from: 'percent' };
  return { text: printed(new Decimal(rounded(value))), from: 'number' };
}

/** 0.1 + 0.2 is kept as 0.30000000000000004: fifteen digits are what a spreadsheet shows and means. */
const rounded = (value: number): string => (Number.isFinite(value) ? Number(value.toPrecision(15)).toString() : '0');
const printed = (value: Decimal): string => value.toFixed();

const filled = (value: CellValue | undefined): boolean => value !== null && value !== undefined && value !== '';
function lastFilledRow(rows: CellValue[][]): number {
  for (let row = rows.length; row > 0; row--) if (rows[row - 1]!.some(filled)) return row;
  return 0;
}
function lastFilledColumn(rows: CellValue[][]): number {
  let last = 0;
  for (const row of rows) for (let column = row.length; column > last; column--) if (filled(row[column - 1])) last = column;
  return last;
}
