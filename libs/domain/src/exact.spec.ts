import { expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { Exact, constant } from './exact.js';

const decimals = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([n, places]) => new Decimal(n).div(10 ** places).toFixed());

test('a tie is a tie: no binary rounding decides', () => {
  const third = constant('0.33333333333333333333');
  expect(Exact.of('0.1').plus(Exact.of('0.2')).eq(Exact.of('0.3'))).toBe(true);
  expect(Exact.of('12').times(constant('0.91666666666666666667')).eq(Exact.of('11'))).toBe(true);
  expect(Exact.of('3').times(third).toString()).toBe('1');
  expect(Exact.of('0.80').toString()).toBe('0.8');
  expect(Exact.of('0.00000012').toString()).toBe('0.00000012');
  expect(() => Exact.of('1,000').toString()).toThrow();
});

test('order and digits are those of decimal arithmetic', () => {
  fc.assert(
    fc.property(decimals, decimals, decimals, decimals, (a, b, c, d) => {
      const exact = Exact.of(a).times(Exact.of(b)).minus(Exact.of(c));
      const decimal = new Decimal(a).times(b).minus(c);
      expect(exact.compare(Exact.of(d))).toBe(decimal.toSignificantDigits(15).comparedTo(d));
      expect(exact.compare(exact)).toBe(0);
    }),
  );
});

test('digits of whole formulas are those of decimal.js, operation by operation', () => {
  const Fifteen = Decimal.clone({ precision: 15, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });
  const share = fc.integer({ min: 1, max: 12 }).map((r) => new Decimal(r).div(12).toDecimalPlaces(20).toFixed());
  fc.assert(
    fc.property(decimals, decimals, share, (a, t, p) => {
      if (Number(t) === 0) return;
      const [A, T, P] = [Exact.of(a), Exact.of(t), constant(p)];
      const [x, y, z] = [new Fifteen(a), new Fifteen(t), new Fifteen(p)];
      expect(A.div(T.times(P)).toString()).toBe(x.div(y.times(z)).toString());
      expect(A.minus(T.times(P)).times(Exact.whole(100)).div(T).toString()).toBe(x.minus(y.times(z)).times(100).div(y).toString());
      expect(T.minus(A.div(P)).abs().toString()).toBe(y.minus(x.div(z)).abs().toString());
    }),
    { numRuns: 1_000 },
  );
});
