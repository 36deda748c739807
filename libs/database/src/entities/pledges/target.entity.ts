import type { Cadence, MilestoneNode, TargetKind, Wording } from '#domain/pledges/terms.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Amount, Belongs, Code, DayColumn, Flag, Id, Int, Json, LongText, Ref, Text } from '../../columns.js';
import type { Track } from '../calendar/filing-window.entity.js';
import { Person } from '../people/person.entity.js';
import { Unit } from '../people/unit.entity.js';
import { Pledge } from './pledge.entity.js';

/** What the columns of their own do not hold of the signed terms. */
export interface TermsDetail {
  curve: string[];
  growthPath: string[] | null;
  baseShares: string[] | null;
  baseAmounts: (string | null)[] | null;
  nodes: MilestoneNode[];
  comparator: { name: string } | null;
}

/** 目标: one promise with a measure, a value and a pace. */
@Entity('targets')
@Index('target_code', ['zoneId', 'year', 'code'], { unique: true })
@Index('target_unit', ['zoneId', 'year', 'unitId'])
@Index('target_verifier', ['verifierUnitId', 'year'])
export class Target {
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
  @Code(24) code: string;
  @Text(120) name: string;
  @Text(200, true) nameEn: string | null;
  @Text(40) category: string;
  @Text(20) measureUnit: string;
  @Text(40, true) measureUnitEn: string | null;
  @Int(false, 2) decimals: number;
  @Code(12) kind: TargetKind;
  @Code(12) cadence: Cadence;
  @Code(12) wording: Wording;
  @Code(16) track: Track;
  @Amount() target: string | null;
  @Amount() upper: string | null;
  @Amount() stretch: string | null;
  @Amount() baseline: string | null;
  @Amount() tolerance: string | null;
  @Code(8, true) capOf: 'total' | 'level' | null;
  @Flag() annualOnly: boolean;
  @Json(false) detail: TermsDetail;
  /** The wording as it was printed. */
  @LongText() clause: string | null;
  /** The document the figure was published in; null where it is invented for the demo (示意). */
  @Text(120, true) sourceTitle: string | null;
  @DayColumn(true) sourceDate: string | null;
  @Flag() illustrative: boolean;
  @LongText() note: string | null;
  @Int(false, 0) sort: number;
}
