import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, DayColumn, Id, MonthColumn, Ref } from '../../columns.js';
import { UnitChange } from './unit-change.entity.js';
import { Unit } from './unit.entity.js';

/** Who came after whom, by a merger or a split. */
@Entity('unit_successions')
@Index('succession', ['unitId', 'successorId', 'changeId'], { unique: true })
@Index('succession_successor', ['successorId'])
export class UnitSuccession {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() changeId: number;
  @Belongs(() => UnitChange, 'changeId') change?: Relation<UnitChange>;
  @Ref() unitId: number;
  @Belongs(() => Unit, 'unitId') unit?: Relation<Unit>;
  @Ref() successorId: number;
  @Belongs(() => Unit, 'successorId') successor?: Relation<Unit>;
  @DayColumn() fromDay: string;
  @MonthColumn() fromPeriod: string;
}
