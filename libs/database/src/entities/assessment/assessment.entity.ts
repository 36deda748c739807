import type { Light, Needed, NotAssessedReason, Outlook, OverdueNode, Reason } from '#domain/assessment/assessment.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, BigId, BigRef, Code, Computed, Flag, Instant, Int, Json, MonthColumn, Ref } from '../../columns.js';
import { Target } from '../pledges/target.entity.js';

export interface AssessmentDetail {
  needed: Needed | null;
  outlook: Outlook | null;
  overdueNodes: OverdueNode[];
  reasons: Reason[];
  receipt: KeptReceipt;
}

/** A period that was known: whether it was open (1) and due (2), and the figure that counted, without what was empty. */
export type KeptState = [period: string, times: number, figure?: Record<string, unknown>];
type Exact = string | null;

/** What was judged, and the results to their last digit. */
export interface KeptReceipt {
  terms: Record<string, unknown>;
  states: KeptState[];
  exact: [actual: Exact, expected: Exact, ratio: Exact, gap: Exact, share: Exact, planned: Exact];
}

/**
 * 评判: the light of one target for one month of the board, as known from–to. Rows are only ever added; a newer
 * one closes the older one's `knownTo`. `isCurrent` is 1 or NULL, so that a unique key allows one current row.
 */
@Entity('assessments')
@Index('assessment_current', ['targetId', 'month', 'isCurrent'], { unique: true })
// The worst of a month are one range of this index: light first, then streak, then gap over its threshold.
@Index('assessment_worst', ['zoneId', 'isCurrent', 'month', 'lightOrder', 'streak', 'severity', 'unitId', 'light', 'standing'])
// Counts are answered from this one alone, and the worst light of each unit and month by one dive into it: the rows are wide.
@Index('assessment_cells', ['zoneId', 'isCurrent', 'month', 'unitId', 'lightOrder', 'light', 'standing', 'provisional', 'targetId'])
@Index('assessment_known', ['zoneId', 'month', 'knownFrom', 'knownTo'])
export class AssessmentRow {
  @BigId() id: number;
  @Ref() zoneId: number;
  @Ref() targetId: number;
  @Belongs(() => Target, 'targetId') target?: Relation<Target>;
  @Ref() unitId: number;
  @Int() year: number;
  @MonthColumn() month: string;
  @MonthColumn(true) period: string | null;
  @Code(12) light: Light;
  @Code(12, true) standing: Light | null;
  @Code(16, true) notAssessed: NotAssessedReason | null;
  @Computed() actual: string | null;
  @Computed() expected: string | null;
  @Computed() ratio: string | null;
  @Computed() gap: string | null;
  @Computed() share: string | null;
  @Computed() planned: string | null;
  @Int(false, 0) streak: number;
  @Flag() recovered: boolean;
  @Flag() provisional: boolean;
  @Flag() doubtful: boolean;
  @Int(false, 0) lightOrder: number;
  @Computed() severity: string | null;
  @Code(40) ruleSet: string;
  @BigRef(true) revisionId: number | null;
  @Json(false) detail: AssessmentDetail;
  /** The stamp of what the row was judged from: equal stamps, equal rows; a scan judges only what differs. */
  @Code(40) fingerprint: string;
  @Instant() knownFrom: Date;
  @Instant() knownTo: Date;
  @Int(true) isCurrent: number | null;
}
