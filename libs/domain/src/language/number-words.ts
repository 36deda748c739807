import { Decimal } from '../decimal.js';

/** Decimals of a written number: `13.20` has one that says something. */
export const decimalsOf = (value: string): number => new Decimal(value).decimalPlaces();

/** A filed number as it was filed, without trailing zeros. */
export const asFiled = (value: string): string => new Decimal(value).toFixed();

/** Rounded half up to `places` decimals, trailing zeros dropped. */
export const rounded = (value: string, places: number): string =>
  new Decimal(value).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed();

/**
 * A computed number with the decimals its target is written in, or as many more as three significant digits need:
 * 0.14333 万家 a month is 0.143, 1433.3 家 is 1433.
 */
export function computed(value: string, decimals: number): string {
  const size = new Decimal(value);
  // The exponent is the place of the first digit; a logarithm would say the same, a hundred times slower.
  const wanted = size.isZero() ? 0 : 2 - size.e;
  return rounded(value, Math.max(decimals, Math.min(wanted, 6), 0));
}

/** What is due, printed so that a figure below it never reads as if it had reached it. */
export function dueBeside(due: string, actual: string, decimals: number): string {
  const [exactDue, exactActual] = [new Decimal(due), new Decimal(actual)];
  for (let places = decimals; places <= 12; places++) {
    const shown = exactDue.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
    if (shown.comparedTo(exactActual) === exactDue.comparedTo(exactActual)) return shown.toFixed();
  }
  return exactDue.toFixed();
}

/**
 * A share (1 = 100 %) as officials print it: one decimal, half up, a trailing zero dropped; but a share below 100 % never reads
 * 100 %, and one below `pace` never reads as the pace does.
 */
export function percent(share: string, pace: string | null = null): string {
  const value = new Decimal(share).times(100);
  const limits = [new Decimal(100), ...(pace === null ? [] : [new Decimal(pace).times(100)])].filter((limit) => value.lt(limit));
  for (let places = 1; places <= 12; places++) {
    const isBelow = (shown: Decimal) => limits.every((limit) => shown.lt(limit.toDecimalPlaces(places, Decimal.ROUND_HALF_UP)));
    const halfUp = value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
    if (isBelow(halfUp)) return `${halfUp.toFixed()}%`;
    const down = value.toDecimalPlaces(places, Decimal.ROUND_FLOOR);
    if (isBelow(down)) return `${down.toFixed()}%`;
  }
  return `${value.toFixed()}%`;
}

/** `1902` → `1,902`, as English sets its thousands. */
export const thousands = (value: string): string => value.replace(/^([+−-]?)(\d{4,})/, (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** A size without its sign. */
export const size = (value: string): string => new Decimal(value).abs().toFixed();

export const isNegative = (value: string): boolean => new Decimal(value).lt(0);

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
