import type { Cadence, MilestoneNode, TargetKind, Wording } from '#domain/pledges/terms.js';
import { Amount, Code, DayColumn, Flag, Int, Json, LongText, Text } from '../../columns.js';
import type { Track } from '../calendar/filing-window.entity.js';

/** What the columns of their own do not hold of the terms. */
export interface TermsDetail {
  curve: string[];
  growthPath: string[] | null;
  baseShares: string[] | null;
  baseAmounts: (string | null)[] | null;
  nodes: MilestoneNode[];
  comparator: { name: string } | null;
}

/** What a target is judged by. */
export abstract class JudgedTermsColumns {
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
}

/** What is promised, in the same columns from the zone's goal over the drafted line to the signed target. */
export abstract class TargetTermsColumns extends JudgedTermsColumns {
  @Code(24) code: string;
  @Text(120) name: string;
  @Text(200, true) nameEn: string | null;
  @Text(40) category: string;
  @Text(20) measureUnit: string;
  @Text(40, true) measureUnitEn: string | null;
  @Int(false, 2) decimals: number;
  /** The wording as it was printed. */
  @LongText() clause: string | null;
  /** The document the figure was published in; null where it is invented for the demo (示意). */
  @Text(120, true) sourceTitle: string | null;
  @DayColumn(true) sourceDate: string | null;
  @Flag() illustrative: boolean;
  @LongText() note: string | null;
  @Int(false, 0) sort: number;
}
