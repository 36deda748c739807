import type { Light, Needed, NotAssessedReason, Outlook, OverdueNode, Reason } from '#domain/assessment/assessment.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, BigId, BigRef, Code, Computed, Flag, Instant, Int, Json, MonthColumn, Ref, Weight } from '../../columns.js';
import { Target } from '../pledges/target.entity.js';

/** What sentences and boards say besides the columns; columns are not repeated, see `kept-detail`. */
export type AssessmentDetail = [reasons: KeptReason[], needed: Needed | null, outlook: Outlook | null, overdueNodes: OverdueNode[], exact: Partial<Record<string, string>> | null];
/** 1: the row's own figures are among its params. */
export type KeptReason = [code: string, params?: Record<string, string>, figures?: 1];

/** As rows were kept before terms and figures were named instead of repeated: everything that was judged, and its results. */
export interface FullDetail {
  needed: Needed | null;
  outlook: Outlook | null;
  overdueNodes: OverdueNode[];
  reasons: Reason[];
  receipt: FullReceipt;
}

/** A period that was known: whether it was open (1) and due (2), and the figure that counted, without what was empty. */
export type KeptState = [period: string, times: number, figure?: Record<string, unknown>];
type Exact = string | null;

export interface FullReceipt {
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
  @Weight() severity: string | null;
  @Code(40) ruleSet: string;
  @BigRef(true) revisionId: number | null;
  @Json(false) detail: AssessmentDetail | FullDetail;
  /** What it was judged from: the version of the terms, and the revisions that counted (`05=17+`: verified). Equal basis, equal waits: equal rows. */
  @Code(400, false, '') basis: string;
  /** Periods up to the month without a figure: past due `!`, asked for `.`, not yet `_`. */
  @Code(60, false, '') waits: string;
  /** What the row hands on to the next month, which so needs none before it. */
  @Code(1000, false, '') carry: string;
  @Instant() knownFrom: Date;
  @Instant() knownTo: Date;
  @Int(true) isCurrent: number | null;
}
