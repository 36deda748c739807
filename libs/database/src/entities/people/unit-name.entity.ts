import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, DayColumn, Id, Ref, Text } from '../../columns.js';
import { Unit } from './unit.entity.js';

/** A name that a unit bore before: what lay before its end is shown under it. */
@Entity('unit_names')
@Index('unit_name_until', ['unitId', 'untilDay'], { unique: true })
export class UnitName {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() unitId: number;
  @Belongs(() => Unit, 'unitId') unit?: Relation<Unit>;
  /** The last day on which it was the name. */
  @DayColumn() untilDay: string;
  @Text(80) name: string;
  @Text(120, true) nameEn: string | null;
}
