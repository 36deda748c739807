import { Entity, Index } from 'typeorm';
import { BigId, Code, Instant, Json, Ref } from '../../columns.js';

/** 流水: one fact, written in the transaction that made it true. Audit trail, activity feed and outbox in one. */
@Entity('journal_entries')
@Index('journal_subject', ['zoneId', 'subject', 'id'])
@Index('journal_actor', ['zoneId', 'actorId', 'id'])
@Index('journal_type', ['zoneId', 'type', 'id'])
export class JournalEntry {
  @BigId() id: number;
  @Ref() zoneId: number;
  @Code(48) type: string;
  /** `target:12`, `flag:7`, `person:3`. */
  @Code(64) subject: string;
  @Ref(true) actorId: number | null;
  @Ref(true) onBehalfOf: number | null;
  /** Business time, by the zone's clock. */
  @Instant() at: Date;
  /** Real time. */
  @Instant() recordedAt: Date;
  @Json(false) data: Record<string, unknown>;
  @Code(36, true) requestId: string | null;
}
