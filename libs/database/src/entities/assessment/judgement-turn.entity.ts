import { Entity, PrimaryColumn } from 'typeorm';

/**
 * Whose turn it is to judge a target: a row to be locked, and nothing else. The target's own row is no lock for that: whoever files a
 * figure refers to it, and would wait for the whole transaction of a scan.
 */
@Entity('judgement_turns')
export class JudgementTurn {
  @PrimaryColumn({ type: 'int', unsigned: true }) targetId: number;
}
