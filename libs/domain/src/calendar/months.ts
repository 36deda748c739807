import type { Day, Month } from './day.js';
import { addDays } from './zone-time.js';

export const isMonth = (text: string): text is Month => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export const monthOf = (day: Day): Month => day.slice(0, 7);

export const yearOf = (month: Month): number => Number(month.slice(0, 4));

/** 1 … 12. */
export const numberOf = (month: Month): number => Number(month.slice(5, 7));

/** `monthIn(2024, 6)` is `2024-06`. */
export const monthIn = (year: number, number: number): Month =>
  `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`;

/** `n` months later (earlier when negative), across years. */
export function addMonths(month: Month, n: number): Month {
  const since = yearOf(month) * 12 + numberOf(month) - 1 + n;
  return monthIn(Math.floor(since / 12), (((since % 12) + 12) % 12) + 1);
}

/** Months from one to another; negative when `until` is earlier. */
export const monthsBetween = (from: Month, until: Month): number =>
  (yearOf(until) - yearOf(from)) * 12 + numberOf(until) - numberOf(from);

export const firstDayOf = (month: Month): Day => `${month}-01`;

export const lastDayOf = (month: Month): Day => addDays(firstDayOf(addMonths(month, 1)), -1);

/** The twelve months of a year. */
export const monthsOf = (year: number): Month[] => Array.from({ length: 12 }, (_, index) => monthIn(year, index + 1));
