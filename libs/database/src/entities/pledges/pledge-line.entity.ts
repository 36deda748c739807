import type { Carries } from '#domain/pledges/roll-up.js';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Amount, Belongs, Id, Int, Json, Ref, Text, Version } from '../../columns.js';
import { Person } from '../people/person.entity.js';
import { Unit } from '../people/unit.entity.js';
import { Pledge } from './pledge.entity.js';
import { TargetTermsColumns } from './target-terms.columns.js';
import { Target } from './target.entity.js';
import { ZoneTarget } from './zone-target.entity.js';

/**
 * One line of a unit's pledge, from its first draft on. Signing freezes it and gives birth to the target that is filed and judged;
 * the line stays, so that the breakdown of a zone target reads one table whatever has been signed so far.
 */
@Entity('pledge_lines')
@Index('line_code', ['zoneId', 'year', 'code'], { unique: true })
@Index('line_pledge', ['pledgeId', 'sort'])
@Index('line_zone_target', ['zoneTargetId'])
export class PledgeLine extends TargetTermsColumns {
  @Id() id: number;
  @Ref() zoneId: number;
  @Int() year: number;
  @Ref() pledgeId: number;
  @Belongs(() => Pledge, 'pledgeId') pledge?: Relation<Pledge>;
  @Ref() unitId: number;
  @Belongs(() => Unit, 'unitId') unit?: Relation<Unit>;
  @Ref() verifierUnitId: number;
  @Belongs(() => Unit, 'verifierUnitId') verifierUnit?: Relation<Unit>;
  @Ref(true) leaderId: number | null;
  @Belongs(() => Person, 'leaderId', true) leader?: Relation<Person>;
  /** 协同单位, ids of units. */
  @Json(false) coUnitIds: number[];
  /** 完成时限 as printed: there may be several days in one cell. */
  @Text(120, true) dueText: string | null;
  /** The zone target it is a share of, and what it weighs there. */
  @Ref(true) zoneTargetId: number | null;
  @Belongs(() => ZoneTarget, 'zoneTargetId', true) zoneTarget?: Relation<ZoneTarget>;
  /** A share of it, or all of it as its lead unit. */
  @Column({ type: 'varchar', length: 8, charset: 'ascii', collation: 'ascii_bin', default: 'share' }) carries: Carries;
  /** Rates roll up as ΣN/ΣD: the planned numerator and denominator. */
  @Amount() numerator: string | null;
  @Amount() denominator: string | null;
  /** Growth rolls up by the base year's amounts. */
  @Amount() baseWeight: string | null;
  /** Last year's result in the line's own measure. */
  @Amount() lastResult: string | null;
  /** Set by signing. */
  @Ref(true) targetId: number | null;
  @Belongs(() => Target, 'targetId', true) signedTarget?: Relation<Target>;
  @Version() revision: number;
}
