/** A column, or a table, as a spreadsheet puts it on the clipboard: tabs between cells, quotes around cells with breaks. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  for (let at = 0; at < clean.length; at++) {
    const sign = clean[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (clean[at + 1] === '"') cell += clean[++at];
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') {
      row.push(cell.trim());
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell.trim()]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  return [...rows, [...row, cell.trim()]];
}

export const isTable = (text: string): boolean => /[\t\n\r]/.test(text.trim());

export interface Pastable {
  id: number;
  code: string;
  /** In every language. */
  names: readonly string[];
}

export interface PastedLine {
  line: number;
  /** What the row calls itself; '' where only numbers were pasted. */
  label: string;
  text: string;
  targetId: number | null;
}

export interface Matched {
  lines: PastedLine[];
  /** Which column holds the figures, and between which one may choose. */
  valueColumn: number;
  numberColumns: number[];
  /** Rows were found by code or name; else they fill the cells from the chosen one on. */
  by: 'name' | 'place';
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase();
const looksNumeric = (text: string) => /^[-+\u2212]?[\d.,\s]*\d[\d.,\s]*%?$/.test(text.normalize('NFKC').trim());

/**
 * Which row each pasted line is for. Codes and names win; a bare column fills downwards from `from`, in the order of the page.
 * A line that cannot be placed stays in the list without a target: what did not match is shown, never dropped.
 */
export function matchPaste(table: readonly string[][], rows: readonly Pastable[], from: number, column?: number): Matched {
  const width = Math.max(...table.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) => i);
  const byKey = new Map(rows.flatMap(({ id, code, names }) => [code, ...names].map((key) => [plain(key), id] as const)));
  const hits = (i: number) => table.filter((row) => byKey.has(plain(row[i] ?? ''))).length;
  const keyColumn = columns.reduce((best, i) => (hits(i) > hits(best) ? i : best), 0);
  const named = hits(keyColumn) > 0;
  const lineNumbers = (i: number) =>
    table.every((row, at) => row[i] === '' || Number(row[i]) === at + 1 || !looksNumeric(row[i] ?? ''));
  const numberColumns = columns.filter(
    (i) =>
      !(named && i === keyColumn) &&
      table.some((row) => looksNumeric(row[i] ?? '')) &&
      !(width > 1 && table.length > 1 && lineNumbers(i)),
  );
  const valueColumn = column ?? numberColumns.at(-1) ?? width - 1;
  const start = Math.max(
    0,
    rows.findIndex(({ id }) => id === from),
  );
  const lines = table.flatMap((row, line): PastedLine[] => {
    const text = row[valueColumn] ?? '';
    const label = named ? (row[keyColumn] ?? '') : '';
    const targetId = named ? (byKey.get(plain(label)) ?? null) : (rows[start + line]?.id ?? null);
    const isHead = line === 0 && targetId === null && !looksNumeric(text);
    return isHead || (text === '' && targetId === null) ? [] : [{ line: line + 1, label, text, targetId }];
  });
  return { lines, valueColumn, numberColumns, by: named ? 'name' : 'place' };
}
