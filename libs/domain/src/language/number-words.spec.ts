import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asFiled, computed, dueBeside, moved, percent } from './number-words.js';

test('as filed, and computed with as many decimals as say something', () => {
  expect(asFiled('13.20')).toBe('13.2');
  expect(computed('0.14333', 2)).toBe('0.143');
  expect(computed('1433.33', 0)).toBe('1433');
  expect(computed('9.0766', 2)).toBe('9.08');
  expect(computed('0', 0)).toBe('0');
  expect(moved('52', 0)).toBe('+52');
  expect(moved('-3.25', 1)).toBe('−3.25');
});

test('percentages as officials print them', () => {
  expect(percent('0.4625')).toBe('46.3%');
  expect(percent('0.5')).toBe('50%');
  expect(percent('0.9999')).toBe('99.9%');
  expect(percent('1')).toBe('100%');
  expect(percent('0.9166', '0.91666666666666666667')).toBe('91.6%');
  expect(percent('0.49999', '0.5')).toBe('49.9%');
  expect(percent('0.50002', '0.50004')).toBe('50.002%');
});

test('a share below its pace never reads as the pace, one below 100 % never as 100 %', () => {
  const shares = fc.integer({ min: 0, max: 1_000_000 }).map((n) => (n / 1_000_000).toFixed(6));
  fc.assert(
    fc.property(shares, shares, (share, pace) => {
      const shown = percent(share, pace);
      if (Number(share) < 1) expect(shown).not.toBe('100%');
      if (Number(share) < Number(pace)) expect(parseFloat(shown)).toBeLessThan(Number(pace) * 100);
    }),
  );
});

test('what is due stays above a figure that is short of it', () => {
  expect(dueBeside('91.6666666666667', '91.66', 2)).toBe('91.67');
  expect(dueBeside('8.33333333333333', '8.33', 2)).toBe('8.333');
  expect(dueBeside('50', '50', 0)).toBe('50');
});
