import { describe, expect, test } from '@jest/globals';
import { AGE_BANDS, daysStanding, openedWithin } from './flag-ageing.js';

const now = new Date('2024-07-03T10:00:00+08:00');
const before = (days: number, hours = 0) => new Date(now.getTime() - (days * 24 + hours) * 3_600_000);

describe('how long a case stands', () => {
  test('every age falls into exactly one band, the first hour and the last year too', () => {
    const bandsOf = (openedAt: Date) =>
      AGE_BANDS.filter(({ band }) => {
        const { after, until } = openedWithin(band, now);
        return openedAt <= until && (after === null || openedAt > after);
      }).map(({ band }) => band);
    expect([before(0), before(30, 23), before(31), before(60, 23), before(90), before(91), before(180, 1), before(181), before(900)].map(bandsOf)).toEqual(
      [['0-30'], ['0-30'], ['31-60'], ['31-60'], ['61-90'], ['91-180'], ['91-180'], ['181-'], ['181-']],
    );
  });

  test('full days are counted', () => {
    expect([before(0, 23), before(1), before(1, 23)].map((at) => daysStanding(at, now))).toEqual([0, 1, 1]);
    expect(daysStanding(new Date(now.getTime() + 1000), now)).toBe(0);
  });
});
