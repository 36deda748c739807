import { Entity, PrimaryColumn } from 'typeorm';
import { Instant, Json } from '../../columns.js';

/** The worker's pulse, in real time. Silence is sick. */
@Entity('heartbeats')
export class Heartbeat {
  @PrimaryColumn({ type: 'varchar', length: 40, charset: 'ascii', collation: 'ascii_bin' }) name: string;
  @Instant() at: Date;
  @Json(false) report: Record<string, unknown>;
}
