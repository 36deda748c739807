import { afterEach, describe, expect, test } from '@jest/globals';
import { itemsOf, stepped, type Group } from './items.js';
import { matchesAll } from './matches.js';
import { forgetVisits, visit, visited } from './recent.js';

describe('pages and acts', () => {
  test.each([
    ['预警', true],
    ['yj', true],
    ['FLAGS', true],
    ['预警 flags', true],
    ['目标', false],
    ['y', false],
    ['', false],
    ['2024', false],
  ])('%s finds 预警 (/flags): %s', (line, found) => expect(matchesAll(line, ['预警', '/flags'])).toBe(found));
});

describe('arrows', () => {
  const groups: Group[] = [
    {
      key: 'a',
      title: 'A',
      items: [
        { key: 'a1', title: '' },
        { key: 'a2', title: '' },
      ],
    },
    { key: 'b', title: 'B', items: [{ key: 'b1', title: '' }] },
  ];
  const items = itemsOf(groups);
  test('go through all groups, around the end, and begin at an end', () => {
    expect([null, 'a1', 'a2', 'b1', 'gone'].map((from) => stepped(items, from, 1))).toEqual(['a1', 'a2', 'b1', 'a1', 'a1']);
    expect([null, 'a1', 'b1'].map((from) => stepped(items, from, -1))).toEqual(['b1', 'b1', 'a2']);
    expect(stepped([], null, 1)).toBeNull();
  });
});

describe('visited', () => {
  const shelf = new Map<string, string>();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => shelf.get(key) ?? null,
      setItem: (key: string, value: string) => shelf.set(key, value),
      removeItem: (key: string) => shelf.delete(key),
    },
  });
  afterEach(() => shelf.clear());
  const place = (n: number) => ({ key: `target:${n}`, title: `目标${n}`, to: `/targets/${n}` });

  test('the last eight, the latest first, each once, of each person apart', () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 3]) visit(1, place(n));
    expect(visited(1).map(({ key }) => key)).toEqual([3, 9, 8, 7, 6, 5, 4, 2].map((n) => `target:${n}`));
    expect(visited(2)).toEqual([]);
    forgetVisits(1);
    expect(visited(1)).toEqual([]);
  });

  test('what somebody else left there is no way to go', () => {
    for (const found of [
      '{',
      '{}',
      '[null, 3]',
      '[{"key":"a","title":"b","to":"//evil.example"}]',
      '[{"key":"a","title":"b","to":"javascript:x"}]',
    ]) {
      shelf.set('jiannuo.visited.1', found);
      expect(visited(1)).toEqual([]);
    }
  });
});
