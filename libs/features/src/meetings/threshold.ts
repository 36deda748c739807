import { Decimal } from '#domain/decimal.js';

/**
 * The lagging threshold that a kept judgement was weighed by. Kept is the weight, −gap ÷ threshold to six places; the
 * bulletin ranks by gap ÷ threshold, and must come to the order of the board. Null where the test uses no gap or the gap is nil.
 */
export function thresholdOf(gap: string | null, weight: string | null): string | null {
  if (gap === null || weight === null || Number(gap) === 0 || Number(weight) === 0) return null;
  return new Decimal(gap).neg().div(weight).toDecimalPlaces(4).toFixed();
}
