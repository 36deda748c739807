import type { Day, Month } from './day.js';
import { addMonths } from './months.js';
import type { WorkCalendar } from './workdays.js';
import { instantAt } from './zone-time.js';

/** When one month's figures may be filed. Instants; a deadline belongs to what lies after it. */
export interface FilingTimes {
  opensAt: Date;
  dueAt: Date;
  lockedAt: Date;
  /** Reckoned on a year without a holiday notice: to be looked at again when the notice is out. */
  provisional: boolean;
}

/**
 * 08:00, not midnight: the mail that says "open" may then go out the moment it is true (nothing is sent
 * between 20:00 and 08:00), and nobody is asked for anything before office hours.
 */
const OPENS = '08:00';
const CLOSES = '18:00';

/** Workdays for filing a month's figures, and for filing statistics after publication. */
const DUE_WORKDAYS = 5;
const LOCK_WORKDAYS = 10;

/**
 * The window for the figures of `month`: opens on the first workday of the next month, is due at 18:00 on
 * its fifth and locks at 18:00 on its tenth workday.
 */
export function windowFor(month: Month, calendar: WorkCalendar): FilingTimes {
  const next = addMonths(month, 1);
  return between(
    calendar.nthWorkdayOfMonth(next, 1),
    calendar.nthWorkdayOfMonth(next, DUE_WORKDAYS),
    calendar.nthWorkdayOfMonth(next, LOCK_WORKDAYS),
    calendar,
  );
}

/**
 * The window for figures that statistics publish: opens on the day of publication (a workday or not), is due
 * at 18:00 five workdays after it and locks five workdays later.
 */
export function statisticalWindow(publishedOn: Day, calendar: WorkCalendar): FilingTimes {
  return between(
    publishedOn,
    calendar.addWorkdays(publishedOn, DUE_WORKDAYS),
    calendar.addWorkdays(publishedOn, LOCK_WORKDAYS),
    calendar,
  );
}

/** 未开放 · 填报中 · 已逾期 · 已锁定 */
export type WindowState = 'notOpen' | 'open' | 'overdue' | 'locked';

/** At 18:00:00 on the due day the due time has passed: filing, sweeps and lights all use this one reading. */
export function windowState(window: FilingTimes | null, now: Date): WindowState {
  if (!window || now < window.opensAt) return 'notOpen';
  if (now < window.dueAt) return 'open';
  return now < window.lockedAt ? 'overdue' : 'locked';
}

function between(opens: Day, due: Day, locks: Day, calendar: WorkCalendar): FilingTimes {
  return {
    opensAt: instantAt(opens, OPENS),
    dueAt: instantAt(due, CLOSES),
    lockedAt: instantAt(locks, CLOSES),
    provisional: ![opens, due, locks].every((day) => calendar.isNoticed(day)),
  };
}
