import { expect, test } from '@jest/globals';
import { overridesIn, overridesText } from './overrides.js';

test('numbers travel in the address and come back', () => {
  const overrides = { 'growth.laggingGap': '-3', noRedUnder: '0.15' };
  expect(overridesText(overrides)).toBe('growth.laggingGap:-3,noRedUnder:0.15');
  expect(overridesIn(overridesText(overrides))).toEqual(overrides);
});

test('what is no number of its own is left out', () => {
  expect(overridesIn('')).toEqual({});
  expect(overridesIn('a:,:-1,b,c:1:2')).toEqual({});
});
