import { Decimal } from 'decimal.js';
import { randomOf } from './random.js';

/**
 * An invented year-to-date path that ends exactly on a printed total: `shares` of the total by period (the
 * last is 1), each pushed a little to and fro, never falling, whole where `decimals` is 0.
 */
export function pathTo(key: string, total: string, shares: readonly number[], decimals = 0): string[] {
  const random = randomOf(`path ${key}`);
  let standing = new Decimal(0);
  return shares.map((share, index) => {
    if (index === shares.length - 1) return total;
    const wanted = new Decimal(total).mul(share * (0.97 + random.next() * 0.06)).toDecimalPlaces(decimals);
    standing = Decimal.min(total, Decimal.max(standing, wanted));
    return standing.toFixed(decimals);
  });
}
