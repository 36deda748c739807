import type { Month } from '../calendar/day.js';
import { dayOf, instantAt, timeOf } from '../calendar/zone-time.js';
import { holdersIn, holdersOf, withDelegates, type Recipient } from './directory.js';
import type { Asking } from './filing-reminders.js';
import { toEach, type DueReminder } from './reminder.js';
import { isOn, leadOf, type ReminderRule } from './rules.js';

/** A called meeting that is not held yet; held and closed ones ask for nothing, a cancelled one only that the invited are told. */
export interface MeetingFacts {
  meetingId: number;
  title: string;
  place: string;
  period: Month;
  startsAt: Date;
  calledAt: Date;
  /** Raised when time or place change: a new invitation goes out under it (iCalendar SEQUENCE). */
  sequence: number;
  changedAt: Date | null;
  attendeeIds: readonly number[];
  /** Called off; `invited` are those whose invitation has left, their deputies too. */
  cancelled?: { at: Date; invited: readonly Recipient[] } | null;
  /** Units invited with targets behind or lagging. */
  lagging: readonly { unitId: number; targets: number }[];
  /** The pack that was frozen last; `counts` is its first sentence: how many targets, how many on pace. */
  pack: { version: number; frozenAt: Date; counts?: { zh: string; en: string } | null } | null;
}

const NINE = '09:00';

/** Everything one meeting asks for as of now; nothing any more once it has begun. */
export function meetingReminders(meeting: MeetingFacts, asking: Asking): DueReminder[] {
  if (asking.now >= meeting.startsAt) return [];
  if (meeting.cancelled) return cancellations(meeting, meeting.cancelled, asking);
  return [...invitations(meeting, asking), ...statements(meeting, asking), ...packs(meeting, asking)];
}

function invitations(meeting: MeetingFacts, asking: Asking): DueReminder[] {
  const at = meeting.changedAt ?? meeting.calledAt;
  return due('meetingCalled', `meeting:${meeting.meetingId}:${meeting.sequence}`, at, meeting.attendeeIds, meeting, asking);
}

/** Nobody is told of the end of what they never heard of. */
const cancellations = (meeting: MeetingFacts, { at, invited }: NonNullable<MeetingFacts['cancelled']>, asking: Asking): DueReminder[] =>
  dueTo(invited, 'meetingCancelled', `meeting:${meeting.meetingId}:${meeting.sequence}`, at, meeting, asking);

/** Called later than six workdays before, the head is asked at once; who heads two units is asked once, for both. */
function statements(meeting: MeetingFacts, asking: Asking): DueReminder[] {
  const planned = nineBefore('statementAsked', meeting, asking);
  const at = planned > meeting.calledAt ? planned : meeting.calledAt;
  const asked = new Map<number, Recipient & { targets: number }>();
  for (const { unitId, targets } of meeting.lagging)
    for (const { personId, onBehalfOf } of withDelegates(asking.directory, holdersIn(asking.directory, 'head', unitId))) {
      const before = asked.get(personId);
      const asOthers = before?.onBehalfOf !== null && onBehalfOf !== null;
      asked.set(personId, {
        personId,
        onBehalfOf: asOthers ? (before?.onBehalfOf ?? onBehalfOf) : null,
        targets: (before?.targets ?? 0) + targets,
      });
    }
  return [...asked.values()].flatMap(({ targets, ...recipient }) =>
    dueTo([recipient], 'statementAsked', `meeting:${meeting.meetingId}`, at, meeting, asking, { targets: String(targets) }),
  );
}

/** Each version once when it is frozen, and the last one again the workday before. */
function packs(meeting: MeetingFacts, asking: Asking): DueReminder[] {
  if (!meeting.pack) return [];
  const { version, frozenAt, counts } = meeting.pack;
  const more: Record<string, string> = counts ? { counts: counts.zh, countsEn: counts.en } : {};
  const subject = `meeting:${meeting.meetingId}:v${version}`;
  const leaders = holdersOf(asking.directory, 'leader');
  const again = nineBefore('packAgain', meeting, asking);
  const isAgain = frozenAt < again && again <= asking.now;
  return isAgain
    ? due('packAgain', subject, again, leaders, meeting, asking, more)
    : due('packFrozen', subject, frozenAt, leaders, meeting, asking, more);
}

const nineBefore = (rule: ReminderRule, meeting: MeetingFacts, { calendar, settings }: Asking): Date =>
  instantAt(calendar.nthWorkdayBack(dayOf(meeting.startsAt), Math.max(1, leadOf(rule, settings))), NINE);

const due = (
  rule: ReminderRule,
  subject: string,
  dueAt: Date,
  people: readonly number[],
  meeting: MeetingFacts,
  asking: Asking,
  more: Record<string, string> = {},
): DueReminder[] => dueTo(withDelegates(asking.directory, people), rule, subject, dueAt, meeting, asking, more);

function dueTo(
  recipients: readonly Recipient[],
  rule: ReminderRule,
  subject: string,
  dueAt: Date,
  meeting: MeetingFacts,
  { now, settings }: Asking,
  more: Record<string, string> = {},
): DueReminder[] {
  if (dueAt > now || !isOn(rule, settings)) return [];
  return toEach(recipients, {
    rule,
    subject,
    dueAt,
    deadlines: [meeting.startsAt],
    params: {
      title: meeting.title,
      place: meeting.place,
      period: meeting.period,
      on: dayOf(meeting.startsAt),
      at: timeOf(meeting.startsAt),
      ...more,
    },
    path: `/meetings/${meeting.meetingId}`,
  });
}
