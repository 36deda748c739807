import type { CopiedTable } from './copied-table.js';
import { readHtmlTable } from './html-table.js';

export interface Clip {
  html: string;
  text: string;
}

/** A spreadsheet's markup says more than its text: which rows are hidden, which cells are merged. */
export function readClip({ html, text }: Clip): CopiedTable {
  const table = readHtmlTable(html);
  if (table && table.rows.length > 0) return table;
  const rows = readTabs(text);
  return { rows, spread: rows, hiddenRows: 0 };
}

/** The most lines that are looked through: a whole sheet copied by its columns would hold the page up for minutes. */
export const MOST_LINES = 1000;
const MOST_LETTERS = 500_000;

/** Told before anything is taken apart. */
export function isTooMuch({ html, text }: Clip): boolean {
  if (text.length > MOST_LETTERS || html.length > 20 * MOST_LETTERS) return true;
  return text.trimEnd().split('\n', MOST_LINES + 1).length > MOST_LINES;
}

/** More than one cell; in a field of prose a break alone is part of the prose. */
export function isBlock(clip: Clip, prose = false): boolean {
  if (isTooMuch(clip)) return true;
  const { html, text } = clip;
  const table = readHtmlTable(html);
  if (table) return table.rows.length > 1 || (table.rows[0]?.length ?? 0) > 1;
  const rows = readTabs(text);
  return (rows[0]?.length ?? 0) > 1 || (!prose && rows.length > 1);
}

/** Tabs between cells, breaks between rows, quotes around cells with breaks: what every spreadsheet writes beside its markup. */
export function readTabs(text: string): string[][] {
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

const quotedTab = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const marked = (cell: string) =>
  cell.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!).replaceAll('\n', '<br style="mso-data-placement:same-cell">');

/** A block for another program: both forms, so that Excel keeps a break inside its cell. */
export function writeClip(rows: readonly (readonly string[])[]): Clip {
  return {
    text: rows.map((row) => row.map(quotedTab).join('\t')).join('\r\n'),
    html: `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${marked(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  };
}
