import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, lastDayOf, monthsBetween, monthsOf } from './months.js';
import { addDays, dayOf, daysBetween, instantAt, isDay, mondayOf, timeOf, weekdayName, weekdayOf } from './zone-time.js';

test('the zone’s day begins at 16:00 UTC', () => {
  expect(dayOf(new Date('2024-06-30T15:59:59.999Z'))).toBe('2024-06-30');
  expect(dayOf(new Date('2024-06-30T16:00:00Z'))).toBe('2024-07-01');
  expect(instantAt('2024-07-05', '18:00').toISOString()).toBe('2024-07-05T10:00:00.000Z');
  expect(timeOf(instantAt('2024-07-05', '18:00'))).toBe('18:00');
});

test('days that do not exist are refused', () => {
  expect(isDay('2024-02-29')).toBe(true);
  expect(['2023-02-29', '2024-2-9', '2024-13-01', 'today'].filter(isDay)).toEqual([]);
  expect(() => instantAt('2023-02-29')).toThrow(RangeError);
  expect(() => instantAt('2024-02-28', '24:00')).toThrow(RangeError);
});

test('weeks begin on Monday', () => {
  expect(weekdayOf('2024-05-11')).toBe(6);
  expect(weekdayOf('1969-12-29')).toBe(1);
  expect(mondayOf('2024-05-12')).toBe('2024-05-06');
  expect(weekdayName('2024-05-11', 'zh')).toBe('星期六');
  expect(weekdayName('2024-05-12', 'en')).toBe('Sunday');
});

test('months run across years', () => {
  expect(addMonths('2024-12', 1)).toBe('2025-01');
  expect(addMonths('2024-01', -1)).toBe('2023-12');
  expect(monthsBetween('2023-11', '2024-02')).toBe(3);
  expect(lastDayOf('2024-02')).toBe('2024-02-29');
  expect(monthsOf(2024)).toHaveLength(12);
});

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), (n) => {
      expect(daysBetween('2024-02-29', addDays('2024-02-29', n))).toBe(n);
    }),
  );
});
