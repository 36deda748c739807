import type { MeetingState } from '#domain/meetings/meeting.lifecycle.js';
import { Entity, Index } from 'typeorm';
import { Code, DayColumn, Id, Instant, Int, Json, LongText, MonthColumn, Ref, Text, Version } from '../../columns.js';

/** 调度会: a dated meeting over a period, with a frozen pack. */
@Entity('review_meetings')
@Index('meeting_zone', ['zoneId', 'heldOn'])
export class ReviewMeeting {
  @Id() id: number;
  @Ref() zoneId: number;
  @Code(10) state: MeetingState;
  @Text(120) title: string;
  @MonthColumn() period: string;
  @DayColumn() heldOn: string;
  @Instant() startsAt: Date;
  /** As planned; null: open. */
  @Instant(true) endsAt: Date | null;
  @Text(120) place: string;
  @Json(false) agenda: { title: string; unitId?: number; minutes?: number }[];
  @Ref(true) calledBy: number | null;
  @Instant(true) calledAt: Date | null;
  /** Raised at each new call or change of time, for calendars (iCalendar SEQUENCE). */
  @Int(false, 0) sequence: number;
  /** Somebody asked for the pack and it is not frozen yet; the freezing takes it away. */
  @Instant(true) prepareRequestedAt: Date | null;
  @Ref(true) prepareRequestedBy: number | null;
  @Instant(true) heldAt: Date | null;
  @Instant(true) closedAt: Date | null;
  @Instant(true) cancelledAt: Date | null;
  @Text(500, true) cancelReason: string | null;
  @LongText() minutes: string | null;
  @Json() decisions: { text: string; unitId: number | null; dueOn: string | null }[] | null;
  /** The latest version of the pack, 0 before the first; once held, the version it was held with. */
  @Int(false, 0) packVersion: number;
  @Version() version: number;
}
