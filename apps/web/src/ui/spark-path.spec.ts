import { expect, test } from '@jest/globals';
import { sparkPaths } from './spark-path.js';

test('lines share one scale', () => {
  expect(
    sparkPaths(
      [
        [0, 5],
        [0, 10],
      ],
      12,
      12,
    ),
  ).toEqual(['M2 10L10 6', 'M2 10L10 2']);
});

test('a missing month breaks the line', () => {
  expect(sparkPaths([[1, null, 3]], 10, 10)).toEqual(['M2 8M8 2']);
});

test('a flat line runs in the middle, an empty one nowhere', () => {
  expect(sparkPaths([[4, 4]], 10, 10)).toEqual(['M2 5L8 5']);
  expect(sparkPaths([[null]], 10, 10)).toEqual(['']);
});
