import { placeOf } from '#domain/documents/workbook/grid.js';
import type { Cell } from 'hucre/xlsx';
import { readWorkbook } from './workbook-reader.js';
import { writeWorkbook } from './workbook-writer.js';

/** What is written at one cell of somebody's workbook. */
export interface CellMark {
  sheet: string;
  cell: string;
  text: string;
  severity: 'wrong' | 'doubt';
}

/** Excel's own pale red and pale yellow: legible under black text, also in print. */
const FILLS = { wrong: 'FFC7CE', doubt: 'FFEB9C' } as const;

/** Their own workbook, with the cells coloured and commented; parts that nobody here understands are kept as they are. A CSV comes back as a workbook. */
export async function markWorkbook(bytes: Buffer, fileName: string, marks: readonly CellMark[], author: string): Promise<Buffer> {
  const bySheet = new Map<string, Map<string, CellMark>>();
  for (const mark of marks) {
    const cells = bySheet.get(mark.sheet) ?? new Map<string, CellMark>();
    bySheet.set(mark.sheet, cells);
    const before = cells.get(mark.cell);
    cells.set(mark.cell, before ? { ...before, text: `${before.text}\n${mark.text}`, severity: before.severity === 'wrong' ? 'wrong' : mark.severity } : mark);
  }
  const { kind, grids } = await readWorkbook(bytes, fileName);
  if (kind === 'text') {
    return writeWorkbook(
      grids.map((grid) => ({
        name: grid.name,
        rows: grid.rows.map((row) => row.map((cell) => cell?.text ?? null)),
        marks: [...(bySheet.get(grid.name)?.values() ?? [])].map((mark) => ({ ...mark, fill: FILLS[mark.severity], author })),
      })),
    );
  }
  const { openXlsx, saveXlsx } = await import('hucre/xlsx');
  const workbook = await openXlsx(bytes, { readStyles: true });
  for (const sheet of workbook.sheets) {
    const cells = bySheet.get(sheet.name);
    if (!cells) continue;
    sheet.cells ??= new Map<string, Cell>();
    for (const mark of cells.values()) {
      const { row, column } = placeOf(mark.cell);
      while (sheet.rows.length <= row) sheet.rows.push([]);
      const value = sheet.rows[row]![column] ?? null;
      const before = sheet.cells.get(`${row},${column}`) ?? { value, type: typeof value === 'number' ? 'number' : value === null ? 'empty' : 'string' };
      const said = before.comment ? `${before.comment.text}\n${mark.text}` : mark.text;
      sheet.cells.set(`${row},${column}`, {
        ...before,
        style: { ...before.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: FILLS[mark.severity] } } },
        comment: { author, text: said },
      } as Cell);
    }
  }
  return Buffer.from(await saveXlsx(workbook));
}
