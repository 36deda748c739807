/** What one cell showed: its text as a reader of the sheet sees it, and how it was kept. */
export interface GridCell {
  text: string;
  /** `formula`: the value the workbook kept from its last calculation; nothing is ever calculated here. */
  from: 'text' | 'number' | 'percent' | 'date' | 'formula' | 'error';
}

/** Rows and columns counted from 0, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Grid {
  name: string;
  rows: (GridCell | null)[][];
  merges: Merge[];
  hidden: boolean;
}

/** `C5` for row 4, column 2. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** `AB12` → row 11, column 27. @throws RangeError for what names no cell */
export function placeOf(cell: string): { row: number; column: number } {
  const match = /^([A-Z]{1,3})(\d+)$/.exec(cell);
  if (!match) throw new RangeError(`no cell: ${cell}`);
  const column = Array.from(match[1]!).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(match[2]) - 1;
  if (cellName(row, column) !== cell) throw new RangeError(`no cell: ${cell}`);
  return { row, column };
}

export const textAt = (grid: Grid, row: number, column: number): string => grid.rows[row]?.[column]?.text ?? '';

/** Every merged cell given the content of its first: a category stands beside all of its rows. */
export function filledGrid(grid: Grid): Grid {
  if (grid.merges.length === 0) return grid;
  const rows = grid.rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of grid.merges) {
    const cell = grid.rows[top]?.[left] ?? null;
    if (cell === null) continue;
    // A merge to the end of the sheet fills what there is, not a million rows.
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) for (let column = left; column <= Math.min(right, 300); column++) rows[row]![column] ??= cell;
  }
  return { ...grid, rows };
}
