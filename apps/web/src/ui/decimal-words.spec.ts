import { expect, test } from '@jest/globals';
import { columnPlaces, figureWords, groupDigits } from './decimal-words.js';

test('thin spaces from five digits on', () => {
  expect(['1902', '19020', '-662000.5', '0.123456'].map(groupDigits)).toEqual([
    '1902',
    '19\u2009020',
    '−662\u2009000.5',
    '0.123456',
  ]);
});

test('figures lose trailing zeros unless places are asked for', () => {
  expect(['0.80', '100', '12.00'].map((value) => figureWords(value))).toEqual(['0.8', '100', '12']);
  expect([figureWords('0.8', 2), figureWords('1.005', 2), figureWords('-2.5', 0), figureWords('-0.04', 1)]).toEqual([
    '0.80',
    '1.01',
    '−3',
    '0.0',
  ]);
  expect(figureWords('12345678901234567890.125', 2)).toBe('12\u2009345\u2009678\u2009901\u2009234\u2009567\u2009890.13');
});

test('a column has the decimals of its longest figure', () => {
  expect([columnPlaces(['0.12', null, '0.4', '3']), columnPlaces(['0.50', '2']), columnPlaces([]), columnPlaces(['12'])]).toEqual([
    2, 1, 0, 0,
  ]);
});
