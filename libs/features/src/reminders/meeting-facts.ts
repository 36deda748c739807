import type { MeetingFacts } from '#domain/reminders/meeting-reminders.js';
import type { Recipient } from '#domain/reminders/directory.js';
import { groupedBy } from '../grouping.js';
import { INVITED_UNITS_SQL } from '../meetings/meeting-scope.js';
import type { SqlReader } from '../sql-reader.js';
import type { NotDoneTarget, YearQuery } from './year-query.js';

/** A meeting, and beside its counts the targets its heads are to speak on, for the list in the mail. */
export interface MeetingWithTargets extends MeetingFacts {
  behind: NotDoneTarget[];
}

type Row = Omit<MeetingFacts, 'attendeeIds' | 'lagging' | 'pack' | 'changedAt' | 'cancelled'> & { cancelledAt: Date | null };

/** Meetings that were called and have not begun, those called off since included. */
export async function meetingFacts(reader: SqlReader, { zoneId, from, until, now }: YearQuery): Promise<MeetingWithTargets[]> {
  const meetings = await reader.query<Row[]>(
    `SELECT id AS meetingId, title, place, period, startsAt, calledAt, sequence, cancelledAt FROM review_meetings
      WHERE zoneId = ? AND period BETWEEN ? AND ? AND state IN ('called','prepared','cancelled') AND calledAt IS NOT NULL AND startsAt > ?`,
    [zoneId, from, until, now],
  );
  if (meetings.length === 0) return [];
  const ids = meetings.map(({ meetingId }) => meetingId);
  const attendees = groupedBy(
    await reader.query<{ meetingId: number; personId: number }[]>('SELECT meetingId, personId FROM meeting_attendees WHERE meetingId IN (?) ORDER BY personId', [ids]),
    (row) => row.meetingId,
  );
  const packs = await packsOf(reader, ids);
  const changed = await changes(reader, zoneId, meetings);
  const invited = await invitedTo(reader, meetings.filter(({ cancelledAt }) => cancelledAt !== null));
  const facts: MeetingWithTargets[] = [];
  for (const { cancelledAt, ...meeting } of meetings) {
    const behind = cancelledAt ? [] : await targetsBehind(reader, zoneId, meeting);
    facts.push({
      ...meeting,
      changedAt: changed.get(meeting.meetingId) ?? null,
      cancelled: cancelledAt && { at: cancelledAt, invited: invited.get(meeting.meetingId) ?? [] },
      attendeeIds: (attendees.get(meeting.meetingId) ?? []).map(({ personId }) => personId),
      lagging: [...groupedBy(behind, (target) => target.unitId)].map(([unitId, own]) => ({ unitId, targets: own.length })),
      behind,
      pack: packs.get(meeting.meetingId) ?? null,
    });
  }
  return facts;
}

/** The last pack of each, with its first sentence in both languages; of the content, which is long, nothing else is read. */
async function packsOf(reader: SqlReader, meetingIds: number[]): Promise<Map<number, NonNullable<MeetingFacts['pack']>>> {
  type PackRow = { meetingId: number; version: number; frozenAt: Date; zh: string | null; en: string | null };
  const sentence = (locale: 'zh' | 'en') => `IF(JSON_VALID(k.content), JSON_UNQUOTE(JSON_EXTRACT(k.content, '$.sentences.${locale}[0]')), NULL) AS ${locale}`;
  const rows = await reader.query<PackRow[]>(
    `SELECT k.meetingId, k.version, k.frozenAt, ${sentence('zh')}, ${sentence('en')} FROM packs k
      WHERE k.meetingId IN (?) AND k.version = (SELECT MAX(x.version) FROM packs x WHERE x.meetingId = k.meetingId)`,
    [meetingIds],
  );
  return new Map(rows.map(({ meetingId, version, frozenAt, zh, en }) => [meetingId, { version, frozenAt, counts: zh && en ? { zh, en } : null }]));
}

/** Behind or lagging in the meeting's period and not made good, of units whose head is invited; the worst of each unit first. */
const targetsBehind = (reader: SqlReader, zoneId: number, { meetingId, period }: Pick<Row, 'meetingId' | 'period'>): Promise<NotDoneTarget[]> =>
  reader.query<NotDoneTarget[]>(
    `SELECT a.unitId, t.code, t.name, t.nameEn, u.name AS unitName, u.nameEn AS unitNameEn
       FROM assessments a JOIN targets t ON t.id = a.targetId JOIN units u ON u.id = a.unitId
      WHERE a.zoneId = ? AND a.month = ? AND a.isCurrent = 1 AND a.light IN ('behind','lagging') AND a.recovered = 0
        AND a.unitId IN (${INVITED_UNITS_SQL})
      ORDER BY u.sort, a.unitId, a.lightOrder DESC, a.streak DESC, a.severity DESC, t.code`,
    [zoneId, period, meetingId],
  );

/** Whose invitation has become a mail, under whichever sequence; one that was dropped before it left invited nobody. */
async function invitedTo(reader: SqlReader, meetings: Row[]): Promise<Map<number, Recipient[]>> {
  if (meetings.length === 0) return new Map();
  const subjects = meetings.flatMap(({ meetingId, sequence }) => Array.from({ length: sequence + 1 }, (_, n) => `meeting:${meetingId}:${n}`));
  const rows = await reader.query<(Recipient & { subject: string })[]>(
    `SELECT subject, personId, MIN(onBehalfOf) AS onBehalfOf FROM reminders
      WHERE rule = 'meetingCalled' AND subject IN (?) AND state <> 'dropped' AND (mailId IS NOT NULL OR state = 'sent') GROUP BY subject, personId`,
    [subjects],
  );
  const people = new Map<number, Map<number, Recipient>>();
  for (const { subject, personId, onBehalfOf } of rows) {
    const meetingId = Number(subject.split(':')[1]);
    people.set(meetingId, (people.get(meetingId) ?? new Map<number, Recipient>()).set(personId, { personId, onBehalfOf }));
  }
  return new Map([...people].map(([meetingId, own]) => [meetingId, [...own.values()]]));
}

/**
 * When a later invitation (sequence > 0) became due: as its first row has it, else the last change on record. Once
 * rows exist their own moment stands, or a change of the agenda would invite everybody again.
 */
async function changes(reader: SqlReader, zoneId: number, meetings: Row[]): Promise<Map<number, Date>> {
  const moved = meetings.filter(({ sequence }) => sequence > 0);
  if (moved.length === 0) return new Map();
  const raised = await reader.query<{ subject: string; at: Date }[]>(
    "SELECT subject, MIN(dueAt) AS at FROM reminders WHERE rule = 'meetingCalled' AND subject IN (?) GROUP BY subject",
    [moved.map(({ meetingId, sequence }) => `meeting:${meetingId}:${sequence}`)],
  );
  const recorded = await reader.query<{ subject: string; at: Date }[]>(
    "SELECT subject, MAX(at) AS at FROM journal_entries WHERE zoneId = ? AND subject IN (?) AND type = 'meetings.changed' GROUP BY subject",
    [zoneId, moved.map(({ meetingId }) => `meeting:${meetingId}`)],
  );
  const known = new Map([...recorded, ...raised].map(({ subject, at }) => [subject, at]));
  return new Map(
    moved.flatMap(({ meetingId, sequence }) => {
      const at = known.get(`meeting:${meetingId}:${sequence}`) ?? known.get(`meeting:${meetingId}`);
      return at ? [[meetingId, at] as const] : [];
    }),
  );
}
