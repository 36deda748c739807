import { describe, expect, test } from '@jest/globals';
import { figureWords, groupDigits, percentOf, roundDecimal } from './decimal-words.js';

test.each([
  ['0.143333', 4, '0.1433'],
  ['2.5', 0, '3'],
  ['-2.5', 0, '-3'],
  ['-0.04', 1, '0.0'],
  ['1.005', 2, '1.01'],
  ['12345678901234567890.125', 2, '12345678901234567890.13'],
  ['1.5e-7', 8, '0.00000015'],
  ['2e3', 1, '2000'],
  ['7', 2, '7'],
])('%s to %i places is %s', (value, places, expected) => expect(roundDecimal(value, places)).toBe(expected));

describe('percent', () => {
  test.each([
    ['0.4625', '46.3'],
    ['0.9166', '91.7'],
    ['1', '100'],
    ['1.0004', '100.0'],
    ['0.9996', '99.9'],
    ['0.99999999', '99.9'],
    ['0', '0'],
    ['-0.025', '-2.5'],
  ])('%s reads %s', (share, expected) => expect(percentOf(share)).toBe(expected));
});

test('thin spaces from five digits on', () => {
  expect(['1902', '19020', '-662000.5', '0.123456'].map(groupDigits)).toEqual(['1902', '19\u2009020', '−662\u2009000.5', '0.123456']);
});

test('figures lose trailing zeros unless places are asked for', () => {
  expect(figureWords('0.80')).toBe('0.8');
  expect(figureWords('100')).toBe('100');
  expect(figureWords('12.00')).toBe('12');
  expect(figureWords('0.8', 2)).toBe('0.80');
});

test('what is no number is refused', () => expect(() => roundDecimal('abc', 1)).toThrow(RangeError));
