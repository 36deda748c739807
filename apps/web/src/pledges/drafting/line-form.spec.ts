import { expect, test } from '@jest/globals';
import { nextCode, typedNumber } from './line-form.js';

test('the next code counts on from the last', () => {
  expect(nextCode(['GX24-09', 'GX24-10', 'GX24-2'])).toBe('GX24-11');
  expect(nextCode(['GX24-09'])).toBe('GX24-10');
  expect(nextCode([])).toBe('');
  expect(nextCode(['A'])).toBe('A-2');
});

test('numbers as clerks type them', () => {
  expect(['１６，０００', '1,234.5', ' ', '-3'].map(typedNumber)).toEqual(['16000', '1234.5', null, '-3']);
});
