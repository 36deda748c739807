import { expect, test } from '@jest/globals';
import { numberInUnit } from './number-in-unit.js';

const read = (text: string, units = ['万元'], percent = false) => {
  const number = numberInUnit(text, null, { units, percent });
  return number.ok ? number.value : number.code;
};

test.each([
  ['1,234.50', '1234.5'],
  ['(1,234.50)', '-1234.5'],
  ['（１，２３４．５）', '-1234.5'],
  ['¥ 1,234.50', '1234.5'],
  ['￥-1,234.50', '-1234.5'],
  ['(¥1,234.50)', '-1234.5'],
  ['-¥12', '-12'],
  ['(3亿元)', '-30000'],
  ['0.5亿元', '5000'],
  ['(一)', 'number.notANumber'],
  ['-', 'number.dash'],
])('%s as a ledger writes it is %s', (text, value) => expect(read(text)).toBe(value));

test('a share below zero keeps its sign', () => expect(read('(12.3%)', ['%'], true)).toBe('-12.3'));
