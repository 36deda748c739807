import { Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Belongs, Code, Version } from '../../columns.js';
import { Unit } from './unit.entity.js';

export const LEADER_DETAILS = ['zone', 'overseen'] as const;
export type LeaderDetail = (typeof LEADER_DETAILS)[number];

/** What a zone has chosen otherwise than usual; a zone without a row has chosen nothing. */
@Entity('zone_settings')
export class ZoneSetting {
  @PrimaryColumn({ type: 'int', unsigned: true }) zoneId: number;
  @Belongs(() => Unit, 'zoneId') zone?: Relation<Unit>;
  /** Whose figures a committee leader reads: the whole zone's, or those of the units overseen. */
  @Code(8) leaderDetail: LeaderDetail;
  @Version() version: number;
}
