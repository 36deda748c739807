import { Entity, Index } from 'typeorm';
import { BigRef, Code, Id, Instant, Int } from '../../columns.js';

/** A sealed batch: the hash of its entries chained to the seal before. Any later edit breaks the chain. */
@Entity('journal_seals')
@Index('seal_to', ['toEntryId'], { unique: true })
export class JournalSeal {
  @Id() id: number;
  @BigRef() fromEntryId: number;
  @BigRef() toEntryId: number;
  @Int() entries: number;
  @Code(64) previousHash: string;
  @Code(64) hash: string;
  @Instant() sealedAt: Date;
}
