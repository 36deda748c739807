import { EVENT_NAMES } from '#domain/language/event-names.js';
import { Readable } from 'node:stream';
import type { JournalRow } from './journal.queries.js';

const HEAD = {
  zh: ['序号', '业务时间', '记录时间', '事项', '代码', '对象', '经办人', '代理', '内容', '请求号'],
  en: ['No.', 'Business time', 'Recorded at', 'Event', 'Code', 'Subject', 'Actor', 'On behalf of', 'Data', 'Request'],
};

/** Excel reads a file without this mark in the machine's own code page, and Chinese as noise. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * One field of a CSV file (RFC 4180). What a spreadsheet would take for a formula is disarmed by an apostrophe:
 * names and reasons are written by people (OWASP, "CSV injection"); the full-width signs count as well.
 */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const lineOf = (fields: (string | number | null)[]): string => `${fields.map(csvField).join(',')}\r\n`;

export function journalCsv(pages: AsyncIterable<JournalRow[]>, locale: 'zh' | 'en'): Readable {
  async function* lines() {
    yield BYTE_ORDER_MARK + lineOf(HEAD[locale]);
    for await (const rows of pages) yield rows.map((row) => lineOf(fieldsOf(row, locale))).join('');
  }
  return Readable.from(lines());
}

const fieldsOf = (row: JournalRow, locale: 'zh' | 'en'): (string | number | null)[] => [
  row.id, row.at.toISOString(), row.recordedAt.toISOString(),
  (EVENT_NAMES as Record<string, { zh: string; en: string }>)[row.type]?.[locale] ?? row.type,
  row.type, row.subject, row.actorName, row.onBehalfOfName, JSON.stringify(row.data), row.requestId,
];
