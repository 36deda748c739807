import { describe, expect, test } from '@jest/globals';
import { chosenColumns, inOrder, keysOf, nextSort, sizeOf, sortsOf, withColumn, type Column } from './columns.js';

interface Row {
  name: string;
  n: string | null;
}
const cell = () => null;
const COLUMNS: Column<Row>[] = [
  { key: 'light', label: '', cell },
  { key: 'name', label: '', cell, names: true, order: ({ name }) => name },
  { key: 'n', label: '', cell, order: ({ n }) => sizeOf(n), largestFirst: true },
  { key: 'code', label: '', cell, extra: true },
];
const keys = (...asked: string[]) => keysOf(chosenColumns(COLUMNS, asked));

describe('the columns that were asked for', () => {
  test('come in that order, each once; unknown ones are left out, the row’s name never', () => {
    expect(keys('code', 'n', 'code', 'gone')).toBe('name,code,n');
    expect(keys('n', 'name')).toBe('n,name');
  });

  test('nothing that can be read means the list as it comes', () => {
    for (const asked of [[], ['gone'], ['name']]) expect(keys(...asked)).toBe('light,name,n');
    expect(keysOf(chosenColumns(COLUMNS, null))).toBe('light,name,n');
  });
});

test('one more column comes where it stands among all, whatever the others’ order', () => {
  expect(withColumn(COLUMNS, ['n', 'name'], 'light')).toEqual(['light', 'n', 'name']);
  expect(withColumn(COLUMNS, ['n', 'light', 'name'], 'code')).toEqual(['n', 'code', 'light', 'name']);
});

describe('order', () => {
  const rows: Row[] = [
    { name: '赵', n: '9' },
    { name: '陈', n: null },
    { name: '李', n: '10' },
  ];
  const names = (sort: string) =>
    inOrder(rows, COLUMNS, sort)
      .map(({ name }) => name)
      .join('');

  test('figures by size and not by letters, names in pinyin, either way round', () => {
    expect(names('n')).toBe('赵李陈');
    // What is not there comes last either way.
    expect(names('-n')).toBe('李赵陈');
    expect(names('name')).toBe('陈李赵');
    expect(names('-name')).toBe('赵李陈');
  });

  test('what has no order, or is not known, leaves the list as it is', () => {
    for (const sort of ['', 'light', '-gone']) expect(names(sort)).toBe('赵陈李');
  });

  test('a name is pressed: one way, the other, and back', () => {
    const [, name, n] = COLUMNS;
    expect([nextSort(name!, ''), nextSort(name!, 'name'), nextSort(name!, '-name'), nextSort(name!, 'n')]).toEqual([
      'name',
      '-name',
      '',
      'name',
    ]);
    expect([nextSort(n!, ''), nextSort(n!, '-n'), nextSort(n!, 'n')]).toEqual(['-n', 'n', '']);
    expect(sortsOf(COLUMNS)).toEqual(['name', '-name', 'n', '-n']);
  });
});
