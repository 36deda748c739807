import { expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { compared, digitsOf, roundedTo, sumOf, written } from './digits.js';

const Wide = Decimal.clone({ precision: 80, toExpNeg: -90, toExpPos: 90 });
const numbers = fc
  .tuple(fc.constantFrom('', '-', '+'), fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.option(fc.stringMatching(/^\d{1,20}$/)))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === null ? '' : `.${fraction}`}`);

test('writes, rounds, compares and adds as decimal.js does', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.nat(22), (one, other, places) => {
      const [wide, digits] = [new Wide(one), digitsOf(one)];
      expect(written(digits)).toBe(wide.toFixed());
      expect(digits.places).toBe(wide.decimalPlaces());
      const halfUp = wide.toDecimalPlaces(places, Wide.ROUND_HALF_UP);
      expect(written(roundedTo(digits, places))).toBe(halfUp.toFixed());
      expect(written(roundedTo(digits, places), places)).toBe(
        halfUp.isZero() ? halfUp.abs().toFixed(places) : halfUp.toFixed(places),
      );
      expect(written(roundedTo(digits, places, 'floor'))).toBe(wide.toDecimalPlaces(places, Wide.ROUND_FLOOR).toFixed());
      expect(compared(digits, digitsOf(other))).toBe(wide.comparedTo(other));
      expect(written(sumOf([digits, digitsOf(other)]))).toBe(wide.plus(other).toFixed());
    }),
  );
});

test.each([
  ['-0', '0'],
  ['-0.00', '0'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['007.10', '7.1'],
  ['1.5e3', '1500'],
  ['25e-7', '0.0000025'],
])('%s is written %s', (text, expected) => {
  expect(written(digitsOf(text))).toBe(expected);
});

test.each(['', '.', '-', '1,000', '１', 'NaN', '1e', '0x1', '1 '])('%p is no number', (text) => {
  expect(() => digitsOf(text)).toThrow(RangeError);
});
