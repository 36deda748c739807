import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, DayColumn, Id, Instant, Ref, Text } from '../../columns.js';
import { Person } from './person.entity.js';

/** 代理: the principal's duties are done by the delegate from–to; every act records both names. */
@Entity('delegations')
@Index('delegation_principal', ['principalId'])
@Index('delegation_delegate', ['delegateId'])
export class Delegation {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() principalId: number;
  @Belongs(() => Person, 'principalId') principal?: Relation<Person>;
  @Ref() delegateId: number;
  @Belongs(() => Person, 'delegateId') delegate?: Relation<Person>;
  @DayColumn() fromDay: string;
  @DayColumn() toDay: string;
  @Text(200) reason: string;
  @Instant(true) revokedAt: Date | null;
}
