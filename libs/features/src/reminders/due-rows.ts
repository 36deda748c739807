import { remindersDue } from '#domain/reminders/due-reminders.js';
import { windowReminders, type Asking } from '#domain/reminders/filing-reminders.js';
import { isOn } from '#domain/reminders/rules.js';
import type { DueReminder } from '#domain/reminders/reminder.js';
import { groupedBy } from '../grouping.js';
import { rowOf, type DueRow } from './reminder-content.js';
import type { WindowWithTargets, YearFacts } from './reminder-facts.js';

export interface Due {
  asking: Asking;
  reminders: DueReminder[];
  rows: DueRow[];
}

/** What one year's facts ask for as of now, as rows; a window's with the list of the targets that are meant. */
export function dueRows(facts: YearFacts, asking: Asking): Due {
  const reminders = remindersDue(facts, asking);
  const lists = new Map(facts.windows.map((window) => [`window:${window.windowId}`, listsByPerson(window, asking)]));
  return { asking, reminders, rows: reminders.map((due) => rowOf(due, lists.get(due.subject)?.get(due.personId))) };
}

/** Whose list a target belongs on is the rule's to say: it is asked unit by unit. */
function listsByPerson(window: WindowWithTargets, asking: Asking): Map<number, [string, string][]> {
  const lists = new Map<number, [string, string][]>();
  const byUnit = groupedBy(window.targets, (target) => target.unitId);
  for (const unit of window.notDone) {
    const rows = byUnit.get(unit.unitId)!.map(({ name, unitName }): [string, string] => [name, unitName]);
    for (const { personId } of windowReminders({ ...window, notDone: [unit] }, asking)) {
      lists.set(personId, [...(lists.get(personId) ?? []), ...rows]);
    }
  }
  return lists;
}

/** Every line switched on: what still needs doing, whether or not somebody wants to be told of it. */
export const withEverythingOn = (asking: Asking): Asking => ({
  ...asking,
  settings: Object.fromEntries(Object.entries(asking.settings).map(([rule, setting]) => [rule, isOn(rule as never, asking.settings) ? setting : { ...setting, on: true }])),
});
