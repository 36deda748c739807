import { expect, test } from '@jest/globals';
import { changedSearch, readable } from './url-filters.js';

const defaults = { light: '', unit: '', mine: '0' };

test('what equals its default leaves the address, what is unknown stays', () => {
  const after = changedSearch(new URLSearchParams('light=lagging&asOf=2024-07-03'), { light: '', unit: '7' }, defaults);
  expect(after.toString()).toBe('asOf=2024-07-03&unit=7');
});

test('an undefined change clears', () => {
  expect(changedSearch(new URLSearchParams('unit=7'), { unit: undefined }, defaults).toString()).toBe('');
});

test.each([
  ['asOf', '2024-07-03', '2024-07-03'],
  ['asOf', '2024-07', null],
  ['asOf', '2024-13-45', null],
  ['period', '2024-06', '2024-06'],
  ['period', 'banana', null],
  ['unit', 'banana', 'banana'],
  ['light', null, null],
])('%s=%s in the address is read as %s', (name, given, read) => expect(readable(name, given)).toBe(read));
