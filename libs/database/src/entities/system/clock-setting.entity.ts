import { Entity, PrimaryColumn } from 'typeorm';
import { Code, Instant, Int, Text } from '../../columns.js';

/** The demo's settable clock: one row that both processes read. Absent in production. */
@Entity('clock_settings')
export class ClockSetting {
  @PrimaryColumn({ type: 'int' }) id: number;
  @Instant() now: Date;
  /** Where an advance is going; null when it stands still. */
  @Instant(true) advancingTo: Date | null;
  @Code(10) state: 'still' | 'advancing' | 'failed';
  @Int(false, 0) stepsDone: number;
  @Int(false, 0) stepsTotal: number;
  @Text(300, true) note: string | null;
  /** How many acts of the demo's script have been played. */
  @Int(false, 0) actsPlayed: number;
}
