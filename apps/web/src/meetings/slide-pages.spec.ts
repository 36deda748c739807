import type { BulletinRowDto } from '#api-client/generated.js';
import { expect, test } from '@jest/globals';
import { paged } from './slide-pages.js';

const row = (targetId: number, cause: string | null) =>
  ({
    targetId,
    flag: { kind: 'pace', level: 3, cause, measures: null, recoverBy: null, promiseBroken: false },
  }) as BulletinRowDto;
const sizes = (rows: BulletinRowDto[]) => paged(rows).map((page) => page.map(({ targetId }) => targetId));

test('two targets with an answer fill a slide, or three without', () => {
  expect(sizes([row(1, 'x'), row(2, 'x'), row(3, 'x')])).toEqual([[1, 2], [3]]);
  expect(sizes([row(1, null), row(2, null), row(3, null), row(4, null)])).toEqual([[1, 2, 3], [4]]);
});

test('their order is kept, and nothing has no slide', () => {
  expect(sizes([row(1, null), row(2, 'x'), row(3, 'x')])).toEqual([[1, 2], [3]]);
  expect(paged([])).toEqual([]);
});
