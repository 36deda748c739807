import { MeetingAttendee } from '#database/entities/meetings/meeting-attendee.entity.js';
import type { Tx } from '#database/unit-of-work.js';
import type { Day, Month } from '#domain/calendar/day.js';
import { yearOf } from '#domain/calendar/months.js';
import { wrong } from './wrong-field.js';

export const PARTS = ['chair', 'leader', 'speaker', 'member'] as const;
/** 主持 · 委领导 · 表态发言 · 参会 */
export type Part = (typeof PARTS)[number];

export interface AttendeeGiven {
  personId: number;
  part: Part;
}

const RED = 3;

/**
 * Who is invited where nobody says otherwise: all leaders, the heads of all units, the supervision office, with the
 * appointments of the meeting's day. Heads of units with a red flag speak (表态发言).
 */
export async function defaultAttendees(tx: Tx, heldOn: Day, period: Month): Promise<AttendeeGiven[]> {
  const rows = await tx.query<{ personId: number; role: 'leader' | 'head' | 'supervision'; isRed: number }[]>(
    `SELECT a.personId, a.role,
            EXISTS (SELECT 1 FROM flags f JOIN targets t ON t.id = f.targetId
                     WHERE t.unitId = a.unitId AND t.year = ? AND f.isOpen = 1 AND f.level = ?) AS isRed
       FROM appointments a
       JOIN people p ON p.id = a.personId AND p.active = 1
       JOIN units u ON u.id = a.unitId AND u.closedOn IS NULL
      WHERE a.zoneId = ? AND a.role IN ('leader', 'head', 'supervision') AND a.fromDay <= ? AND (a.toDay IS NULL OR a.toDay >= ?)
      ORDER BY u.sort, a.personId`,
    [yearOf(period), RED, tx.author.zoneId, heldOn, heldOn],
  );
  const parts = new Map<number, Part>();
  for (const { personId, role, isRed } of rows) {
    const part: Part = role === 'leader' ? 'leader' : role === 'head' && Number(isRed) ? 'speaker' : 'member';
    parts.set(personId, foremost(part, parts.get(personId)));
  }
  return [...parts].map(([personId, part]) => ({ personId, part }));
}

const foremost = (a: Part, b: Part | undefined): Part => (b !== undefined && PARTS.indexOf(b) < PARTS.indexOf(a) ? b : a);

/** Replaces the list. @throws Refusal `people.notFound` at the place of a person of another zone or without an active account */
export async function writeAttendees(tx: Tx, meetingId: number, given: readonly AttendeeGiven[]): Promise<void> {
  const attendees = [...new Map(given.map((one) => [one.personId, one])).values()];
  if (attendees.length === 0) throw wrong('attendees', 'input.arrayNotEmpty');
  const known = await tx.query<{ id: number }[]>('SELECT id FROM people WHERE zoneId = ? AND active = 1 AND id IN (?)', [
    tx.author.zoneId,
    attendees.map(({ personId }) => personId),
  ]);
  const ids = new Set(known.map(({ id }) => id));
  const stranger = given.findIndex(({ personId }) => !ids.has(personId));
  if (stranger >= 0) throw wrong(`attendees.${stranger}.personId`, 'people.notFound');
  await tx.query('DELETE FROM meeting_attendees WHERE meetingId = ?', [meetingId]);
  await tx.em.insert(
    MeetingAttendee,
    attendees.map(({ personId, part }) => ({ meetingId, personId, part, zoneId: tx.author.zoneId })),
  );
}

export const attendeesOf = (tx: Tx, meetingId: number): Promise<AttendeeGiven[]> =>
  tx.query<AttendeeGiven[]>('SELECT personId, part FROM meeting_attendees WHERE meetingId = ? ORDER BY personId', [meetingId]);

export function sameAttendees(a: readonly AttendeeGiven[], b: readonly AttendeeGiven[]): boolean {
  const listed = (list: readonly AttendeeGiven[]) =>
    list
      .map(({ personId, part }) => `${personId}/${part}`)
      .sort()
      .join();
  return listed(a) === listed(b);
}

/** Once the pack says which units must speak, their heads among the attendees do. Nobody loses a part they were given. */
export async function letHeadsSpeak(tx: Tx, meetingId: number, heldOn: Day, unitIds: readonly number[]): Promise<void> {
  if (unitIds.length === 0) return;
  await tx.query(
    `UPDATE meeting_attendees SET part = 'speaker'
      WHERE meetingId = ? AND part = 'member' AND personId IN (
        SELECT personId FROM appointments
         WHERE role = 'head' AND unitId IN (?) AND fromDay <= ? AND (toDay IS NULL OR toDay >= ?))`,
    [meetingId, unitIds, heldOn, heldOn],
  );
}
