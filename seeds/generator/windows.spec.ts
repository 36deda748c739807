import { expect, test } from '@jest/globals';
import chineseDays from 'chinese-days';
import { demoZones } from '../zones.js';
import { monthlyWindow, statisticalWindow } from './windows.js';
import { isWorkday, workdayFrom } from './workdays.js';

const { isWorkday: isNoticedWorkday } = chineseDays;

test('workdays agree with the calendar the product is laid from', () => {
  for (let number = 0, day = '2022-01-01'; day < '2025-02-10'; number += 1) {
    expect([day, isWorkday(day)]).toEqual([day, isNoticedWorkday(day)]);
    day = after(day);
  }
});

test.each([
  ['2024-01', '2024-02-06', '2024-02-19'],
  ['2024-03', '2024-04-08', '2024-04-15'],
  ['2024-04', '2024-05-10', '2024-05-16'],
  ['2024-05', '2024-06-07', '2024-06-17'],
  ['2024-06', '2024-07-05', '2024-07-12'],
])('the figures of %s are due on %s and locked on %s', (period, dueOn, locksOn) => {
  expect(monthlyWindow(period)).toMatchObject({ dueOn, locksOn });
});

test('the half-year of 2024 comes out on 15 July and is due on the 22nd', () => {
  const { publications } = demoZones()[0]!.years[2]!;
  expect(statisticalWindow('2024-06', publications)).toMatchObject({ opensOn: '2024-07-15', dueOn: '2024-07-22' });
});

test('every step falls on a workday, in office hours, inside its window; only the late ones after the due day', () => {
  const late: string[] = [];
  for (const zone of demoZones()) {
    for (const { targets, filings, publications } of zone.years) {
      for (const { targetCode, period, steps } of filings) {
        const { track } = targets.find((target) => target.code === targetCode)!;
        const window = track === 'statistical' ? statisticalWindow(period, publications) : monthlyWindow(period);
        for (const { at } of steps) {
          const [day, time] = [at.slice(0, 10), at.slice(11, 16)];
          expect([at, isWorkday(day)]).toEqual([at, true]);
          expect(day >= window.opensOn && day <= window.locksOn).toBe(true);
          expect(time >= '08:30' && time < '18:00').toBe(true);
        }
        const submitted = steps.find((step) => step.verb === 'submit');
        if (submitted && submitted.at.slice(0, 10) > window.dueOn) late.push(`${targetCode} ${period}`);
      }
    }
  }
  expect(late.sort()).toEqual(['GX24-24 2024-05', 'GX24-27 2024-03', 'GX24-43 2024-01', 'GX24-44 2024-02']);
});

/** The following calendar day, by the workday arithmetic's own count of days. */
function after(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

test('workdays are counted across the spring festival', () => {
  expect(workdayFrom('2024-02-01', 5)).toBe('2024-02-07');
  expect(workdayFrom('2024-02-09', 1)).toBe('2024-02-18');
});
