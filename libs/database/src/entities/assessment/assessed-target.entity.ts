import { Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Belongs, Code, MonthColumn, Ref } from '../../columns.js';
import { Target } from '../pledges/target.entity.js';

/**
 * What a target's current judgements were made from, in one narrow row: its latest month and that month's stamp, which
 * covers all months before it. A scan compares these and reads no judgement at all where nothing changed.
 */
@Entity('assessed_targets')
export class AssessedTarget {
  @PrimaryColumn({ type: 'int', unsigned: true }) targetId: number;
  @Belongs(() => Target, 'targetId') target?: Relation<Target>;
  @Ref() zoneId: number;
  @MonthColumn() month: string;
  @Code(40) stamp: string;
}
