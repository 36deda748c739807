import type { Tx } from '#database/unit-of-work.js';
import { keyOf } from '#domain/reminders/reminder.js';
import { groupedBy } from '../grouping.js';
import type { DueRow } from './reminder-content.js';

const SLICE = 500;

function* slices<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += SLICE) yield all.slice(from, from + SLICE);
}

/** The keys among these that have a row already, in whatever state: one told, dropped or waiting is not told again. */
export async function existingKeys(tx: Pick<Tx, 'query'>, rows: readonly DueRow[]): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const [rule, own] of groupedBy(rows, (row) => row.rule)) {
    for (const subjects of slices([...new Set(own.map(({ subject }) => subject))])) {
      const found = await tx.query<{ rule: string; subject: string; personId: number; dueOn: string }[]>(
        'SELECT rule, subject, personId, dueOn FROM reminders WHERE rule = ? AND subject IN (?)',
        [rule, subjects],
      );
      for (const one of found) keys.add(keyOf(one));
    }
  }
  return keys;
}

/**
 * Adds the rows; where another worker was faster the unique key keeps the first. Unlike INSERT IGNORE this swallows
 * nothing but that: a value too long or a person who is not there still fails.
 */
export async function insertReminders(tx: Tx, zoneId: number, rows: readonly DueRow[]): Promise<number> {
  let made = 0;
  for (const some of slices(rows)) {
    const { affectedRows } = await tx.query<{ affectedRows: number }>(
      `INSERT INTO reminders (zoneId, rule, subject, personId, onBehalfOf, dueOn, dueAt, state, content, createdAt)
       VALUES ${some.map(() => "(?,?,?,?,?,?,?,'pending',?,?)").join(',')} ON DUPLICATE KEY UPDATE reminders.id = reminders.id`,
      some.flatMap((row) => [
        zoneId, row.rule, row.subject, row.personId, row.onBehalfOf, row.dueOn, row.dueAt, JSON.stringify(row.content), tx.now,
      ]),
    );
    made += affectedRows;
  }
  return made;
}
