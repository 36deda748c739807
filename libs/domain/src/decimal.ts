import { Decimal as Base } from 'decimal.js';

/**
 * The one decimal type of the domain: 20 significant digits, half up, never printed with an exponent.
 * A clone, so that nobody's settings elsewhere can change what a light is.
 */
export const Decimal = Base.clone({ precision: 20, rounding: Base.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });
export type Decimal = Base;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);
export const HUNDRED = new Decimal(100);

/**
 * Rounds to 15 significant digits: shares such as 11/12 are stored with 20 decimals, and 12 × 0.9166…67 must be 11 again
 * before it is compared with a filed 11. No filed figure carries more digits than that.
 */
export const tidy = (x: Decimal): Decimal => x.toSignificantDigits(15);

/** A decimal as it is stored and sent: at most 15 significant digits, no exponent; null stays null. */
export const text = (x: Decimal | null): string | null => (x === null ? null : tidy(x).toString());

const constants = new Map<string, Decimal>();

/** Reads a decimal that recurs over very many targets (a share of a curve, a threshold) once. */
export function constant(digits: string): Decimal {
  let known = constants.get(digits);
  if (known === undefined) {
    if (constants.size > 10_000) constants.clear();
    known = new Decimal(digits);
    constants.set(digits, known);
  }
  return known;
}
