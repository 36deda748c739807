import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, Id, Instant, MonthColumn, Ref, Text, Version } from '../../columns.js';
import { Target } from '../pledges/target.entity.js';

/** After lock: a unit asks, with a reason; the supervision office grants until a day, or refuses. */
@Entity('reopen_requests')
@Index('reopen_target', ['targetId', 'period'])
@Index('reopen_state', ['zoneId', 'state'])
export class ReopenRequest {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() targetId: number;
  @Belongs(() => Target, 'targetId') target?: Relation<Target>;
  @MonthColumn() period: string;
  @Code(10) state: 'open' | 'granted' | 'refused';
  @Text(500) reason: string;
  @Ref() requestedBy: number;
  @Ref(true) requestedFor: number | null;
  @Instant() requestedAt: Date;
  @Ref(true) decidedBy: number | null;
  @Instant(true) decidedAt: Date | null;
  @Instant(true) until: Date | null;
  @Text(500, true) answer: string | null;
  @Version() version: number;
}
