import { expect, test } from '@jest/globals';
import { isWeekend, weeksOf } from './year-grid.js';

test('July 2024 begins on a Monday and takes five weeks', () => {
  const weeks = weeksOf('2024-07');
  expect(weeks).toHaveLength(5);
  expect(weeks[0]![0]).toBe('2024-07-01');
  expect(weeks[4]).toEqual(['2024-07-29', '2024-07-30', '2024-07-31', null, null, null, null]);
});

test('every day of a leap February stands once', () => {
  expect(weeksOf('2024-02').flat().filter(Boolean)).toHaveLength(29);
});

test('Saturday and Sunday are the weekend', () => {
  expect(['2024-07-05', '2024-07-06', '2024-07-07', '2024-07-08'].map(isWeekend)).toEqual([false, true, true, false]);
});
