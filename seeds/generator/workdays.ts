import type { Day, Month } from '#domain/calendar/day.js';

/**
 * The State Council's notices for 2022–2024 and the first weeks of 2025, just enough to put the demo's acts on
 * workdays. The product's own calendar is laid elsewhere; a spec holds the two against each other.
 */
// prettier-ignore
const HOLIDAYS: readonly [Day, Day][] = [
  ['2022-01-01', '2022-01-03'], ['2022-01-31', '2022-02-06'], ['2022-04-03', '2022-04-05'], ['2022-04-30', '2022-05-04'],
  ['2022-06-03', '2022-06-05'], ['2022-09-10', '2022-09-12'], ['2022-10-01', '2022-10-07'], ['2022-12-31', '2023-01-02'],
  ['2023-01-21', '2023-01-27'], ['2023-04-05', '2023-04-05'], ['2023-04-29', '2023-05-03'], ['2023-06-22', '2023-06-24'],
  ['2023-09-29', '2023-10-06'], ['2023-12-30', '2024-01-01'], ['2024-02-10', '2024-02-17'], ['2024-04-04', '2024-04-06'],
  ['2024-05-01', '2024-05-05'], ['2024-06-08', '2024-06-10'], ['2024-09-15', '2024-09-17'], ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'], ['2025-01-28', '2025-02-04'],
];

/** 调休: weekend days that are worked. */
// prettier-ignore
const MAKE_UP: ReadonlySet<Day> = new Set([
  '2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09', '2023-01-28', '2023-01-29',
  '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08', '2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28',
  '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12', '2025-01-26', '2025-02-08',
]);

export function isWorkday(day: Day): boolean {
  if (MAKE_UP.has(day)) return true;
  if (HOLIDAYS.some(([first, last]) => first <= day && day <= last)) return false;
  // Day 0 of the count, 1 March 0000, was a Wednesday.
  const weekday = (numberOf(day) + 3) % 7;
  return weekday !== 0 && weekday !== 6;
}

/** The nth workday from `day` on: 0 is `day` itself when it is one, else the next. */
export function workdayFrom(day: Day, nth: number): Day {
  let number = numberOf(day);
  for (let left = nth; ; number += 1) {
    if (!isWorkday(dayOf(number))) continue;
    if (left === 0) return dayOf(number);
    left -= 1;
  }
}

export function followingMonth(month: Month): Month {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${two(number + 1)}`;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Days since 1 March 0000 of the proleptic Gregorian calendar (years that begin in March put the leap day last). */
function numberOf(day: Day): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date - 1;
}

function dayOf(number: number): Day {
  const era = Math.floor(number / 146097);
  const inEra = number - era * 146097;
  const yearOfEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * inYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${two(month)}-${two(inYear - Math.floor((153 * m + 2) / 5) + 1)}`;
}
