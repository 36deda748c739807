import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, DayColumn, Id, Int, Ref, Text } from '../../columns.js';
import { Unit } from '../people/unit.entity.js';

/** 目标责任书: what one unit promises for one year. */
@Entity('pledges')
@Index('pledge_unit', ['zoneId', 'year', 'unitId'], { unique: true })
export class Pledge {
  @Id() id: number;
  @Ref() zoneId: number;
  @Int() year: number;
  @Ref() unitId: number;
  @Belongs(() => Unit, 'unitId') unit?: Relation<Unit>;
  @Text(120) title: string;
  @Code(16) state: 'signed' | 'settled';
  @Text(60) signatory: string;
  @Text(60) counterpart: string;
  @DayColumn() signedOn: string;
  @Int(false, 1) currentVersion: number;
}
