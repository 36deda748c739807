import { Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Belongs, Flag, Ref } from '../../columns.js';
import { Person } from '../people/person.entity.js';

/** A person's own switch for one rule; no row means on. */
@Entity('reminder_preferences')
export class ReminderPreference {
  @PrimaryColumn({ type: 'int', unsigned: true }) personId: number;
  @Belongs(() => Person, 'personId') person?: Relation<Person>;
  @PrimaryColumn({ type: 'varchar', length: 32, charset: 'ascii', collation: 'ascii_bin' }) rule: string;
  @Ref() zoneId: number;
  @Flag(true) wanted: boolean;
}
