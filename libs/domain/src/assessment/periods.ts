import type { Month } from '../calendar/day.js';
import { monthIn, numberOf } from '../calendar/months.js';
import type { Cadence } from '../pledges/terms.js';

const MONTHS_OF: Record<Cadence, readonly number[]> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  // The statistics law's calendar knows no January figure: January–February is published as one period.
  statistical: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarterly: [3, 6, 9, 12],
  halfYear: [6, 12],
  annual: [12],
};

/** The months (1…12) at whose end a cadence has a period, ascending; always ends with 12. */
export const periodMonths = (cadence: Cadence): readonly number[] => MONTHS_OF[cadence];

/** The periods of a year, ascending: Q2 of 2024 is `2024-06`. */
export const periodsOf = (cadence: Cadence, year: number): Month[] => MONTHS_OF[cadence].map((r) => monthIn(year, r));

/** r of a period: the number of months of the year that have passed at its end, 1…12. */
export const indexOf = numberOf;

/** Whether a month is a period of the cadence: April is none of GDP's. */
export const isPeriod = (cadence: Cadence, period: Month): boolean => MONTHS_OF[cadence].includes(indexOf(period));
