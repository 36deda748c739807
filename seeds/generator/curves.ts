import { Decimal } from 'decimal.js';
import { curveFromBaseYear, curveFromCumulativePlan, linearCurve, type Curve } from '#domain/pledges/curves.js';

/** r/12. */
export const linear = linearCurve;

/** 分月计划: twelve cumulative shares as signed. */
export const planned = (...shares: readonly number[]): Curve => curveFromCumulativePlan(shares.map(String));

/** 分批认定: the cumulative share stands from the named month on, until the next. */
export function steps(batches: Readonly<Record<number, number>>): Curve {
  let standing = 0;
  return planned(...Array.from({ length: 12 }, (_, index) => (standing = batches[index + 1] ?? standing)));
}

/** 上年同期占比: cumulative amounts of the base year by month, as shares of its last. */
export const sharesOf = (amounts: readonly string[]): Curve => curveFromBaseYear(amounts);

/**
 * Cumulative amounts of a year from its twelve cumulative shares (in percent) and its total, e.g. the
 * printed result of 2023; the last one is the total itself.
 */
export function amountsOf(total: string, percent: readonly number[], decimals = 2): string[] {
  return percent.map((value) => new Decimal(total).mul(value).div(100).toFixed(decimals));
}

/** The amounts behind year-to-date growth rates (percent) on the base year's cumulative amounts; null without a rate. */
export const grown = (base: readonly string[], rates: readonly (string | null)[], decimals = 1): (string | null)[] =>
  rates.map((rate, index) =>
    rate === null ? null : new Decimal(base[index] ?? NaN).mul(new Decimal(100).plus(rate)).div(100).toFixed(decimals),
  );
