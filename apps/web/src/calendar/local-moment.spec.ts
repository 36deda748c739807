import { expect, test } from '@jest/globals';
import { localMoment, momentOf } from './local-moment.js';

test('18:00 in the zone is 10:00 in UTC, there and back', () => {
  expect(localMoment('2024-07-05T10:00:00.000Z')).toBe('2024-07-05T18:00');
  expect(momentOf('2024-07-05T18:00')).toBe('2024-07-05T10:00:00.000Z');
});

test('midnight belongs to the day that begins', () => {
  expect(localMoment('2024-07-04T16:00:00.000Z')).toBe('2024-07-05T00:00');
  expect(momentOf('2024-07-05T00:00:00')).toBe('2024-07-04T16:00:00.000Z');
});
