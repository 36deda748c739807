import { Decimal, ONE, ZERO } from '../decimal.js';
import { no, yes, type Verdict } from '../verdict.js';

/**
 * Plan curves P(1)…P(12): the planned cumulative share of the year's work by the end of each month. Twelve decimal
 * strings with 20 decimals at most, between 0 and 1, never falling, the last one `1`. Chosen at signing, then frozen;
 * keep them as text (a column of fewer decimals would move 11/12). All builders throw `RangeError` with the code of the
 * reason when their input cannot make a curve.
 */
export type Curve = readonly string[];

const DECIMALS = 20;

/** r/12: 时间过半、任务过半. */
export function linearCurve(): Curve {
  return normalised(Array.from({ length: 12 }, () => ONE));
}

/** An explicit plan by month: twelve amounts (or shares) in any one unit, none negative. */
export function curveFromMonthlyPlan(amounts: readonly string[]): Curve {
  return normalised(twelve(amounts));
}

/** An explicit plan as year-to-date amounts, never falling. */
export function curveFromCumulativePlan(totals: readonly string[]): Curve {
  return normalised(stepsBetween(twelve(totals)));
}

/**
 * The base year's own monthly shares (seasonality), from its year-to-date amounts. Statistics publish no January figure:
 * a base year without one is split evenly over January and February.
 */
export function curveFromBaseYear(totals: readonly (string | null)[]): Curve {
  const [january, february, ...rest] = totals;
  const first = january ?? (february == null ? null : new Decimal(february).div(2).toString());
  const known = [first, february, ...rest];
  if (known.some((total) => total == null)) throw new RangeError('curve.unknownMonth');
  return curveFromCumulativePlan(known as string[]);
}

/** Shares of working days: the count of each month, make-up days included. */
export function curveFromWorkdays(counts: readonly number[]): Curve {
  return normalised(twelve(counts));
}

/** Recognition in batches: `share` (of 1) is recognised at the end of `month` (1…12); the shares add up to 1. */
export function curveFromSteps(steps: readonly { month: number; share: string }[]): Curve {
  const monthly = Array.from({ length: 12 }, () => ZERO);
  for (const { month, share } of steps) {
    const soFar = monthly[month - 1];
    if (soFar === undefined) throw new RangeError('curve.month');
    monthly[month - 1] = soFar.plus(share);
  }
  if (!Decimal.sum(...monthly).eq(1)) throw new RangeError('curve.sum');
  return normalised(monthly);
}

/** Whether twelve shares may be signed as a plan: reasons `curve.length`, `curve.number`, `curve.range`, `curve.falls`, `curve.end`. */
export function checkCurve(curve: Curve): Verdict {
  if (curve.length !== 12) return no('curve.length');
  if (curve.some((share) => !/^\d+(\.\d+)?$/.test(share))) return no('curve.number');
  const shares = curve.map((share) => new Decimal(share));
  const reasons = [
    shares.some((share) => share.gt(1)) && 'curve.range',
    shares.some((share, i) => i > 0 && share.lt(shares[i - 1]!)) && 'curve.falls',
    !shares[11]!.eq(1) && 'curve.end',
  ].filter((reason) => reason !== false);
  return reasons.length === 0 ? yes : no(...reasons);
}

function twelve(values: readonly (string | number)[]): Decimal[] {
  if (values.length !== 12) throw new RangeError('curve.length');
  return values.map((value) => new Decimal(value));
}

function stepsBetween(totals: readonly Decimal[]): Decimal[] {
  return totals.map((total, i) => (i === 0 ? total : total.minus(totals[i - 1]!)));
}

function normalised(monthly: readonly Decimal[]): Curve {
  if (monthly.some((amount) => amount.lt(0))) throw new RangeError('curve.falls');
  const whole = Decimal.sum(...monthly);
  if (whole.lte(0)) throw new RangeError('curve.empty');
  let done = ZERO;
  return monthly.map((amount) => (done = done.plus(amount)).div(whole).toDecimalPlaces(DECIMALS).toString());
}
