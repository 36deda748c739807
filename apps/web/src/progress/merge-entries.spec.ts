import { expect, test } from '@jest/globals';
import { EMPTY } from './entry.js';
import { mergeEntries } from './merge-entries.js';

const base = { ...EMPTY, value: '6', problems: 'old' };

test('different fields changed on two devices come together', () => {
  expect(mergeEntries(base, { ...base, value: '7' }, { ...base, problems: 'new' })).toEqual({
    ...base,
    value: '7',
    problems: 'new',
  });
  expect(mergeEntries(base, { ...base, value: '7' }, { ...base, value: '7' })).toEqual({ ...base, value: '7' });
});

test('the same field changed differently is for somebody to choose', () => {
  expect(mergeEntries(base, { ...base, value: '7' }, { ...base, value: '8', problems: 'new' })).toBeNull();
});
