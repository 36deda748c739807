import { expect, test } from '@jest/globals';
import { indexOf, isPeriod, periodsOf } from './periods.js';

test('each cadence has its own periods, all ending in December', () => {
  expect(periodsOf('monthly', 2024)).toHaveLength(12);
  expect(periodsOf('statistical', 2024)[0]).toBe('2024-02');
  expect(periodsOf('quarterly', 2024)).toEqual(['2024-03', '2024-06', '2024-09', '2024-12']);
  expect(periodsOf('halfYear', 2024)).toEqual(['2024-06', '2024-12']);
  expect(periodsOf('annual', 2024)).toEqual(['2024-12']);
  expect(isPeriod('quarterly', '2024-04')).toBe(false);
  expect(indexOf('2024-06')).toBe(6);
});
