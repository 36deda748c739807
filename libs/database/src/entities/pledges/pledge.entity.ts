import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, DayColumn, Id, Instant, Int, Json, Ref, Text, Version } from '../../columns.js';
import { Person } from '../people/person.entity.js';
import { Unit } from '../people/unit.entity.js';

/** 目标责任书: what one unit, or one overseeing leader, promises for one year. */
@Entity('pledges')
@Index('pledge_holder', ['zoneId', 'year', 'holder'], { unique: true })
@Index('pledge_unit_year', ['zoneId', 'year', 'unitId'])
export class Pledge {
  @Id() id: number;
  @Ref() zoneId: number;
  @Int() year: number;
  /** Who signs, for good: `unit:7` or `leader:12`. A pledge may pass to another unit later; its holder stays. */
  @Code(24) holder: string;
  /** `leader`: an overseeing leader to the secretary; `unit`: a unit to the director. */
  @Code(8) tier: 'unit' | 'leader';
  /** Who answers for it now; a leader's pledge belongs to the zone itself. */
  @Ref() unitId: number;
  @Belongs(() => Unit, 'unitId') unit?: Relation<Unit>;
  @Ref(true) leaderId: number | null;
  @Belongs(() => Person, 'leaderId', true) leader?: Relation<Person>;
  /** Who signs for the zone: the director 主任 for a unit, the secretary 书记 for a leader. */
  @Ref(true) counterpartId: number | null;
  @Text(120) title: string;
  @Code(16) state: PledgeState;
  /** Duties and conditions beside the targets, one paragraph each. */
  @Json() clauses: string[] | null;
  /** Rounds of consultation sent out so far. */
  @Int(false, 0) round: number;
  @Instant(true) approvedAt: Date | null;
  @Ref(true) approvedBy: number | null;
  @Text(60, true) signatory: string | null;
  @Text(60, true) counterpart: string | null;
  @DayColumn(true) signedOn: string | null;
  /** 0 until it is signed. */
  @Int(false, 0) currentVersion: number;
  /** Compare-and-swap counter of its life. */
  @Version() revision: number;
}
