import type { CalendarDay } from '#domain/calendar/workdays.js';
import { CalendarGap } from '#domain/calendar/workdays.js';
import { createRequire } from 'node:module';

/** Years whose notice the package carries and a person has compared with the State Council's text. */
export const NOTICED_YEARS: readonly number[] = [2022, 2023, 2024, 2025, 2026];

export interface NoticeDay extends CalendarDay {
  /** 春节, 国庆节 … */
  name: string;
}

interface NoticeTables {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

const require = createRequire(import.meta.url);

/**
 * The days of one year's notice (国务院办公厅关于部分节假日安排的通知): weekdays off and weekend days worked.
 * Taken from the package's tables, not its functions: those treat a year they do not know as plain weekdays
 * without a word, and read a bare day as UTC midnight.
 * @throws CalendarGap for a year without a notice
 */
export function planCalendarRows(year: number): NoticeDay[] {
  if (!NOTICED_YEARS.includes(year)) throw new CalendarGap(year);
  const { holidays, workdays } = require(`chinese-days/dist/years/${year}.json`) as NoticeTables;
  const rows = (days: Record<string, string>, kind: NoticeDay['kind']) =>
    // "Spring Festival,春节,3": the name in English, in Chinese, and the days the law gives.
    Object.entries(days).map(([day, text]) => ({ day, kind, name: text.split(',')[1] ?? text }));
  return [...rows(holidays, 'holiday'), ...rows(workdays, 'workday')].sort((a, b) => (a.day < b.day ? -1 : 1));
}
