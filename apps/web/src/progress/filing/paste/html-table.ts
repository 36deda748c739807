import type { CopiedTable } from './copied-table.js';

const TOKEN = /<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)/g;
const NAMED: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '\u00b7',
  mdash: '\u2014',
  ndash: '\u2013',
  yen: '\u00a5',
  times: '\u00d7',
  deg: '\u00b0',
};
/** Text a page of the month never comes near; what is longer is not read as a table. */
const LONGEST = 4_000_000;
const CJK = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
const WRAPPED = new RegExp(`(?<=${CJK})[ \\t]*[\\r\\n]+[ \\t]*(?=${CJK})`, 'g');

interface Building {
  text: string;
  hidden: boolean;
  across: number;
  down: number;
  /** The number behind what is shown, where the program says it. */
  raw: string | null;
}

/**
 * The first table of what Excel, WPS or LibreOffice put on the clipboard; null where there is none. Read as text, never
 * made into elements: nothing of it can run. Shows what the sheet shows, but takes the number itself for `####` and a ledger's dash.
 */
export function readHtmlTable(html: string): CopiedTable | null {
  if (html.length > LONGEST || !/<table/i.test(html)) return null;
  const rows: { cells: Building[]; hidden: boolean }[] = [];
  const hiddenColumns = new Set<number>();
  let columns = 0;
  let depth = 0;
  let cell: Building | null = null;
  for (const [, close, name, attributes = '', text] of html
    .replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/gi, '')
    .matchAll(TOKEN)) {
    if (text !== undefined) {
      if (cell) cell.text += textOf(text);
      continue;
    }
    const tag = name!.toLowerCase();
    if (tag === 'table') depth += close ? -1 : 1;
    if (depth === 0 && rows.length > 0) break;
    if (depth === 1 && tag === 'col' && !close) {
      const span = numberIn(attributes, 'span');
      if (isHidden(attributes)) for (let at = columns; at < columns + span; at++) hiddenColumns.add(at);
      columns += span;
    } else if (depth === 1 && tag === 'tr') {
      cell = null;
      if (!close) rows.push({ cells: [], hidden: isHidden(attributes) });
    } else if (depth === 1 && (tag === 'td' || tag === 'th')) {
      cell = close || !rows.at(-1) ? null : begun(attributes);
      if (cell) rows.at(-1)!.cells.push(cell);
    } else if (cell && (tag === 'br' || (close && (tag === 'p' || tag === 'div')))) cell.text += '\u2028';
  }
  return placed(rows, hiddenColumns);
}

const begun = (attributes: string): Building => ({
  text: '',
  hidden: isHidden(attributes),
  across: numberIn(attributes, 'colspan'),
  down: numberIn(attributes, 'rowspan'),
  raw: valueIn(attributes, 'x:num') ?? valueIn(attributes, 'sdval'),
});

/** Merged cells take their places; hidden rows and columns go. */
function placed(lines: { cells: Building[]; hidden: boolean }[], hiddenColumns: ReadonlySet<number>): CopiedTable | null {
  const own: string[][] = lines.map(() => []);
  const spread: string[][] = lines.map(() => []);
  lines.forEach(({ cells }, y) => {
    let x = 0;
    for (const cell of cells) {
      while (spread[y]![x] !== undefined) x++;
      const text = shown(cell);
      if (cell.hidden) hiddenColumns = new Set([...hiddenColumns, x]);
      for (let dy = 0; dy < cell.down && y + dy < lines.length; dy++)
        for (let dx = 0; dx < cell.across; dx++) {
          spread[y + dy]![x + dx] = text;
          own[y + dy]![x + dx] = dy === 0 && dx === 0 ? text : '';
        }
      x += cell.across;
    }
  });
  const width = Math.max(0, ...spread.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) => !hiddenColumns.has(x));
  const kept = lines.flatMap(({ hidden }, y) => (hidden ? [] : [y]));
  const cut = (table: string[][]) => kept.map((y) => columns.map((x) => table[y]![x] ?? ''));
  const rows = cut(own);
  while (rows.length > 0 && rows.at(-1)!.every((text) => text === '')) rows.pop();
  if (rows.length === 0) return null;
  return { rows, spread: cut(spread).slice(0, rows.length), hiddenRows: lines.length - kept.length };
}

function shown({ text, raw }: Building): string {
  const plain = text
    .split('\u2028')
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .join('\n')
    .trim();
  const unreadable = /^#{2,}$/.test(plain) || /^[\d.]+E[-+]?\d+$/i.test(plain);
  // A ledger draws a dash for nought.
  const nought = /^[-\u2013\u2014]$/.test(plain) && raw !== null && Number(raw) === 0;
  return (unreadable || nought) && raw ? raw : plain;
}

/** A break in the markup is no break in the cell, and between Chinese signs not even a space. */
const textOf = (text: string) =>
  text
    .replace(WRAPPED, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,8});/gi, (whole, code: string) => signOf(code) ?? whole);

function signOf(code: string): string | undefined {
  if (!code.startsWith('#')) return NAMED[code];
  const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

const isHidden = (attributes: string) => /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes);

function valueIn(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found ? (found[1] ?? found[2] ?? found[3] ?? null) : null;
}

function numberIn(attributes: string, name: string): number {
  const value = Number(valueIn(attributes, name) ?? 1);
  return Number.isInteger(value) && value > 0 && value <= 1000 ? value : 1;
}
