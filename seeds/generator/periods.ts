import type { Month } from '#domain/calendar/day.js';
import type { Cadence } from '#domain/pledges/terms.js';

const MONTHS: Record<Cadence, readonly number[]> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  statistical: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarterly: [3, 6, 9, 12],
  halfYear: [6, 12],
  annual: [12],
};

/** The periods of a year that exist for a cadence, in order; statistics publish no January. */
export const periodsOf = (year: number, cadence: Cadence): Month[] =>
  MONTHS[cadence].map((month) => `${year}-${String(month).padStart(2, '0')}`);

export const monthNumber = (period: Month): number => Number(period.slice(5));
