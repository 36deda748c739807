import type { FilingDto } from '#api-client/generated.js';
import { expect, test } from '@jest/globals';
import { EMPTY } from '../../entry.js';
import type { Seen } from '../../readiness.js';
import { cleared, filledDown, isMany, textsOf, WORDS, written } from './block.js';

const row = (id: number, value: string, more: Partial<FilingDto> = {}, kind = 'cumulative'): Seen =>
  ({
    row: {
      filing: { target: { id }, terms: { kind, comparator: null }, figures: [], allowed: ['saveDraft'], ...more },
      entry: { ...EMPTY, value, problems: `why ${id}` },
    },
  }) as unknown as Seen;
const rows = [row(1, '10'), row(2, '20', { allowed: [] }), row(3, '', {}, 'milestone'), row(4, '40')];
const COLUMNS = [0, WORDS];
const all = { from: { row: 3, column: WORDS }, to: { row: 0, column: 0 } };

test('a block is copied as it stands, rows that take nothing included', () => {
  expect(textsOf(all, COLUMNS, rows)).toEqual([
    ['10', 'why 1'],
    ['20', 'why 2'],
    ['', 'why 3'],
    ['40', 'why 4'],
  ]);
  expect([isMany(all), isMany({ from: all.to, to: all.to })]).toEqual([true, false]);
});

test('emptied and filled are only the cells that take it', () => {
  expect(cleared({ from: { row: 0, column: 0 }, to: { row: 3, column: 0 } }, COLUMNS, rows)).toEqual([
    { id: 1, change: { value: '' } },
    { id: 4, change: { value: '' } },
  ]);
  expect(written(all, COLUMNS, rows, ({ column }) => (column === WORDS ? 'late' : null)).map(({ id }) => id)).toEqual([1, 3, 4]);
});

test('filling down takes the top row, or the row above a single one', () => {
  expect(filledDown({ from: { row: 0, column: 0 }, to: { row: 3, column: 0 } }, COLUMNS, rows)).toEqual([
    { id: 4, change: { value: '10', state: 'filed' } },
  ]);
  expect(filledDown({ from: { row: 3, column: WORDS }, to: { row: 3, column: WORDS } }, COLUMNS, rows)).toEqual([
    { id: 4, change: { problems: 'why 3' } },
  ]);
  expect(filledDown({ from: { row: 0, column: 0 }, to: { row: 0, column: 0 } }, COLUMNS, rows)).toEqual([]);
});
