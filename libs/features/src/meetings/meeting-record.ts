import { fromJson } from '#database/columns.js';
import { ReviewMeeting } from '#database/entities/meetings/review-meeting.entity.js';
import type { Tx } from '#database/unit-of-work.js';
import { decideMeeting, type MeetingCommand, type MeetingState } from '#domain/meetings/meeting.lifecycle.js';
import { Refusal } from '#domain/refusal.js';

export type MeetingRow = Pick<ReviewMeeting, keyof ReviewMeeting>;

/** Locked for the rest of the transaction. @throws Refusal notFound, also for another zone's meeting */
export async function lockMeeting(tx: Tx, id: number): Promise<MeetingRow> {
  const [row] = await tx.query<MeetingRow[]>('SELECT * FROM review_meetings WHERE id = ? AND zoneId = ? FOR UPDATE', [
    id,
    tx.author.zoneId,
  ]);
  if (!row) throw new Refusal('notFound', 'meetings.notFound');
  tx.worksOn(`meeting:${id}`);
  return meetingOf(row);
}

/** Plain SQL gives JSON as text on MariaDB. */
export const meetingOf = (row: MeetingRow): MeetingRow => ({
  ...row,
  agenda: fromJson<MeetingRow['agenda']>(row.agenda),
  decisions: row.decisions === null ? null : fromJson<MeetingRow['decisions']>(row.decisions),
});

/** `expected` null: the caller means whatever is there now. */
export function refuseStale(meeting: MeetingRow, expected: number | null): void {
  if (expected !== null && meeting.version !== expected) throw stale(meeting);
}

/** The state the act leads to. @throws Refusal conflict with the life cycle's reason */
export function stateAfter(command: MeetingCommand, meeting: MeetingRow): MeetingState {
  const decision = decideMeeting(command, meeting.state);
  if (decision.ok) return decision.state;
  const [code] = decision.reasons;
  if (code === 'meetings.reasonNeeded') throw new Refusal('invalid', code, { errors: [{ path: 'reason', code }] });
  throw new Refusal('conflict', code!);
}

/** Compare and swap: the row is locked already, the version is the second lock. */
export async function saveMeeting(
  tx: Tx,
  meeting: MeetingRow,
  changes: Partial<Omit<MeetingRow, 'id' | 'zoneId' | 'version'>>,
): Promise<void> {
  const { affected } = await tx.em.update(ReviewMeeting, { id: meeting.id, version: meeting.version }, {
    ...changes,
    version: meeting.version + 1,
  } as object);
  if (affected === 0) throw stale(meeting);
}

const stale = ({ version, state, title, period, startsAt, place }: MeetingRow) =>
  new Refusal('stale', 'meetings.changedMeanwhile', { current: { version, state, title, period, startsAt, place } });
