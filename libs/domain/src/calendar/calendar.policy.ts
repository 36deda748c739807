import { mayDo, type Actor } from '../people/actor.js';
import { no, sortedOut, yes, type SortedOut, type Verdict } from '../verdict.js';

export const CALENDAR_YEAR_ACTS = ['publishFigures', 'layWindows'] as const;
export type CalendarYearAct = (typeof CALENDAR_YEAR_ACTS)[number];

/** Every window is movable by the supervision office; which of its times may change is asked when it is moved. */
export const allowedOnWindow = (actor: Actor): 'move'[] => (mayDo(actor, 'calendar.manage') ? ['move'] : []);

/** Whether the year's windows may be laid, and a publication noted. Reasons: `people.notAllowed`, `calendar.windowsLaid`, `calendar.yearWithoutNotice`. */
export function mayActOnCalendarYear(act: CalendarYearAct, actor: Actor, { windows, noticed }: { windows: number; noticed: boolean }): Verdict {
  if (!mayDo(actor, 'calendar.manage')) return no('people.notAllowed');
  if (act === 'publishFigures') return yes;
  if (windows > 0) return no('calendar.windowsLaid');
  return noticed ? yes : no('calendar.yearWithoutNotice');
}

export const actsOnCalendarYear = (actor: Actor, year: { windows: number; noticed: boolean }): SortedOut<CalendarYearAct> =>
  sortedOut(CALENDAR_YEAR_ACTS, (act) => mayActOnCalendarYear(act, actor, year));
