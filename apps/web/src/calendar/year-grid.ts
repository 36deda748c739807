import type { Day, Month } from '#domain/calendar/day.js';
import { firstDayOf, lastDayOf } from '#domain/calendar/months.js';
import { addDays, mondayOf, weekdayOf } from '#domain/calendar/zone-time.js';

/** Weeks of a month from Monday on; null where the week belongs to another month. */
export function weeksOf(month: Month): (Day | null)[][] {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const weeks: (Day | null)[][] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)).map((day) => (day < first || day > last ? null : day)));
  }
  return weeks;
}

export const isWeekend = (day: Day): boolean => weekdayOf(day) > 5;
