import { dayOf } from '../calendar/zone-time.js';
import { deskReminders, windowReminders, type Asking, type DeskFacts, type WindowFacts } from './filing-reminders.js';
import { flagReminders, type FlagFacts } from './flag-reminders.js';
import { meetingReminders, type MeetingFacts } from './meeting-reminders.js';
import { keyOf, type DueReminder } from './reminder.js';
import { isInvitation } from './rules.js';

/** Everything that may ask for a reminder, as it stands now. */
export interface ReminderFacts {
  windows: readonly WindowFacts[];
  desks: readonly DeskFacts[];
  flags: readonly FlagFacts[];
  meetings: readonly MeetingFacts[];
}

/** After two working weeks a reminder would only puzzle: what still stands open is a flag by then. */
const LAPSES_AFTER_WORKDAYS = 10;

/**
 * What everybody must be told as of now (a sweep, not an edge: asked twice it gives the same keys, asked after a
 * lost week it gives what matters today). Rows that exist already are recognised by their key.
 */
export function remindersDue(facts: ReminderFacts, asking: Asking): DueReminder[] {
  const due = [
    ...facts.windows.flatMap((window) => windowReminders(window, asking)),
    ...facts.desks.flatMap((desk) => deskReminders(desk, asking)),
    ...facts.flags.flatMap((flag) => flagReminders(flag, asking)),
    ...facts.meetings.flatMap((meeting) => meetingReminders(meeting, asking)),
  ];
  return due.filter((one) => !hasLapsed(one, asking));
}

/**
 * Why a reminder that was not sent yet is dropped: it would not be made today. Filed meanwhile, answered, returned
 * to nobody's desk, overtaken by the next stage, switched off – all the same question. Null: it stands.
 */
export function dropReasonOf(
  pending: Pick<DueReminder, 'rule' | 'subject' | 'personId' | 'dueOn' | 'dueAt'>,
  due: readonly DueReminder[],
  asking: Asking,
): 'lapsed' | 'overtaken' | 'settled' | null {
  if (due.some((one) => keyOf(one) === keyOf(pending))) return null;
  if (hasLapsed(pending, asking)) return 'lapsed';
  return due.some(({ subject, personId }) => subject === pending.subject && personId === pending.personId)
    ? 'overtaken'
    : 'settled';
}

/** An invitation stands until the meeting begins: somebody may be added weeks after it was called. */
const hasLapsed = ({ rule, dueAt }: Pick<DueReminder, 'rule' | 'dueAt'>, { now, calendar }: Asking): boolean =>
  !isInvitation(rule) && calendar.workdaysLate(dayOf(dueAt), dayOf(now)) > LAPSES_AFTER_WORKDAYS;
