import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseNumber, type NumberOptions } from './parse-number.js';

const read = (text: string, options?: NumberOptions) => {
  const parsed = parseNumber(text, options);
  return parsed.ok ? parsed.value : parsed.problem.code;
};

describe('numbers as clerks type them', () => {
  test.each([
    ['0.74', '0.74'],
    ['\uFF10\uFF0E\uFF17\uFF14', '0.74'],
    [' 1,234.5 ', '1234.5'],
    ['1\uFF0C234.5', '1234.5'],
    ['12 345 678', '12345678'],
    ['\u30001234\u00a0', '1234'],
    ['\u200b12', '12'],
    ['.5', '0.5'],
    ['007.10', '7.1'],
    ['+3', '3'],
    ['-0', '0'],
    ['999999999999999999.999999', '999999999999999999.999999'],
    ['1.2500000000', '1.25'],
  ])('%j is %s', (text, value) => expect(read(text)).toBe(value));

  test('below zero only where the measure allows it, with any dash', () => {
    expect(['-7.4', '\u22127.4', '\u20137.4', '\uFF0D7.4'].map((text) => read(text, { negative: true }))).toEqual(
      Array(4).fill('-7.4'),
    );
    expect(read('-7.4')).toBe('number.negative');
  });

  test('% is the unit of a percentage, and a mistake elsewhere', () => {
    expect(read('12.6%', { percent: true })).toBe('12.6');
    expect(read('12.6 \uFF05', { percent: true })).toBe('12.6');
    expect(read('12.6%')).toBe('number.percent');
  });

  test('万 and 亿 are reported, never multiplied in silence', () => {
    expect(parseNumber('1.2万', { scale: true })).toEqual({ ok: true, value: '1.2', scale: 10_000 });
    expect(parseNumber('3 亿', { scale: true })).toEqual({ ok: true, value: '3', scale: 100_000_000 });
    expect(read('1.2万')).toBe('number.scaleWord');
    expect(read('1.2万亿', { scale: true })).toBe('number.notANumber');
  });
});

describe('what is refused', () => {
  test.each([
    ['', 'number.empty'],
    ['  ', 'number.empty'],
    ['—', 'number.dash'],
    ['-', 'number.dash'],
    ['1,23', 'number.grouping'],
    ['1,2345', 'number.grouping'],
    ['1234,567', 'number.grouping'],
    ['1,234 567', 'number.grouping'],
    ['1.2,345', 'number.grouping'],
    ['1e400', 'number.exponent'],
    ['1.5E-7', 'number.exponent'],
    ['0x10', 'number.notANumber'],
    ['1.2.3', 'number.notANumber'],
    ['5.', 'number.notANumber'],
    ['.', 'number.notANumber'],
    ['①', 'number.notANumber'],
    ['5²', 'number.notANumber'],
    ['约12', 'number.notANumber'],
    ['Infinity', 'number.notANumber'],
    ['NaN', 'number.notANumber'],
    ['=1+1', 'number.notANumber'],
    ['1234567890123456789', 'number.tooLarge'],
    ['0.1234567', 'number.tooManyDecimals'],
  ])('%j: %s', (text, code) => expect(read(text)).toBe(code));

  test('a pasted page is not searched for a number', () => expect(read('9'.repeat(100_000))).toBe('number.notANumber'));

  test('a count is whole', () => {
    expect(read('12.5', { decimals: 0 })).toBe('number.notWhole');
    expect(read('12.00', { decimals: 0 })).toBe('12');
    expect(read('12.345', { decimals: 2 })).toBe('number.tooManyDecimals');
  });
});

test('whatever is typed, what is accepted fits DECIMAL(24,6) and reads the same again', () => {
  const typed = fc.string({ unit: fc.constantFrom(...Array.from('0123456789,., -+—%万亿eE1。')), maxLength: 30 });
  fc.assert(
    fc.property(typed, (text) => {
      const parsed = parseNumber(text, { negative: true, percent: true, scale: true });
      if (!parsed.ok) return;
      expect(parsed.value).toMatch(/^-?(0|[1-9]\d{0,17})(\.\d{0,5}[1-9])?$/);
      expect(parseNumber(parsed.value, { negative: true })).toEqual({ ok: true, value: parsed.value, scale: 1 });
    }),
    { numRuns: 2000 },
  );
});
