import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Belongs, Ref } from '../../columns.js';
import { Unit } from '../people/unit.entity.js';
import { Target } from './target.entity.js';

/** 协同单位. */
@Entity('target_co_units')
@Index('co_unit', ['unitId'])
export class TargetCoUnit {
  @PrimaryColumn({ type: 'int', unsigned: true }) targetId: number;
  @Belongs(() => Target, 'targetId') target?: Relation<Target>;
  @PrimaryColumn({ type: 'int', unsigned: true }) unitId: number;
  @Belongs(() => Unit, 'unitId') unit?: Relation<Unit>;
  @Ref() zoneId: number;
}
