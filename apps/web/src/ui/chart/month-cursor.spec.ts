import { expect, test } from '@jest/globals';
import { nearest, steppedPlace } from './month-cursor.js';

test('the month nearest to the pointer, never beyond the ends', () => {
  expect([-0.2, 0, 0.1, 0.49, 1, 1.4].map((share) => nearest(share, 6))).toEqual([0, 0, 1, 2, 5, 5]);
});

test('keys as on a slider; the first press begins from the last month', () => {
  expect(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'].map((key) => steppedPlace(key, 4, 6))).toEqual([
    3, 5, 0, 5, 5, 1,
  ]);
  expect(steppedPlace('ArrowLeft', null, 6)).toBe(4);
  expect(steppedPlace('ArrowLeft', 0, 6)).toBe(0);
  expect(steppedPlace('Tab', 4, 6)).toBeNull();
});
