import type { RollUp } from '#domain/pledges/roll-up.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Amount, Belongs, Code, Id, Int, Ref, Version } from '../../columns.js';
import { Person } from '../people/person.entity.js';
import { TargetTermsColumns } from './target-terms.columns.js';

/** A headline goal of the zone, broken down (任务化分解) into the lines of its units. */
@Entity('zone_targets')
@Index('zone_target_code', ['zoneId', 'year', 'code'], { unique: true })
export class ZoneTarget extends TargetTermsColumns {
  @Id() id: number;
  @Ref() zoneId: number;
  @Int() year: number;
  @Code(12) rollUp: RollUp;
  /** 牵头领导: whose own pledge to the secretary it stands in. */
  @Ref(true) leaderId: number | null;
  @Belongs(() => Person, 'leaderId', true) leader?: Relation<Person>;
  /** Last year's result, in the target's own measure; `baseAmount` is last year's level (growth), or the planned denominator (rates). */
  @Amount() lastResult: string | null;
  @Amount() baseAmount: string | null;
  /** Compare-and-swap counter of whoever drafts. */
  @Version() revision: number;
}
