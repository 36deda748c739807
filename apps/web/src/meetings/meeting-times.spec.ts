import { expect, test } from '@jest/globals';
import { datesIn } from '../app/language/dates.js';
import { hoursOf, lastMonthOf, whenOf } from './meeting-times.js';

const meeting = { startsAt: '2024-07-19T06:30:00.000Z', endsAt: '2024-07-19T08:00:00.000Z' };

test('hours are the zone’s', () => {
  expect(hoursOf(meeting)).toBe('14:30–16:00');
  expect(hoursOf({ ...meeting, endsAt: null })).toBe('14:30');
  expect(hoursOf({ ...meeting, endsAt: '2024-07-20T01:00:00.000Z' })).toBe('14:30');
});

test('a meeting before eight in UTC is on the zone’s day', () => {
  expect(whenOf({ startsAt: '2024-07-18T16:30:00.000Z', endsAt: null }, datesIn('en'))).toBe('Fri 19 July 2024 00:30');
  expect(lastMonthOf('2024-06')).toBe(6);
});
