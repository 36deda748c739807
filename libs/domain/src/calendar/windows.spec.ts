import { describe, expect, test } from '@jest/globals';
import { createRequire } from 'node:module';
import { CalendarGap, WorkCalendar, type CalendarDay } from './workdays.js';
import { statisticalWindow, windowFor, windowState } from './windows.js';
import { dayOf, instantAt, timeOf } from './zone-time.js';

/**
 * The notice of a year, from the package's tables: its functions read a bare day as UTC midnight and so err
 * by a day west of Greenwich.
 */
function noticeOf(year: number): CalendarDay[] {
  const require = createRequire(import.meta.url);
  const notice = require(`chinese-days/dist/years/${year}.json`) as Record<'holidays' | 'workdays', Record<string, string>>;
  return [
    ...Object.keys(notice.holidays).map((day) => ({ day, kind: 'holiday' as const })),
    ...Object.keys(notice.workdays).map((day) => ({ day, kind: 'workday' as const })),
  ];
}

const calendar = new WorkCalendar([...noticeOf(2024), ...noticeOf(2025)]);

describe('the filing windows of 2024', () => {
  test.each([
    ['2024-01', '2024-02-06', '2024-02-19'],
    ['2024-03', '2024-04-08', '2024-04-15'],
    ['2024-04', '2024-05-10', '2024-05-16'],
    ['2024-05', '2024-06-07', '2024-06-17'],
    ['2024-06', '2024-07-05', '2024-07-12'],
  ])('the figure of %s is due %s and locks %s', (month, due, lock) => {
    const window = windowFor(month, calendar);
    expect([dayOf(window.dueAt), timeOf(window.dueAt)]).toEqual([due, '18:00']);
    expect([dayOf(window.lockedAt), timeOf(window.lockedAt)]).toEqual([lock, '18:00']);
    expect(window.provisional).toBe(false);
  });

  test('it opens on the first workday of the next month', () => {
    expect(windowFor('2024-04', calendar).opensAt).toEqual(instantAt('2024-05-06', '08:00'));
    expect(windowFor('2024-12', calendar).opensAt).toEqual(instantAt('2025-01-02', '08:00'));
  });

  test('statistics have their own: five workdays after publication, locked five later', () => {
    const window = statisticalWindow('2024-07-19', calendar);
    expect([window.opensAt, window.dueAt, window.lockedAt]).toEqual([
      instantAt('2024-07-19', '08:00'),
      instantAt('2024-07-26', '18:00'),
      instantAt('2024-08-02', '18:00'),
    ]);
  });

  test('18:00 sharp is late, a second before is not', () => {
    const window = windowFor('2024-06', calendar);
    expect(windowState(window, instantAt('2024-07-01', '07:59'))).toBe('notOpen');
    expect(windowState(window, window.opensAt)).toBe('open');
    expect(windowState(window, new Date(window.dueAt.getTime() - 1000))).toBe('open');
    expect(windowState(window, window.dueAt)).toBe('overdue');
    expect(windowState(window, window.lockedAt)).toBe('locked');
    expect(windowState(null, window.dueAt)).toBe('notOpen');
  });
});

describe('working days', () => {
  test('make-up days count, holidays do not', () => {
    expect(['2024-02-04', '2024-02-09', '2024-02-18', '2024-05-11'].every((day) => calendar.isWorkday(day))).toBe(true);
    expect(calendar.isWorkday('2024-05-01')).toBe(false);
  });

  test('"two workdays before due" still leaves three, today and the due day counted', () => {
    const day = calendar.nthWorkdayBack('2024-07-05', 2);
    expect(day).toBe('2024-07-03');
    expect(calendar.workdaysLeft(day, '2024-07-05')).toBe(3);
    expect(calendar.workdaysLeft('2024-07-06', '2024-07-05')).toBe(0);
  });

  test('late is counted in working days after the due day', () => {
    expect(calendar.workdaysLate('2024-07-05', '2024-07-05')).toBe(0);
    expect(calendar.workdaysLate('2024-07-05', '2024-07-07')).toBe(0);
    expect(calendar.workdaysLate('2024-07-05', '2024-07-10')).toBe(3);
  });

  test('counting forward and back are each other’s inverse from a working day', () => {
    for (const n of [1, 5, 23, 250]) expect(calendar.nthWorkdayBack(calendar.addWorkdays('2024-01-02', n), n)).toBe('2024-01-02');
    expect(calendar.addWorkdays('2024-07-06', 0)).toBe('2024-07-08');
    expect(() => calendar.addWorkdays('2024-07-06', -1)).toThrow(RangeError);
  });

  test('a year without a notice is plain weekdays, and says so', () => {
    expect(windowFor('2025-12', calendar)).toMatchObject({ provisional: true, dueAt: instantAt('2026-01-07', '18:00') });
    expect(() => calendar.requireNotice('2026-01-07')).toThrow(CalendarGap);
    expect(() => calendar.requireNotice('2025-01-07')).not.toThrow();
    expect(new WorkCalendar([{ day: '2027-01-02', kind: 'workday' }]).isNoticed('2027-01-02')).toBe(false);
  });
});
