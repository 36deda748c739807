import { Decimal } from '../../decimal.js';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 一, 12 十二, 20 二十, 105 一百零五: the numbering of headings, 1 … 999. */
export function chineseNumeral(n: number): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '';
  return head + middle + (ones > 0 ? DIGITS[ones] : '');
}

/** 2024年1月30日, without leading zeros: the date of an official document (成文日期). */
export function officialDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2024-06` is 2024年6月. */
export const officialMonth = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;

/** 发文字号: 高新督通〔2024〕3号, with hexagonal brackets and no leading zeros. The code is the zone's name without its last 区 or 县. */
export const officialNumber = (zoneName: string, series: string, year: number, n: number): string =>
  `${zoneName.replace(/[区县市]$/, '')}${series}〔${year}〕${n}号`;

/** The first and last places of a SHA-256, as it stands on every page. */
export const shortHash = (hash: string): string => `${hash.slice(0, 8)}…${hash.slice(-8)}`;

/** The whole hash in groups of eight on two lines, so that it can be compared by eye. */
export function groupedHash(hash: string): string[] {
  const groups = hash.match(/.{1,8}/g) ?? [];
  return [`SHA-256　${groups.slice(0, 4).join(' ')}`, groups.slice(4).join(' ')].filter(Boolean);
}

/** A number as it is written, without trailing zeros; what is no number stays as it is. */
export function number(value: string): string {
  try {
    return new Decimal(value).toFixed();
  } catch {
    return value;
  }
}

/** A share of 1 as percent with at most one decimal. */
export const share = (value: string): string => `${new Decimal(value).times(100).toDecimalPlaces(1).toFixed()}%`;

// Control and direction characters, halves of surrogate pairs: no XML may carry them, and no reader should.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

/** One line of text that is safe to print: whatever people typed, nothing but visible characters and single spaces. */
export const printable = (text: string): string => text.replace(/\s+/gu, ' ').replace(UNPRINTABLE, '').trim();

/** The paragraphs of what somebody typed, empty lines left out. */
export const paragraphsOf = (text: string | null): string[] =>
  (text ?? '')
    .split(/\r?\n|\r/)
    .map(printable)
    .filter(Boolean);

/** Ends with a full stop, whoever wrote it. */
export const ended = (text: string): string => (text === '' || /[。！？；…]$/.test(text) ? text : `${text}。`);

/** When it is due: as printed, else the end of the year. */
export const dueWords = (dueText: string | null): string => printable(dueText ?? '') || '12月底';
