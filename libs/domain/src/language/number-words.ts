import { compared, digitsOf, roundedTo, written, type Digits } from '../digits.js';

/** Decimals of a written number: `13.20` has one that says something. */
export const decimalsOf = (value: string): number => digitsOf(value).places;

/** A filed number as it was filed, without trailing zeros. */
export const asFiled = (value: string): string => written(digitsOf(value));

/** Rounded half up to `places` decimals, trailing zeros dropped. */
export const rounded = (value: string, places: number): string => written(roundedTo(digitsOf(value), places));

/** Rounded half up, with exactly `places` decimals, so that the points of a column stand under one another. */
export const aligned = (value: string, places: number): string => written(roundedTo(digitsOf(value), places), places);

/**
 * A computed number with the decimals its target is written in, or as many more as three significant digits need:
 * 0.14333 万家 a month is 0.143, 1433.3 家 is 1433.
 */
export function computed(value: string, decimals: number): string {
  const { units, places } = digitsOf(value);
  const length = String(units < 0n ? -units : units).length;
  // The first digit stands at 10^(length - 1 - places); two more make three.
  const wanted = units === 0n ? 0 : 3 - length + places;
  return rounded(value, Math.max(decimals, Math.min(wanted, 6), 0));
}

/** What is due, printed so that a figure below it never reads as if it had reached it. */
export function dueBeside(due: string, actual: string, decimals: number): string {
  const [exactDue, exactActual] = [digitsOf(due), digitsOf(actual)];
  for (let places = decimals; places <= 12; places++) {
    const shown = roundedTo(exactDue, places);
    if (compared(shown, exactActual) === compared(exactDue, exactActual)) return written(shown);
  }
  return written(exactDue);
}

/**
 * A share (1 = 100 %) as officials print it: one decimal, half up, a trailing zero dropped; but a share below 100 % never reads
 * 100 %, and one below `pace` never reads as the pace does.
 */
export function percent(share: string, pace: string | null = null): string {
  const value = digitsOf(`${share}e2`);
  const limits = ['100', ...(pace === null ? [] : [`${pace}e2`])].map(digitsOf).filter((limit) => compared(value, limit) < 0);
  for (let places = 1; places <= 12; places++) {
    const isBelow = (shown: Digits) => limits.every((limit) => compared(shown, roundedTo(limit, places)) < 0);
    const halfUp = roundedTo(value, places);
    if (isBelow(halfUp)) return `${written(halfUp)}%`;
    const down = roundedTo(value, places, 'floor');
    if (isBelow(down)) return `${written(down)}%`;
  }
  return `${written(value)}%`;
}

/** `1902` → `1,902`, as English sets its thousands. */
export const thousands = (value: string): string => value.replace(/^([+−-]?)(\d{4,})/, (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** A size without its sign. */
export const size = (value: string): string => asFiled(value.replace('-', ''));

export const isNegative = (value: string): boolean => digitsOf(value).units < 0n;

/** `+52`, `−3`, `0`: how far something moved. */
export function moved(value: string, decimals: number): string {
  const shown = computed(value, decimals);
  return isNegative(shown) ? `−${size(shown)}` : shown === '0' ? '0' : `+${shown}`;
}

/** What English counts by one word: `1 road`, `1 factory`; of anything else the unit stays as it is kept. */
const inNumber = (unit: string, figure: string | null): string =>
  figure === '1' && /^[a-z]{3,}[^aius]s$/.test(unit) ? unit.replace(/ies$/, 'y').replace(/s$/, '') : unit;

/**
 * What follows a figure as it was pledged: `%` close by, a word after a blank, and a unit that begins with a number in brackets, as
 * statistics print it, so that two numbers never stand side by side: `92.6 (100 million yuan)`. A figure that is read and not compared
 * is said by `measured`.
 */
export const unitAfter = (unit: string, figure: string | null = null): string =>
  unit === '' || unit === '%' ? unit : /^\d/.test(unit) ? ` (${unit})` : ` ${inNumber(unit, figure)}`;
