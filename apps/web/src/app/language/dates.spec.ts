import { addDays } from '#domain/calendar/zone-time.js';
import { expect, test } from '@jest/globals';
import { datesIn } from './dates.js';

const TAG = { zh: 'zh-CN', en: 'en-GB' } as const;
const days = Array.from({ length: 40 }, (_, n) => addDays('2023-12-20', n * 19));
const instants = days.map(
  (day, n) => `${day}T${String((n * 5) % 24).padStart(2, '0')}:${String((n * 7) % 60).padStart(2, '0')}:59.999Z`,
);
const threeLetters = (words: string) => words.replace(/\bSept\b/, 'Sep');

test.each(['zh', 'en'] as const)('days, months and moments are written as the language writes them: %s', (language) => {
  const dates = datesIn(language);
  const intl = (options: Intl.DateTimeFormatOptions, text: string, timeZone = 'UTC') =>
    threeLetters(new Intl.DateTimeFormat(TAG[language], { timeZone, ...options }).format(new Date(text)));
  const short = language === 'zh' ? 'long' : 'short';
  const clock = { month: short, day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  for (const day of days) {
    const month = day.slice(0, 7);
    expect(dates.day(day)).toBe(intl({ dateStyle: 'long' }, day));
    expect(dates.shortDay(day)).toBe(intl({ month: short, day: 'numeric' }, day));
    expect(dates.weekday(day).split(' ')).toContain(intl({ weekday: 'short' }, day));
    expect(dates.chip(day)).toContain(intl({ year: 'numeric', month: short, day: 'numeric' }, day));
    expect(dates.month(month)).toBe(intl({ year: 'numeric', month: 'long' }, day));
    expect(dates.monthName(month)).toBe(intl({ month: language === 'zh' ? 'short' : 'long' }, day));
    expect(dates.shortMonth(month)).toBe(intl({ month: 'short' }, day));
  }
  for (const instant of instants) {
    expect(dates.moment(instant)).toBe(intl(clock, instant, 'Asia/Shanghai'));
    expect(dates.momentSeenFrom(2000, instant)).toBe(intl({ year: 'numeric', ...clock }, instant, 'Asia/Shanghai'));
    expect(dates.momentSeenFrom(Number(dates.dayOf(instant).slice(0, 4)), instant)).toBe(dates.moment(instant));
    expect(dates.dayOf(instant)).toBe(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(instant)));
  }
});

test('the weekday stands where the language wants it', () => {
  expect(datesIn('zh').weekday('2024-07-03')).toBe('2024年7月3日 周三');
  expect(datesIn('en').weekday('2024-09-04')).toBe('Wed 4 September 2024');
  expect(datesIn('en').chip('2024-09-04')).toBe('Wed 4 Sep 2024');
});
