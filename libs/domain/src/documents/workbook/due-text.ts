import type { Day } from '../../calendar/day.js';
import { compact } from './folded-text.js';

/** One due day of a cell: `6月底前3个` is 30 June, `3个`. */
export interface DueReading {
  /** What is due that day, as written; empty where the cell names nothing. */
  what: string;
  dueOn: Day;
}

export type DueResult = { ok: true; dues: DueReading[]; annual: boolean } | { ok: false; code: string };

const last = (year: number, month: number): number => [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
const day = (year: number, month: number, date: number): Day => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

const QUARTERS: Record<string, number> = { 一: 3, 二: 6, 三: 9, 四: 12, '1': 3, '2': 6, '3': 9, '4': 12 };
const DUE = new RegExp(
  [
    String.raw`(?:(\d{4})[-/.年])(\d{1,2})[-/.月](\d{1,2})(?:日|号)?`,
    String.raw`(?:(\d{4})年)?(\d{1,2})月(?:份)?(?:(\d{1,2})[日号]|(底|末|初|上旬|中旬|下旬))?`,
    String.raw`(?:(\d{4})年)?(?:第)?([一二三四1-4])季度(末|底)?`,
    '(上半年|下半年|年底|年末|年终|年内|全年|当年|本年|年度|全年持续|持续推进|长期|每月|每季度)',
  ].map((one) => `(?:${one})`).join('|'),
);
const AROUND = /^(?:前|之前|以前|完成|前完成)+|^[:,-]+|[:,-]+$/g;

/**
 * Reads 完成时限: `12月底`, `年终`, `6月底前3个,9月底前全部`, `开明路9月底、红杉路12月底`, `2024-06-30`, `三季度末`. Days are of `year`
 * unless the cell names another. Nothing written means the end of the year.
 *
 * Codes: `workbook.dueUnreadable`, `workbook.dueNoSuchDay`, `workbook.dueOtherYear`.
 */
export function readDues(text: string, year: number): DueResult {
  const plain = compact(text);
  const yearEnd = { what: '', dueOn: day(year, 12, 31) };
  if (plain === '') return { ok: true, dues: [yearEnd], annual: false };
  const dues: DueReading[] = [];
  let annual = false;
  for (const piece of plain.split(/[,;、。]|(?<=[底末日号前旬])[和及与](?=.)/).filter((one) => one !== '')) {
    const match = DUE.exec(piece);
    if (!match) return { ok: false, code: 'workbook.dueUnreadable' };
    const dueOn = dayOf(match, year);
    if (typeof dueOn !== 'object') return { ok: false, code: dueOn };
    annual ||= match[11] === '年终';
    const what = `${piece.slice(0, match.index)}${piece.slice(match.index + match[0].length).replace(AROUND, '')}`.replace(/^于|[前]$/g, '');
    dues.push({ what, dueOn: dueOn.day });
  }
  return dues.length === 0 ? { ok: false, code: 'workbook.dueUnreadable' } : { ok: true, dues: dues.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)), annual };
}

function dayOf(match: RegExpExecArray, year: number): { day: Day } | string {
  const [, fullYear, fullMonth, fullDate, monthYear, month, date, part, quarterYear, quarter, , word] = match;
  const named = fullYear ?? monthYear ?? quarterYear;
  if (named !== undefined && Number(named) !== year) return 'workbook.dueOtherYear';
  if (quarter !== undefined) return { day: day(year, QUARTERS[quarter]!, last(year, QUARTERS[quarter]!)) };
  if (word !== undefined) return { day: word === '上半年' ? day(year, 6, 30) : day(year, 12, 31) };
  const m = Number(fullMonth ?? month);
  if (m < 1 || m > 12) return 'workbook.dueNoSuchDay';
  const given = fullDate ?? date;
  const d = given !== undefined ? Number(given) : part === '初' || part === '上旬' ? 10 : part === '中旬' ? 20 : last(year, m);
  return d < 1 || d > last(year, m) ? 'workbook.dueNoSuchDay' : { day: day(year, m, d) };
}
