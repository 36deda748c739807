import type { Role } from '#domain/people/roles.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, DayColumn, Id, Ref } from '../../columns.js';
import { Person } from './person.entity.js';
import { Unit } from './unit.entity.js';

/** 岗位: a role in a unit, from–to (both days included; no end: still held). */
@Entity('appointments')
@Index('appointment_person', ['personId'])
@Index('appointment_unit_role', ['unitId', 'role'])
export class Appointment {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() personId: number;
  @Belongs(() => Person, 'personId') person?: Relation<Person>;
  @Ref() unitId: number;
  @Belongs(() => Unit, 'unitId') unit?: Relation<Unit>;
  @Code(16) role: Role;
  @DayColumn() fromDay: string;
  @DayColumn(true) toDay: string | null;
}
