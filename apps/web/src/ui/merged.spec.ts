import { expect, test } from '@jest/globals';
import { merged } from './merged.js';

const base = { place: '三楼', day: '2024-08-01', agenda: [{ title: '通报' }] };

test('what I did not touch becomes theirs, what only I touched stays mine', () => {
  const theirs = { ...base, day: '2024-08-02', agenda: [{ title: '通报' }, { title: '表态' }] };
  expect(merged(base, { ...base, place: '一楼' }, theirs)).toEqual({ form: { ...theirs, place: '一楼' }, conflicts: [] });
});

test('what both changed differently stays mine and is asked about; the same change twice is none', () => {
  expect(merged(base, { ...base, place: '一楼' }, { ...base, place: '二楼' })).toEqual({
    form: { ...base, place: '一楼' },
    conflicts: ['place'],
  });
  expect(merged(base, { ...base, place: '一楼' }, { ...base, place: '一楼' }).conflicts).toEqual([]);
});

test('lists of people: one added there, one taken away here', () => {
  const before: Record<string, string> = { 1: 'chair', 2: 'member' };
  expect(merged(before, { 1: 'chair' }, { ...before, 3: 'speaker' })).toEqual({
    form: { 1: 'chair', 3: 'speaker' },
    conflicts: [],
  });
  expect(merged(before, { 1: 'chair' }, { 1: 'chair', 2: 'speaker' })).toEqual({ form: { 1: 'chair' }, conflicts: ['2'] });
});
