import { Entity, Index } from 'typeorm';
import { Code, DayColumn, Id, Instant, Int, Json, LongText, MonthColumn, Ref, Text, Version } from '../../columns.js';

export type MeetingState = 'planned' | 'called' | 'prepared' | 'held' | 'closed';

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
  @Text(120) place: string;
  @Json(false) agenda: { title: string; unitId?: number; minutes?: number }[];
  @Ref(true) calledBy: number | null;
  @Instant(true) calledAt: Date | null;
  /** Raised at each new call or change of time, for calendars (iCalendar SEQUENCE). */
  @Int(false, 0) sequence: number;
  @Instant(true) heldAt: Date | null;
  @Instant(true) closedAt: Date | null;
  @LongText() minutes: string | null;
  @Json() decisions: { text: string; unitId: number | null; dueOn: string | null }[] | null;
  @Int(false, 0) packVersion: number;
  @Version() version: number;
}
