import { addDays, instantAt, isDay } from '#domain/calendar/zone-time.js';
import { ValidateBy } from 'class-validator';

/** A day that exists, or an instant that says which time zone it means: without it a server would guess its own. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

export const IsDayOrInstant = () =>
  ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && (isDay(value) || isInstant(value)),
    },
  });

const isInstant = (text: string): boolean => INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

/** As of a day means its end: what was known that evening. */
export const momentOf = (asOf: string): Date => (isDay(asOf) ? instantAt(addDays(asOf, 1)) : new Date(asOf));

/** From a day on means its beginning. */
export const beginningOf = (from: string): Date => (isDay(from) ? instantAt(from) : new Date(from));
