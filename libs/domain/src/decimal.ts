import { Decimal as Base } from 'decimal.js';

/**
 * The one decimal type of the domain: 20 significant digits, half up, never printed with an exponent.
 * A clone, so that nobody's settings elsewhere can change it.
 * The judgement of targets uses `Exact`, which works its digits out only where they are needed.
 */
export const Decimal = Base.clone({ precision: 20, rounding: Base.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });
export type Decimal = Base;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);
