import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Code, Instant, Int } from '../../columns.js';

/** The answer given to a POST, so that a retry gets the same one and has no second effect. */
@Entity('idempotency_keys')
@Index('idempotency_age', ['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn({ type: 'int', unsigned: true }) personId: number;
  @PrimaryColumn({ type: 'varchar', length: 100, charset: 'ascii', collation: 'ascii_bin' }) token: string;
  @Code(64) requestHash: string;
  /** 0 while the first request is still at work. */
  @Int(false, 0) status: number;
  @Column({ type: 'mediumtext', nullable: true }) body: string | null;
  @Instant() createdAt: Date;
}
