import { Decimal } from 'decimal.js';

/** Twelve places, cut off: a share may fall short of r/12 by less than 10⁻¹², never exceed it. */
const share = (value: Decimal): string => value.toDecimalPlaces(12, Decimal.ROUND_DOWN).toString();

/** r/12. */
export const linear = (): string[] => Array.from({ length: 12 }, (_, index) => share(new Decimal(index + 1).div(12)));

/** 分月计划: twelve cumulative shares as signed. */
export function planned(...shares: readonly number[]): string[] {
  if (shares.length !== 12) throw new RangeError('a plan has twelve months');
  return shares.map((value) => share(new Decimal(value)));
}

/** 分批认定: the share stands from the named month on, until the next. */
export function steps(batches: Readonly<Record<number, number>>): string[] {
  let standing = 0;
  return Array.from({ length: 12 }, (_, index) => {
    standing = batches[index + 1] ?? standing;
    return share(new Decimal(standing));
  });
}

/** 上年同期占比: cumulative amounts of the base year by month, as shares of its last. */
export function sharesOf(amounts: readonly string[]): string[] {
  const year = new Decimal(amounts[11] ?? NaN);
  return amounts.map((amount) => share(new Decimal(amount).div(year)));
}

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
