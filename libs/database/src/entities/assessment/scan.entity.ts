import { Entity, Index } from 'typeorm';
import { Code, Id, Instant, Int, MonthColumn, Ref, Text } from '../../columns.js';

/** A recomputation of a whole zone, with its progress. */
@Entity('scans')
@Index('scan_zone', ['zoneId', 'state'])
export class Scan {
  @Id() id: number;
  @Ref() zoneId: number;
  @MonthColumn() period: string;
  @Code(10) state: 'waiting' | 'running' | 'done' | 'failed';
  @Int(false, 0) total: number;
  @Int(false, 0) scanned: number;
  @Int(false, 0) changed: number;
  @Ref(true) requestedBy: number | null;
  @Instant() requestedAt: Date;
  @Instant(true) finishedAt: Date | null;
  @Text(300, true) problem: string | null;
}
