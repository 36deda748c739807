import { cellName } from './grid.js';

/** What is to be looked at in one cell. `wrong` keeps the row out; `doubt` is said, and the row is taken as it was read. */
export interface CellProblem {
  sheet: string;
  /** As a spreadsheet names it: `F12`. */
  cell: string;
  /** From 1, as a spreadsheet counts. */
  row: number;
  code: string;
  params: Record<string, string>;
  severity: 'wrong' | 'doubt';
}

/** Collects the problems of one row, each at its cell; a field without a column is shown at the row's first cell. */
export function problemsAt<F extends string>(sheet: string, row: number, columns: ReadonlyMap<F, number>) {
  const found: CellProblem[] = [];
  const add = (severity: CellProblem['severity']) => (field: F, code: string, params: Record<string, string> = {}): void => {
    found.push({ sheet, cell: cellName(row, columns.get(field) ?? 0), row: row + 1, code, params, severity });
  };
  return { found, wrong: add('wrong'), doubt: add('doubt') };
}
