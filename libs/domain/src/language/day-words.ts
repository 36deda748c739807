import { isDay } from '../calendar/zone-time.js';

export const MONTHS_EN: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2024-07-05` → 2024年7月5日 · 5 July 2024; what is no day reads as it is. */
export function dayInWords(text: string, locale: 'zh' | 'en'): string {
  if (!isDay(text)) return text;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return locale === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS_EN[month - 1]} ${year}`;
}
