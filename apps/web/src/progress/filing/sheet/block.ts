import type { FilingDto } from '#api-client/generated.js';
import type { Entry, NumberName } from '../../entry.js';
import { fieldsOf } from '../../figure/fields.js';
import type { Seen } from '../../readiness.js';
import type { Change } from '../edit-history.js';

/** The columns one types in: up to three numbers, then the words. */
export const WORDS = 3;
export type CellField = NumberName | 'problems';

export interface Spot {
  row: number;
  column: number;
}

/** Chosen cells: from where it began to where it has got. */
export interface Block {
  from: Spot;
  to: Spot;
}

export const isMany = ({ from, to }: Block): boolean => from.row !== to.row || from.column !== to.column;

/** The spots of a block, row by row, of the columns the page has. */
export function spotsOf({ from, to }: Block, columns: readonly number[]): Spot[][] {
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
  const across = columns.filter((column) => column >= left && column <= right);
  return Array.from({ length: bottom - top + 1 }, (_, at) => across.map((column) => ({ row: top + at, column })));
}

/** The field in a column of a row; null where the row has none. */
export function fieldIn(filing: FilingDto, column: number): CellField | null {
  return column === WORDS ? 'problems' : (fieldsOf(filing)[column] ?? null);
}

const isOpen = ({ row: { filing } }: Seen) => filing.allowed.includes('saveDraft');

export function textsOf(block: Block, columns: readonly number[], rows: readonly Seen[]): string[][] {
  return spotsOf(block, columns).map((spots) =>
    spots.map(({ row, column }) => {
      const seen = rows[row];
      const field = seen && fieldIn(seen.row.filing, column);
      return field ? seen.row.entry[field] : '';
    }),
  );
}

/** What `textFor` says in every cell of the block that takes it; a row whose figure stays away on purpose keeps its state when emptied. */
export function written(
  block: Block,
  columns: readonly number[],
  rows: readonly Seen[],
  textFor: (spot: Spot) => string | null,
): Change[] {
  return spotsOf(block, columns).flatMap((spots) => {
    const change: Partial<Entry> = {};
    const seen = rows[spots[0]!.row];
    if (!seen || !isOpen(seen)) return [];
    for (const spot of spots) {
      const field = fieldIn(seen.row.filing, spot.column);
      const text = textFor(spot);
      if (!field || text === null) continue;
      change[field] = text;
      if (field !== 'problems' && text !== '') change.state = 'filed';
    }
    return Object.keys(change).length === 0 ? [] : [{ id: seen.row.filing.target.id, change }];
  });
}

export const cleared = (block: Block, columns: readonly number[], rows: readonly Seen[]): Change[] =>
  written(block, columns, rows, () => '');

/** The top row's cells in all rows below; of a single row, the one above it. */
export function filledDown(block: Block, columns: readonly number[], rows: readonly Seen[]): Change[] {
  const top = Math.min(block.from.row, block.to.row);
  const many = block.from.row !== block.to.row;
  const source = rows[many ? top : top - 1];
  if (!source) return [];
  return written(block, columns, rows, ({ row, column }) => {
    const field = fieldIn(source.row.filing, column);
    return field === null || (many && row === top) ? null : source.row.entry[field];
  });
}
