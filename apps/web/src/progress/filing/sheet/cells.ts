import type { Spot } from './block.js';

/** Where things stand in the table: cells one types in carry `data-column`, rows `data-row`. */
export const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] => [...table.rows].slice(table.tHead!.rows.length);

export const cellAt = (row: HTMLElement | undefined, column: number): HTMLElement | null =>
  row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? null;

export const cellOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement && target.dataset['column'] !== undefined ? target : null;

export function spotOf(cell: HTMLElement): Spot {
  // Counted over all the parts of the table; the row of the heads is none of them.
  return { row: cell.closest('tr')!.rowIndex - 1, column: Number(cell.dataset['column']) };
}

export const columnsIn = (table: HTMLTableElement): number[] =>
  [...new Set([...table.querySelectorAll<HTMLElement>('[data-column]')].map((cell) => Number(cell.dataset['column'])))].sort(
    (a, b) => a - b,
  );

const STOPS = '[data-column], .row-actions > button, .row-actions .menu-button';

/** The next place in a direction: along the row every control, up and down the same column of the next row that has it. */
export function nextTo(
  table: HTMLTableElement,
  from: HTMLElement,
  dy: number,
  dx: number,
  far: boolean,
  column = Number(from.dataset['column']),
): HTMLElement | null {
  const row = from.closest('tr')!;
  if (dx !== 0) {
    const stops = [...row.querySelectorAll<HTMLElement>(STOPS)];
    return stops[stops.indexOf(from) + dx] ?? null;
  }
  const rows = rowsOf(table);
  let found: HTMLElement | null = null;
  for (let at = row.rowIndex - 1 + dy; at >= 0 && at < rows.length; at += dy) {
    // A row of fewer numbers is entered at its last one; words are found only where words are.
    const cell =
      [column, ...(column === 3 ? [] : [1, 0])].map((one) => (one <= column ? cellAt(rows[at], one) : null)).find(Boolean) ??
      null;
    if (cell) found = cell;
    if (cell && !far) break;
  }
  return found;
}

/** What stays in sight of the page before, in pixels: the heads and the bar that sends among it. */
const KEPT = 260;

/** A screen further in the same column, or as far as it goes. */
export function pageFrom(table: HTMLTableElement, from: HTMLElement, dy: -1 | 1): HTMLElement | null {
  const top = (cell: HTMLElement) => cell.getBoundingClientRect().top;
  const far = Math.max(window.innerHeight - KEPT, 1);
  let found: HTMLElement | null = null;
  for (let cell = nextTo(table, from, dy, 0, false); cell; cell = nextTo(table, cell, dy, 0, false)) {
    found = cell;
    if (Math.abs(top(cell) - top(from)) >= far) break;
  }
  return found;
}

export function focusCell(cell: HTMLElement): void {
  cell.focus();
  if (cell instanceof HTMLInputElement || cell instanceof HTMLTextAreaElement) cell.select();
}
