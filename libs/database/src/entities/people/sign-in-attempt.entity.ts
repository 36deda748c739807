import { Entity, PrimaryColumn } from 'typeorm';
import { Instant, Int } from '../../columns.js';

/** Failures from one address within one window of real time: guessing is slowed per address as well as per account. */
@Entity('sign_in_attempts')
export class SignInAttempt {
  @PrimaryColumn({ type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin' }) address: string;
  @Int(false, 0) failures: number;
  @Instant() since: Date;
}
