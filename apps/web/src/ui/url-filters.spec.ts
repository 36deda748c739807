import { expect, test } from '@jest/globals';
import { changedSearch } from './url-filters.js';

const defaults = { light: '', unit: '', mine: '0' };

test('what equals its default leaves the address, what is unknown stays', () => {
  const after = changedSearch(new URLSearchParams('light=lagging&asOf=2024-07-03'), { light: '', unit: '7' }, defaults);
  expect(after.toString()).toBe('asOf=2024-07-03&unit=7');
});

test('an undefined change clears', () => {
  expect(changedSearch(new URLSearchParams('unit=7'), { unit: undefined }, defaults).toString()).toBe('');
});
