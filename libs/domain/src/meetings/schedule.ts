import type { WorkCalendar } from '../calendar/workdays.js';
import { dayOf, instantAt } from '../calendar/zone-time.js';

/** What has to happen before a meeting, and when. */
export interface MeetingSchedule {
  /** Heads of lagging units are asked for their statement (表态发言). */
  statementsAt: Date;
  /** The pack is frozen and goes to the leaders. */
  freezeAt: Date;
  /** It goes to them again. */
  againAt: Date;
}

/** At nine, when the office is at its desks and mails may go out. */
const HOUR = '09:00';

/** Statements six workdays before, the pack three, its second mail one; "n workdays before" is the nth back. */
export function scheduleOf(heldAt: Date, calendar: WorkCalendar): MeetingSchedule {
  const before = (n: number): Date => instantAt(calendar.nthWorkdayBack(dayOf(heldAt), n), HOUR);
  return { statementsAt: before(6), freezeAt: before(3), againAt: before(1) };
}
