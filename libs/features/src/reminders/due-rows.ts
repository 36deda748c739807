import { remindersDue } from '#domain/reminders/due-reminders.js';
import { windowReminders, type Asking } from '#domain/reminders/filing-reminders.js';
import { meetingReminders } from '#domain/reminders/meeting-reminders.js';
import { isOn } from '#domain/reminders/rules.js';
import type { DueReminder } from '#domain/reminders/reminder.js';
import { groupedBy } from '../grouping.js';
import type { MeetingWithTargets } from './meeting-facts.js';
import { rowOf, type DueRow, type ListedTarget } from './reminder-content.js';
import type { WindowWithTargets, YearFacts } from './reminder-facts.js';
import type { NotDoneTarget } from './year-query.js';

export interface Due {
  asking: Asking;
  reminders: DueReminder[];
  rows: DueRow[];
}

/** What one year's facts ask for as of now, as rows; a window's and a statement's with the list of the targets that are meant. */
export function dueRows(facts: YearFacts, asking: Asking): Due {
  const reminders = remindersDue(facts, asking);
  const lists = new Map<string, Map<number, ListedTarget[]>>([
    ...facts.windows.map((window) => [`window:${window.windowId}`, windowLists(window, asking)] as const),
    ...facts.meetings.map((meeting) => [`meeting:${meeting.meetingId}`, statementLists(meeting, asking)] as const),
  ]);
  return { asking, reminders, rows: reminders.map((due) => rowOf(due, lists.get(due.subject)?.get(due.personId))) };
}

/** Whose list a target belongs on is the rule's to say: it is asked unit by unit. */
const windowLists = (window: WindowWithTargets, asking: Asking): Map<number, ListedTarget[]> =>
  listsOf(window.targets, window.notDone, (unit) => windowReminders({ ...window, notDone: [unit] }, asking));

/** The bare subject `meeting:…` is the statement's: those of invitations and packs have their sequence or version behind it. */
const statementLists = (meeting: MeetingWithTargets, asking: Asking): Map<number, ListedTarget[]> =>
  listsOf(meeting.behind, meeting.lagging, (unit) =>
    meetingReminders({ ...meeting, attendeeIds: [], pack: null, lagging: [unit] }, asking).filter(({ rule }) => rule === 'statementAsked'),
  );

function listsOf<T extends { unitId: number }>(targets: NotDoneTarget[], units: readonly T[], told: (unit: T) => DueReminder[]): Map<number, ListedTarget[]> {
  const lists = new Map<number, ListedTarget[]>();
  const byUnit = groupedBy(targets, (target) => target.unitId);
  for (const unit of units) {
    const rows = (byUnit.get(unit.unitId) ?? []).map(listed);
    for (const { personId } of told(unit)) lists.set(personId, [...(lists.get(personId) ?? []), ...rows]);
  }
  return lists;
}

/** The reader's language is chosen when the mail is written. */
export const listed = ({ name, unitName, nameEn, unitNameEn }: NotDoneTarget): ListedTarget => [name, unitName, nameEn, unitNameEn];

/** Every line switched on: what still needs doing, whether or not somebody wants to be told of it. */
export const withEverythingOn = (asking: Asking): Asking => ({
  ...asking,
  settings: Object.fromEntries(Object.entries(asking.settings).map(([rule, setting]) => [rule, isOn(rule as never, asking.settings) ? setting : { ...setting, on: true }])),
});
