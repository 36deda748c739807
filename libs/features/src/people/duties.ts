import type { Tx } from '#database/unit-of-work.js';
import type { Day } from '#domain/calendar/day.js';
import { mayHoldTogether, type Role } from '#domain/people/roles.js';
import { Refusal } from '#domain/refusal.js';

/** From one day to another, both included; `until` null: without end. */
export interface Span {
  from: Day;
  until: Day | null;
}

/** For rows without an end, so that spans compare by plain text. */
const NEVER: Day = '9999-12-31';

/**
 * Locks the accounts in the order of their ids: two changes to one person's duties go one after the other, and
 * each sees what the other did.
 * @throws Refusal `people.notFound` for an id of another zone
 */
export async function lockPeople(tx: Tx, ...ids: number[]): Promise<Map<number, { id: number; active: boolean }>> {
  const wanted = [...new Set(ids)].sort((a, b) => a - b);
  const rows = await tx.query<{ id: number; active: number }[]>(
    'SELECT id, active FROM people WHERE zoneId = ? AND id IN (?) ORDER BY id FOR UPDATE',
    [tx.author.zoneId, wanted],
  );
  if (rows.length < wanted.length) throw new Refusal('notFound', 'people.notFound');
  return new Map(rows.map((row) => [row.id, { id: row.id, active: Boolean(row.active) }]));
}

/** The roles a person holds on any day of the span, own and delegated to them. */
export async function rolesDuring(tx: Tx, personId: number, { from, until }: Span): Promise<Role[]> {
  const last = until ?? NEVER;
  const rows = await tx.query<{ role: Role }[]>(
    `SELECT role FROM appointments WHERE personId = ? AND fromDay <= ? AND COALESCE(toDay, '${NEVER}') >= ?
     UNION
     SELECT a.role FROM delegations d
       JOIN appointments a ON a.personId = d.principalId
        AND GREATEST(a.fromDay, d.fromDay, ?) <= LEAST(COALESCE(a.toDay, '${NEVER}'), d.toDay, ?)
      WHERE d.delegateId = ? AND d.revokedAt IS NULL`,
    [personId, last, from, from, last, personId],
  );
  return rows.map((row) => row.role);
}

/**
 * Those to whom the person's duties are delegated on any day of the span, with the days on which they are. A locking
 * read: it must not fix the transaction's view of the data before the people are locked.
 */
export function delegatesDuring(
  tx: Tx,
  personId: number,
  { from, until }: Span,
): Promise<{ delegateId: number; from: Day; until: Day }[]> {
  const last = until ?? NEVER;
  return tx.query(
    `SELECT delegateId, DATE_FORMAT(GREATEST(fromDay, ?), '%Y-%m-%d') AS \`from\`, DATE_FORMAT(LEAST(toDay, ?), '%Y-%m-%d') AS until
       FROM delegations WHERE principalId = ? AND revokedAt IS NULL AND fromDay <= ? AND toDay >= ? FOR UPDATE`,
    [from, last, personId, last, from],
  );
}

/** @throws Refusal with the domain's reason where the roles are never one account's */
export function requireCombinable(held: Iterable<Role>, path: string): void {
  const verdict = mayHoldTogether(held);
  if (!verdict.ok) throw new Refusal('invalid', verdict.reasons[0]!, { errors: verdict.reasons.map((code) => ({ path, code })) });
}

/** @throws Refusal when the days run backwards */
export function requireForward({ from, until }: Span, path = 'until'): void {
  if (until !== null && until < from)
    throw new Refusal('invalid', 'people.daysBackwards', { errors: [{ path, code: 'people.daysBackwards' }] });
}
