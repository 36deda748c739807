import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, Flag, Id, Instant, Int, Now, Ref, Text, Version } from '../../columns.js';
import { Unit } from './unit.entity.js';

/** An account. What its holder may do comes from appointments, never from the account itself. */
@Entity('people')
@Index('person_account', ['account'], { unique: true })
@Index('person_zone', ['zoneId'])
export class Person {
  @Id() id: number;
  @Ref() zoneId: number;
  @Belongs(() => Unit, 'zoneId') zone?: Relation<Unit>;
  @Text(60) account: string;
  @Text(60) name: string;
  @Text(80, true) nameEn: string | null;
  @Text(60, true) title: string | null;
  @Text(254, true) email: string | null;
  @Text(32, true) phone: string | null;
  @Code(2) locale: 'zh' | 'en';
  @Text(200) passwordHash: string;
  @Flag() mustChangePassword: boolean;
  /** In real time: a password grows old whatever day the zone reckons with. */
  @Now() passwordSetAt: Date;
  @Int(false, 0) failedSignIns: number;
  @Instant(true) lockedUntil: Date | null;
  @Flag(true) active: boolean;
  /** Raised to sign the person out everywhere: older access tokens no longer count. */
  @Int(false, 0) tokenEpoch: number;
  @Version() version: number;
}
