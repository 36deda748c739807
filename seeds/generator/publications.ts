import type { Day } from '#domain/calendar/day.js';
import type { SeedPublication } from '../shape.js';

/** Days on which statistics publish February to December, invented but for their usual place in the month. */
export const PUBLICATIONS: Readonly<Record<2022 | 2023 | 2024, readonly SeedPublication[]>> = {
  // prettier-ignore
  2022: daysOf(2022, [
    '2022-03-21', '2022-04-20', '2022-05-18', '2022-06-17', '2022-07-18', '2022-08-17', '2022-09-19', '2022-10-25', '2022-11-17',
    '2022-12-19', '2023-01-18',
  ]),
  // prettier-ignore
  2023: daysOf(2023, [
    '2023-03-20', '2023-04-20', '2023-05-18', '2023-06-19', '2023-07-18', '2023-08-18', '2023-09-18', '2023-10-20', '2023-11-17',
    '2023-12-18', '2024-01-22',
  ]),
  // The half-year comes out on 15 July and is due five workdays later, on Monday the 22nd.
  // prettier-ignore
  2024: daysOf(2024, [
    '2024-03-18', '2024-04-18', '2024-05-20', '2024-06-18', '2024-07-15', '2024-08-19', '2024-09-18', '2024-10-21', '2024-11-18',
    '2024-12-18', '2025-01-20',
  ]),
};

function daysOf(year: number, days: readonly Day[]): SeedPublication[] {
  return days.map((publishedOn, index) => ({ period: `${year}-${String(index + 2).padStart(2, '0')}`, publishedOn }));
}
