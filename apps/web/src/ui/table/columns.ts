import type { ReactNode } from 'react';

/** One column of a list that people arrange for themselves. */
export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Names the row: always shown, and read with every other cell of it. */
  names?: true;
  /** Shown to those who choose it. */
  extra?: true;
  right?: true;
  className?: string;
  /** What rows are put in order by, where the whole list is here; `true` where the server does it. */
  order?: ((row: Row) => number | string | null) | true;
  /** What the first press asks for: the longest, the latest, the worst are what one looks for. */
  largestFirst?: true;
}

/** The columns that were asked for, in that order; what is not known is left out, and the row's name never is. */
export function chosenColumns<Row>(all: readonly Column<Row>[], keys: readonly string[] | null): Column<Row>[] {
  const asked = (keys ?? []).flatMap((key) => all.find((column) => column.key === key) ?? []);
  const chosen = [...new Set(asked)];
  if (!chosen.some(({ names }) => !names)) return all.filter(({ extra }) => !extra);
  const missing = all.filter(({ names }) => names).filter((column) => !chosen.includes(column));
  return [...missing, ...chosen];
}

/** One more column, after those that come before it in the list of all. */
export function withColumn(all: readonly Pick<Column<never>, 'key'>[], keys: readonly string[], key: string): string[] {
  const before = all
    .slice(
      0,
      all.findIndex((column) => column.key === key),
    )
    .findLast((column) => keys.includes(column.key));
  return keys.toSpliced(before ? keys.indexOf(before.key) + 1 : 0, 0, key);
}

export const keysOf = (columns: readonly Column<never>[]): string => columns.map(({ key }) => key).join(',');

/** In the address: a column's key, with a minus before it for the largest first. */
export const sortKey = (sort: string): string => sort.replace(/^-/, '');

/** What a further press on a column's name asks for: one way, the other way, the list's own order again. */
export function nextSort({ key, largestFirst }: Pick<Column<never>, 'key' | 'largestFirst'>, now: string): string {
  const [first, second] = largestFirst ? [`-${key}`, key] : [key, `-${key}`];
  return now === first ? second : now === second ? '' : first;
}

let collator: Intl.Collator | undefined;
/** Words in pinyin order, and numbers among them by their size. Made when first asked for: pinyin takes several milliseconds to read. */
const pinyin = () => (collator ??= new Intl.Collator('zh-CN', { numeric: true }));

/** The rows as a sort of the address says. What is not there comes last either way; what is equal keeps the list's own order. */
export function inOrder<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: string): Row[] {
  const by = columns.find(({ key }) => key === sortKey(sort))?.order;
  if (typeof by !== 'function') return [...rows];
  const way = sort.startsWith('-') ? -1 : 1;
  return rows
    .map((row) => ({ row, value: by(row) }))
    .toSorted(({ value: a }, { value: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return way * (typeof a === 'number' && typeof b === 'number' ? a - b : pinyin().compare(String(a), String(b)));
    })
    .map(({ row }) => row);
}

/** Every sort that the columns know, for whoever reads the address. */
export const sortsOf = (columns: readonly Pick<Column<never>, 'key' | 'order'>[]): string[] =>
  columns.flatMap(({ key, order }) => (order ? [key, `-${key}`] : []));

/** A decimal of the wire as a number to put rows in order by; nothing there: null. */
export const sizeOf = (value: string | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);
