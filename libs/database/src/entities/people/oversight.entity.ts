import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, DayColumn, Id, Ref } from '../../columns.js';
import { Person } from './person.entity.js';
import { Unit } from './unit.entity.js';

/** 分管: a committee leader oversees a unit. */
@Entity('oversights')
@Index('oversight_person', ['personId'])
@Index('oversight_unit', ['unitId'])
export class Oversight {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() personId: number;
  @Belongs(() => Person, 'personId') person?: Relation<Person>;
  @Ref() unitId: number;
  @Belongs(() => Unit, 'unitId') unit?: Relation<Unit>;
  @DayColumn() fromDay: string;
  @DayColumn(true) toDay: string | null;
}
