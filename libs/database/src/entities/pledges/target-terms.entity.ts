import type { Cadence, TargetKind, Wording } from '#domain/pledges/terms.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Amount, Belongs, Code, Flag, Id, Int, Json, MonthColumn, Ref } from '../../columns.js';
import type { Track } from '../calendar/filing-window.entity.js';
import type { TermsDetail } from './target-terms.columns.js';
import { Target } from './target.entity.js';

/**
 * What a target said, and whose it was, up to a month: months before an amendment or a reorganisation are judged by it, whenever
 * their figures come. The same columns as the target's own, so that they have the same version; copied, never written.
 */
@Entity('target_terms')
@Index('terms_until', ['targetId', 'untilPeriod', 'amended'], { unique: true })
export class TargetTermsBefore {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() targetId: number;
  @Belongs(() => Target, 'targetId') of?: Relation<Target>;
  /** The last month that is judged by them. */
  @MonthColumn() untilPeriod: string;
  @Ref() unitId: number;
  @Int() year: number;
  @Code(16) track: Track;
  @Code(12) kind: TargetKind;
  @Code(12) cadence: Cadence;
  @Code(12) wording: Wording;
  @Amount() target: string | null;
  @Amount() upper: string | null;
  @Amount() stretch: string | null;
  @Amount() baseline: string | null;
  @Amount() tolerance: string | null;
  @Code(8, true) capOf: 'total' | 'level' | null;
  @Flag() annualOnly: boolean;
  @Json(false) detail: TermsDetail;
  @Int(false, 0) amended: number;
}
