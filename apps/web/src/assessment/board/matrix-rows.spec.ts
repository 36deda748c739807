import { expect, test } from '@jest/globals';
import type { BoardDto } from '#api-client/generated.js';
import type { Light } from '#domain/assessment/assessment.js';
import { firstRows } from './matrix-rows.js';

type Row = BoardDto['matrix'][number];
const row = (id: number, light: Light, reds = 0): Row => ({
  unit: { id, name: `${id}`, nameEn: null },
  cells: [{ month: '2024-06', light, reds, standing: false }],
});
const many = (n: number): Row[] => Array.from({ length: n }, (_, at) => row(at, 'onPace'));

test('a zone of ordinary size keeps the order of its units', () => {
  const rows = [...many(19), row(99, 'lagging', 5)];
  expect(firstRows(rows, '2024-06')).toEqual(rows);
});

test('of sixty units the worst of the month come first: reds by their number, then what was not filed, then behind', () => {
  const rows = [...many(56), row(60, 'behind'), row(61, 'missing'), row(62, 'lagging', 1), row(63, 'lagging', 12)];
  const shown = firstRows(rows, '2024-06');
  expect(shown.slice(0, 5).map(({ unit }) => unit.id)).toEqual([63, 62, 61, 60, 0]);
  expect(shown.length).toBeLessThan(20);
});
