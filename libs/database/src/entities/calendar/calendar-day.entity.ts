import { Entity, PrimaryColumn } from 'typeorm';
import { Code, Text } from '../../columns.js';

/**
 * A day that is not what its weekday says: a holiday, or a make-up working day (调休).
 * zoneId 0 holds the State Council's notice; a zone's own row wins over it.
 */
@Entity('calendar_days')
export class CalendarDay {
  @PrimaryColumn({ type: 'int', unsigned: true }) zoneId: number;
  @PrimaryColumn({ type: 'date' }) day: string;
  @Code(8) kind: 'holiday' | 'workday';
  @Text(60) name: string;
}
