import { Column, Entity, Index, type Relation } from 'typeorm';
import { Belongs, BigId, Code, DayColumn, Instant, Int, LongText, Ref, Text } from '../../columns.js';
import { Person } from '../people/person.entity.js';

export type MailState = 'pending' | 'sending' | 'sent' | 'failed';

/** One mail to one person: written whole before the first byte is sent, always under the same Message-ID. */
@Entity('mails')
@Index('mail_message', ['messageId'], { unique: true })
@Index('mail_due', ['state', 'nextAttemptAt'])
@Index('mail_week', ['personId', 'weekOf', 'kind'])
export class Mail {
  @BigId() id: number;
  @Ref() zoneId: number;
  @Ref() personId: number;
  @Belongs(() => Person, 'personId') person?: Relation<Person>;
  @Code(12) kind: 'digest' | 'invitation';
  /** Monday of the week it counts in; at most five digests a week. */
  @DayColumn() weekOf: string;
  @Code(120) messageId: string;
  @Text(254) toAddress: string;
  @Text(300) subject: string;
  @Column({ type: 'mediumtext' }) html: string;
  @Column({ type: 'mediumtext' }) text: string;
  @LongText() calendar: string | null;
  @Code(10) state: MailState;
  @Int(false, 0) attempts: number;
  /** Business time it was written for. */
  @Instant() writtenAt: Date;
  /** Real time: leases and retries do not follow the demo's clock. */
  @Instant() nextAttemptAt: Date;
  @Instant(true) leasedUntil: Date | null;
  @Instant(true) sentAt: Date | null;
  @Text(300, true) problem: string | null;
}
