import { fromJson } from '#database/columns.js';
import type { ReviewMeeting } from '#database/entities/meetings/review-meeting.entity.js';
import type { MeetingInvitation } from './mail-writer.js';
import type { SqlReader } from '../sql-reader.js';

/** A meeting whose end is open and whose agenda names no minutes. */
const USUAL_MINUTES = 120;

type Row = Pick<ReviewMeeting, 'title' | 'place' | 'period' | 'startsAt' | 'endsAt' | 'sequence' | 'cancelReason'> & { meetingId: number; agenda: unknown };

/** Meetings as a calendar wants them, by id. */
export async function readInvitations(reader: SqlReader, meetingIds: number[]): Promise<Map<number, Omit<MeetingInvitation, 'path' | 'principal' | 'late'>>> {
  const rows = await reader.query<Row[]>('SELECT id AS meetingId, title, place, period, startsAt, endsAt, sequence, cancelReason, agenda FROM review_meetings WHERE id IN (?)', [meetingIds]);
  return new Map(
    rows.map(({ agenda, cancelReason, ...called }) => {
      const meeting = { ...called, cancelled: cancelReason === null ? null : { reason: cancelReason } };
      const { endsAt } = meeting;
      if (endsAt) return [meeting.meetingId, { ...meeting, minutes: (endsAt.getTime() - meeting.startsAt.getTime()) / 60_000 }];
      const planned = fromJson<ReviewMeeting['agenda']>(agenda).reduce((sum, item) => sum + (item.minutes ?? 0), 0);
      return [meeting.meetingId, { ...meeting, minutes: planned || USUAL_MINUTES }];
    }),
  );
}
