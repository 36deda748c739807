import type { DueReminder } from '#domain/reminders/reminder.js';
import type { ReminderRule } from '#domain/reminders/rules.js';

/** A target on a mail's list: name, unit, and the English names where there are any. */
export type ListedTarget = [name: string, unitName: string, nameEn?: string | null, unitNameEn?: string | null];

/** What a reminder's row holds of its words; everything a mail says is made of it, later. */
export interface ReminderContent {
  params: Record<string, string>;
  path: string;
  /** ISO instants: on such a day it may go out although the day is free or the hour early. */
  deadlines: string[];
  /** The first targets of its list. */
  rows?: ListedTarget[];
  /** Somebody asked for it with one click; the schedule alone does not take it back. */
  asked?: boolean;
  /** ISO instant of the last sweep that had not called for it yet, where that was after it fell due: before then nobody was owed it. */
  owedSince?: string;
}

export interface DueRow {
  rule: ReminderRule;
  subject: string;
  personId: number;
  onBehalfOf: number | null;
  dueOn: string;
  dueAt: Date;
  content: ReminderContent;
}

/** A mail's table has at most ten rows, then "还有 n 项". */
export const LISTED = 10;

export const rowOf = (due: DueReminder, rows?: ListedTarget[]): DueRow => ({
  rule: due.rule,
  subject: due.subject,
  personId: due.personId,
  onBehalfOf: due.onBehalfOf,
  dueOn: due.dueOn,
  dueAt: due.dueAt,
  content: {
    params: due.params,
    path: due.path,
    deadlines: due.deadlines.map((deadline) => deadline.toISOString()),
    ...(rows && rows.length > 0 ? { rows: rows.slice(0, LISTED) } : {}),
  },
});
