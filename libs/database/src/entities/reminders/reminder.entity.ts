import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, BigId, BigRef, Code, DayColumn, Flag, Instant, Json, Ref } from '../../columns.js';
import { Person } from '../people/person.entity.js';

export type ReminderState = 'pending' | 'sent' | 'dropped';

/** 提醒: one rule, one subject, one person, one due day; the key makes a second one impossible. */
@Entity('reminders')
@Index('reminder_key', ['rule', 'subject', 'personId', 'dueOn'], { unique: true })
@Index('reminder_due', ['state', 'dueAt'])
@Index('reminder_person', ['zoneId', 'personId', 'state'])
@Index('reminder_mail', ['mailId'])
@Index('reminder_subject', ['zoneId', 'subject', 'state'])
export class Reminder {
  @BigId() id: number;
  @Ref() zoneId: number;
  @Code(32) rule: string;
  /** What it is about: `window:12`, `submission:345`, `flag:7:1720404000000`, `meeting:3`. */
  @Code(64) subject: string;
  @Ref() personId: number;
  @Belongs(() => Person, 'personId') person?: Relation<Person>;
  /** The person whose duty it is, when this one goes to their delegate. */
  @Ref(true) onBehalfOf: number | null;
  @DayColumn() dueOn: string;
  @Instant() dueAt: Date;
  @Code(10) state: ReminderState;
  /** Words for the mail: parameters of the rule's sentence, and where its link leads. */
  @Json(false) content: { params: Record<string, string>; path: string };
  /** 补发: it goes out after its day because something was down. */
  @Flag() late: boolean;
  /** Postponed from an earlier digest by the weekly limit. */
  @Flag() carriedOver: boolean;
  @Instant() createdAt: Date;
  @Instant(true) settledAt: Date | null;
  @Code(24, true) dropReason: string | null;
  @BigRef(true) mailId: number | null;
}
