import type { CopiedTable } from './copied-table.js';
import type { Columns, Role } from './roles.js';
import { likeness, plain, spellings } from './same-name.js';

export interface Pastable {
  id: number;
  code: string;
  /** In every language. */
  names: readonly string[];
}

export interface CopiedLine {
  /** Counted as copied, from 1. */
  line: number;
  /** What the line calls itself; '' where only figures were copied. */
  label: string;
  cells: Partial<Record<Role, string>>;
  /** `guess`: a name that is merely alike, to be confirmed; `twice`: two lines claim the same row with different figures. */
  by: 'code' | 'name' | 'place' | 'guess' | 'twice' | null;
  targetId: number | null;
}

/** So alike a name must be to be worth asking about, and so much more alike than the next one. */
const ALIKE = 0.6;
const CLEARLY = 0.1;

/**
 * Which row each copied line is for. Codes and names win; a bare block fills downwards from `from` in the order of the page,
 * rows that take no figure included, as a spreadsheet would. What cannot be placed stays in the list without a row.
 */
export function matchLines(
  table: CopiedTable,
  { roles, first }: Columns,
  rows: readonly Pastable[],
  from: number,
  isUnit: (text: string) => boolean,
): CopiedLine[] {
  const named = roles.includes('name') || roles.includes('code');
  const start = Math.max(
    0,
    rows.findIndex(({ id }) => id === from),
  );
  const byKey = keysOf(rows);
  const lines = table.rows.slice(first).flatMap((row, at): CopiedLine[] => {
    const cells = Object.fromEntries(
      roles.flatMap((role, x) => (role === 'none' ? [] : [[role, (role === 'unit' ? table.spread[first + at]! : row)[x] ?? '']])),
    ) as CopiedLine['cells'];
    const label = cells.name || cells.code || '';
    const line = { line: first + at + 1, label, cells };
    const empty = Object.entries(cells).every(([role, text]) => role === 'unit' || text === '');
    if (named && empty) return [];
    if (!named) return [{ ...line, by: rows[start + at] ? 'place' : null, targetId: rows[start + at]?.id ?? null }];
    const code = byKey.get(plain(cells.code ?? ''));
    if (code) return [{ ...line, by: 'code', targetId: code }];
    const name = spellings(cells.name ?? '', isUnit).find((key) => byKey.has(key));
    const id = name === undefined ? null : byKey.get(name)!;
    // A heading over several lines has no figure, and no name of ours.
    if (id === null && name === undefined && !hasContent(cells)) return [];
    return [{ ...line, by: id === null ? null : 'name', targetId: id }];
  });
  return warned(guessed(lines, rows, isUnit));
}

const hasContent = (cells: CopiedLine['cells']) =>
  Object.entries(cells).some(([role, text]) => !['name', 'code', 'unit'].includes(role) && text !== '');

/** Two rows of one name (two units of one filer) are told apart by their code only: the name then stands for none of them. */
function keysOf(rows: readonly Pastable[]): Map<string, number | null> {
  const keys = new Map<string, number | null>();
  for (const { id, names } of rows) for (const name of new Set(names.map(plain))) keys.set(name, keys.has(name) ? null : id);
  for (const { id, code } of rows) keys.set(plain(code), id);
  keys.delete('');
  return keys;
}

function guessed(lines: CopiedLine[], rows: readonly Pastable[], isUnit: (text: string) => boolean): CopiedLine[] {
  const taken = new Set(lines.map(({ targetId }) => targetId));
  const free = rows.filter(({ id }) => !taken.has(id)).map(({ id, names }) => ({ id, keys: names.map(plain) }));
  return lines.map((line) => {
    if (line.by !== null || !line.label) return line;
    const mine = spellings(line.label, isUnit);
    const ranked = free
      .map(({ id, keys }) => ({ id, score: Math.max(0, ...keys.flatMap((key) => mine.map((one) => likeness(one, key)))) }))
      .sort((a, b) => b.score - a.score);
    const [best, next] = ranked;
    if (!best || best.score < ALIKE || best.score - (next?.score ?? 0) < CLEARLY) return line;
    return { ...line, by: 'guess' as const, targetId: best.id };
  });
}

/** Two lines for one row: the same twice is one; two different ones are for the reader to choose between. */
function warned(lines: CopiedLine[]): CopiedLine[] {
  return lines.flatMap((line) => {
    if (line.targetId === null || line.by === 'place') return [line];
    const same = lines.filter(({ targetId }) => targetId === line.targetId);
    const differ = same.some(
      ({ cells }) => JSON.stringify({ ...cells, name: '', code: '' }) !== JSON.stringify({ ...line.cells, name: '', code: '' }),
    );
    if (differ) return [{ ...line, by: 'twice' as const }];
    return same[0] === line ? [line] : [];
  });
}
