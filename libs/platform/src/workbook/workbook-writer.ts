import { placeOf } from '#domain/documents/workbook/grid.js';
import { harmlessText } from '#domain/documents/workbook/harmless-text.js';
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { Readable } from 'node:stream';

/** A decimal string is written as a number, any other text as text that no program takes for a formula. */
export type SheetValue = string | number | null | { number: string; format?: string };

export interface SheetColumn {
  title: string;
  width: number;
  hidden?: boolean;
  /** Number format of its cells. */
  format?: string;
  /** Cells to be filled in; the others are greyed. */
  input?: boolean;
  wrap?: boolean;
  /** What the cells below the header may hold. */
  choices?: readonly string[];
}

export interface SheetPlan {
  name: string;
  /** Lines above the header, each across the whole table. */
  head?: readonly string[];
  columns?: readonly SheetColumn[];
  rows: readonly (readonly SheetValue[])[];
  /** Lines below the table. */
  foot?: readonly string[];
  marks?: readonly { cell: string; text: string; fill: string; author: string }[];
  /** Rows below the last one that may be filled in as well. */
  spare?: number;
}

const THIN = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const GRID = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const HEADER: CellStyle = {
  font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } }, border: GRID,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const TITLE: CellStyle = { font: { bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } };
const UNDER_TITLE: CellStyle = { font: { color: { rgb: '595959' } }, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } };
/** More digits than a double carries would be changed by being numbers. */
const MOST_DIGITS = 15;

/** A whole workbook in memory: templates and answers, a few hundred rows. */
export async function writeWorkbook(sheets: readonly SheetPlan[]): Promise<Buffer> {
  const { writeXlsx } = await import('hucre/xlsx');
  return Buffer.from(await writeXlsx({ sheets: sheets.map(sheetOf), defaultFont: { name: '等线', size: 11 }, properties: { creator: '践诺 Jiannuo' } }));
}

/** A list of any length, row by row: memory does not grow with it. */
export function streamSheet(name: string, columns: readonly SheetColumn[], rows: Iterable<readonly SheetValue[]> | AsyncIterable<readonly SheetValue[]>): Readable {
  async function* values(): AsyncGenerator<CellValue[]> {
    for await (const row of rows) yield row.map(cellValue);
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const { writeXlsxStream } = await import('hucre/xlsx');
    yield* writeXlsxStream(values(), {
      name, freezePane: { rows: 1 },
      columns: columns.map(({ title, width, format }) => ({ header: harmlessText(title), width, ...(format ? { numFmt: format } : {}) })),
    }) as unknown as AsyncIterable<Uint8Array>;
  }
  return Readable.from(bytes(), { objectMode: false });
}

/** The one place where a value becomes a cell. */
export function cellValue(value: SheetValue): string | number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'string') return withoutControls(harmlessText(value));
  return value.number.replace(/\D/g, '').length <= MOST_DIGITS ? Number(value.number) : harmlessText(value.number);
}

/** XML 1.0 knows no other control characters than tab and line break; a cell holds 32,767 characters. */
// eslint-disable-next-line no-control-regex
const withoutControls = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').slice(0, 32_767);

function sheetOf({ name, head = [], columns, rows, foot = [], marks = [], spare = 0 }: SheetPlan): WriteSheet {
  if (!columns) return { name, rows: rows.map((row) => row.map(cellValue)), cells: marked(new Map(), marks) };
  const width = columns.length;
  const headerRow = head.length;
  const cells = new Map<string, Partial<Cell>>();
  const all: CellValue[][] = [...head.map((line) => [harmlessText(line)]), columns.map(({ title }) => harmlessText(title)), ...rows.map((row) => row.map(cellValue)), [], ...foot.map((line) => [harmlessText(line)])];
  head.forEach((_, row) => cells.set(`${row},0`, { value: all[row]![0]!, style: row === 0 ? TITLE : UNDER_TITLE }));
  columns.forEach((_, column) => cells.set(`${headerRow},${column}`, { value: all[headerRow]![column]!, style: HEADER }));
  const lastRow = headerRow + rows.length + spare;
  for (let row = headerRow + 1; row <= lastRow; row++) columns.forEach((column, at) => cells.set(`${row},${at}`, { value: all[row]?.[at] ?? null, style: bodyStyle(column, rows[row - headerRow - 1]?.[at] ?? null) }));
  if (spare > 0) all.splice(headerRow + 1 + rows.length, 0, ...Array.from({ length: spare }, () => []));
  const first = columns.findIndex(({ hidden }) => !hidden);
  const across = [...head.keys(), ...foot.map((_, i) => lastRow + 2 + i)].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: width - 1 }));
  foot.forEach((line, i) => cells.set(`${lastRow + 2 + i},0`, { value: harmlessText(line), style: UNDER_TITLE }));
  return {
    name, rows: all, cells: marked(cells, marks),
    columns: columns.map(({ width: wide, hidden }) => ({ width: wide, ...(hidden ? { hidden } : {}) })),
    merges: width > 1 ? across : [],
    freezePane: { rows: headerRow + 1, columns: Math.min(width, first + 1) },
    dataValidations: columns.flatMap(({ choices }, at) =>
      choices && choices.length > 0 ? [{ type: 'list' as const, values: [...choices], allowBlank: true, showErrorMessage: false, range: `${letter(at)}${headerRow + 2}:${letter(at)}${Math.max(lastRow + 1, headerRow + 2)}` }] : [],
    ),
    rowDefs: new Map([
      ...head.map((_, row) => [row, { height: row === 0 ? 30 : 20 }] as const),
      [headerRow, { height: 24 }] as const,
      ...rows.map((row, i) => [headerRow + 1 + i, { height: heightOf(row, columns) }] as const),
    ]),
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as WriteSheet['pageSetup'],
  };
}

const bodyStyle = ({ format, input, wrap }: SheetColumn, value: SheetValue): CellStyle => ({
  border: GRID,
  alignment: { vertical: 'center', ...(wrap ? { wrapText: true } : {}) },
  ...(typeof value === 'object' && value !== null && value.format ? { numFmt: value.format } : format ? { numFmt: format } : {}),
  ...(input === false ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'F5F5F5' } } } : {}),
});

/** Not every program makes room for wrapped text by itself: lines are counted, a Chinese character being two letters wide. */
function heightOf(row: readonly SheetValue[], columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ width, wrap }, at) => {
    const value = row[at] ?? null;
    if (!wrap || typeof value !== 'string') return 1;
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(Array.from(line).reduce((wide, sign) => wide + (sign.charCodeAt(0) > 0xff ? 2.1 : 1.1), 0) / (width - 1))), 0);
  });
  return Math.min(400, 6 + 15 * Math.max(...lines));
}

function marked(cells: Map<string, Partial<Cell>>, marks: NonNullable<SheetPlan['marks']>): Map<string, Partial<Cell>> {
  for (const { cell, text, fill, author } of marks) {
    const { row, column } = placeOf(cell);
    const key = `${row},${column}`;
    const before = cells.get(key) ?? {};
    cells.set(key, { ...before, style: { ...before.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }, comment: { author, text } });
  }
  return cells;
}

const letter = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26));
