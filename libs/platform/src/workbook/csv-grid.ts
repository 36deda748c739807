import type { Grid, GridCell } from '#domain/documents/workbook/grid.js';
import { Refusal } from '#domain/refusal.js';
import { cutText, writable } from '#domain/writable-text.js';
import { WORKBOOK_LIMITS } from './workbook-gate.js';

/** Excel on a Chinese Windows writes CSV in the machine's own code page (GB 18030 holds GBK and GB 2312). */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // Takes the byte order mark off by itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** RFC 4180 with whichever of comma, tab and semicolon the first line has most of. */
export function csvGrid(bytes: Buffer, name: string): Grid {
  const text = decodeText(bytes);
  const first = text.slice(0, /\r?\n/.exec(text)?.index ?? text.length);
  const delimiter = [',', '\t', ';', '，'].map((sign) => ({ sign, count: first.split(sign).length })).sort((a, b) => b.count - a.count)[0]!.sign;
  return { name, rows: rowsOf(text, delimiter), merges: [], hidden: false };
}

function rowsOf(text: string, delimiter: string): (GridCell | null)[][] {
  const rows: (GridCell | null)[][] = [];
  let row: (GridCell | null)[] = [];
  let at = 0;
  const endCell = (value: string) => {
    row.push(cellOf(value));
    if (row.length > WORKBOOK_LIMITS.columns) throw new Refusal('invalid', 'workbook.tooManyColumns', { params: { most: String(WORKBOOK_LIMITS.columns) } });
  };
  const endRow = () => {
    rows.push(row);
    row = [];
    if (rows.length > WORKBOOK_LIMITS.rows) throw new Refusal('invalid', 'workbook.tooManyRows', { params: { most: String(WORKBOOK_LIMITS.rows) } });
  };
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quoted(text, at) : plain(text, at, delimiter);
    endCell(value);
    at = end;
    if (text[at] === delimiter) {
      at++;
      if (at >= text.length) endCell('');
    } else {
      if (text[at] === '\r') at++;
      if (text[at] === '\n') at++;
      endRow();
    }
  }
  if (row.length > 0) endRow();
  return rows;
}

function quoted(text: string, start: number): { value: string; end: number } {
  let value = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return { value: value + text.slice(from), end: text.length };
    value += text.slice(from, close);
    if (text[close + 1] !== '"') {
      // What follows the closing quote up to the next delimiter is nobody's.
      const end = /[,\t;，\r\n]/.exec(text.slice(close + 1, close + 1_000));
      return { value, end: end ? close + 1 + end.index : text.length };
    }
    value += '"';
    from = close + 2;
  }
}

function plain(text: string, start: number, delimiter: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end };
}

function cellOf(value: string): GridCell | null {
  if (value.trim() === '') return null;
  const text = cutText(writable(value), 4_000);
  if (/^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)[!?]?$/.test(text.trim())) return { text: text.trim(), from: 'error' };
  return { text, from: /^[-+]?\d+(\.\d+)?$/.test(text.trim()) ? 'number' : 'text' };
}
