import { expect, test } from '@jest/globals';
import { groupsOf } from './groups.js';

test('groups come as their first row does, and keep the order of their rows', () => {
  const rows = ['b2', 'a1', 'b1', 'c9', 'a0'];
  const groups = groupsOf(rows, ([letter]) => letter!);
  expect(groups).toEqual([
    { name: 'b', rows: ['b2', 'b1'] },
    { name: 'a', rows: ['a1', 'a0'] },
    { name: 'c', rows: ['c9'] },
  ]);
  expect(groupsOf([], () => '')).toEqual([]);
});
