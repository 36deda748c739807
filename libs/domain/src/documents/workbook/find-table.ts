import { compact } from './folded-text.js';
import { filledGrid, textAt, type Grid } from './grid.js';

/** One table found on a sheet: where each field stands, and which rows are its own. */
export interface FoundTable<F extends string> {
  grid: Grid;
  /** Rows of the header, from 0. */
  header: { from: number; to: number };
  columns: Map<F, number>;
  /** Titles nobody knows; said, never guessed. */
  unknown: { column: number; title: string }[];
  rows: number[];
  /** The heading a row stands under (一、经济运行), where the table has such lines. */
  sections: Map<number, string>;
}

/** Title rows, a letterhead and an instruction may stand above; nobody writes more than this. */
const DEEPEST_HEADER = 40;
const NOTE = /^(注|备注|说明|填表说明|填报说明|审核|制表|填表人|联系人|单位负责人)[:\d(]|^(注|说明)$/;
const TOTAL = /^(合计|小计|总计|累计)$/;

/**
 * The table of a sheet: the first rows whose titles name at least three fields, `needed` among them. A header may have several rows,
 * its cells merged; title rows above, notes and sums below, repeated headers and empty rows are left out.
 * null: this sheet holds no such table.
 */
export function findTable<F extends string>(sheet: Grid, fieldOf: (title: string) => F | null, needed: readonly F[]): FoundTable<F> | null {
  const grid = filledGrid(sheet);
  for (let from = 0; from < Math.min(grid.rows.length, DEEPEST_HEADER); from++) {
    const to = headerEnd(sheet, grid, from, fieldOf);
    const { columns, unknown } = columnsOf(grid, from, to, fieldOf);
    if (columns.size < Math.min(3, needed.length + 1) || needed.some((field) => !columns.has(field))) continue;
    return { grid, header: { from, to }, columns, unknown, ...bodyOf(sheet, grid, to, columns, fieldOf) };
  }
  return null;
}

/** A header cell merged downwards, or one merged sideways with titles of its own below it, makes the header taller. */
function headerEnd<F extends string>(sheet: Grid, grid: Grid, from: number, fieldOf: (title: string) => F | null): number {
  const merged = sheet.merges.filter(({ top, left, right }) => top === from && right - left < (grid.rows[from]?.length ?? 0) - 1);
  let to = Math.max(from, ...merged.filter(({ bottom }) => bottom - from < 4).map(({ bottom }) => bottom));
  const named = (row: number) => new Set((grid.rows[row] ?? []).flatMap((cell) => (cell && fieldOf(cell.text)) ?? [])).size;
  // Unmerged two-row headers: the row below says two titles or more and no number at all.
  while (to - from < 3 && named(from) > 0 && named(to + 1) >= 2 && !(grid.rows[to + 1] ?? []).some((cell) => cell?.from === 'number')) to++;
  return to;
}

function columnsOf<F extends string>(grid: Grid, from: number, to: number, fieldOf: (title: string) => F | null) {
  const columns = new Map<F, number>();
  const unknown: { column: number; title: string }[] = [];
  const width = Math.max(0, ...grid.rows.slice(from, to + 1).map((row) => row.length));
  for (let column = 0; column < width; column++) {
    const titles = [...new Set(Array.from({ length: to - from + 1 }, (_, i) => textAt(grid, from + i, column)).filter((text) => compact(text) !== ''))];
    if (titles.length === 0) continue;
    // The lowest title is the nearest; 年度目标/目标值 are known apart or together.
    const asked = [titles.at(-1)!, titles.join(''), ...titles.slice(0, -1).reverse()];
    const field = asked.map(fieldOf).find((one) => one !== null) ?? null;
    if (field === null) unknown.push({ column, title: titles.join('/') });
    else if (!columns.has(field)) columns.set(field, column);
  }
  return { columns, unknown };
}

function bodyOf<F extends string>(sheet: Grid, grid: Grid, header: number, columns: Map<F, number>, fieldOf: (title: string) => F | null) {
  const rows: number[] = [];
  const sections = new Map<number, string>();
  const used = [...columns.values()];
  let section = '';
  for (let row = header + 1; row < grid.rows.length; row++) {
    const own = (sheet.rows[row] ?? []).flatMap((cell, column) => (cell && compact(cell.text) !== '' ? [{ column, text: compact(cell.text) }] : []));
    if (own.length === 0) continue;
    if (own.some(({ text }) => TOTAL.test(text)) && own.length <= 3) continue;
    if (NOTE.test(own[0]!.text) && own.length <= 2) break;
    if (own.length === 1) {
      const across = sheet.merges.some(({ top, left, right }) => top === row && left === own[0]!.column && right - left >= 2);
      if (across || /^[(]?[一二三四五六七八九十]+[)、.]/.test(own[0]!.text)) {
        section = own[0]!.text.replace(/^[(]?[一二三四五六七八九十]+[)、.]+/, '');
        continue;
      }
    }
    const repeated = used.filter((column) => { const text = textAt(sheet, row, column); return text !== '' && fieldOf(text) !== null; }).length;
    if (repeated >= 3) continue;
    rows.push(row);
    if (section !== '') sections.set(row, section);
  }
  return { rows, sections };
}
