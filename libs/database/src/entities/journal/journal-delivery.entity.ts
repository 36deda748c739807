import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Belongs, Instant, Int, Text } from '../../columns.js';
import { JournalEntry } from './journal-entry.entity.js';

/** How far an entry's reaction has come; kept apart so that the journal itself is only ever added to. */
@Entity('journal_deliveries')
@Index('delivery_waiting', ['handledAt', 'leasedUntil', 'entryId'])
export class JournalDelivery {
  @PrimaryColumn({ type: 'bigint', unsigned: true }) entryId: number;
  @Belongs(() => JournalEntry, 'entryId') entry?: Relation<JournalEntry>;
  @Instant() createdAt: Date;
  @Instant(true) leasedUntil: Date | null;
  @Instant(true) handledAt: Date | null;
  @Int(false, 0) attempts: number;
  @Text(300, true) problem: string | null;
}
