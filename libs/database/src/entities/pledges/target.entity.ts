import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Id, Int, Ref } from '../../columns.js';
import { Person } from '../people/person.entity.js';
import { Unit } from '../people/unit.entity.js';
import { Pledge } from './pledge.entity.js';
import { TargetTermsColumns } from './target-terms.columns.js';

/** 目标: one signed promise with a measure, a value and a pace. Drafts are lines (`pledge_lines`) until they are signed. */
@Entity('targets')
@Index('target_code', ['zoneId', 'year', 'code'], { unique: true })
// What each unit is asked for in a month, in the order of the pledge book, without reading the wide rows.
@Index('target_asked', ['zoneId', 'year', 'unitId', 'track', 'cadence', 'annualOnly', 'sort', 'code', 'kind', 'verifierUnitId'])
// Last year's target of the same name.
@Index('target_name', ['zoneId', 'name', 'year'])
@Index('target_verifier', ['verifierUnitId', 'year'])
export class Target extends TargetTermsColumns {
  @Id() id: number;
  @Ref() zoneId: number;
  @Int() year: number;
  @Ref() pledgeId: number;
  @Belongs(() => Pledge, 'pledgeId') pledge?: Relation<Pledge>;
  /** The lead unit (牵头单位). */
  @Ref() unitId: number;
  @Belongs(() => Unit, 'unitId') unit?: Relation<Unit>;
  /** 核定单位. */
  @Ref() verifierUnitId: number;
  @Belongs(() => Unit, 'verifierUnitId') verifierUnit?: Relation<Unit>;
  /** 牵头领导. */
  @Ref(true) leaderId: number | null;
  @Belongs(() => Person, 'leaderId', true) leader?: Relation<Person>;
  /** How often it was amended or passed to another unit; its earlier terms stand in `target_terms`. Part of its version. */
  @Int(false, 0) amended: number;
}
