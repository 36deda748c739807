import type { FigureState, NodeAcceptance } from '#domain/progress/figure.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Amount, Belongs, BigId, BigRef, Code, Flag, Instant, Int, Json, LongText, MonthColumn, Ref, Version } from '../../columns.js';
import { Target } from '../pledges/target.entity.js';

export type SubmissionState = 'draft' | 'submitted' | 'endorsed' | 'verified' | 'returned';

/** What a filer writes, before and after it is submitted. */
export interface FilingContent {
  state: FigureState;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  amount: string | null;
  comparator: string | null;
  nodes: NodeAcceptance[];
  yearEndEstimate: string | null;
  narrative: string | null;
  problems: string | null;
  nextSteps: string | null;
  explanations: { code: string; text: string }[];
}

/**
 * 填报: one target × one period. The row holds the draft, the state, and – kept beside it so that a scan reads
 * one row and no history – the effective figure: the latest submitted revision that was not returned.
 */
@Entity('submissions')
@Index('submission_key', ['targetId', 'period'], { unique: true })
// A scan asks whether anything changed from this index alone.
@Index('submission_marks', ['targetId', 'period', 'effectiveRevisionId', 'verified'])
// Whose figure of a month has come in is asked of this index alone.
@Index('submission_asked', ['zoneId', 'period', 'state', 'targetId', 'late'])
@Index('submission_unit', ['unitId', 'period'])
export class Submission {
  @BigId() id: number;
  @Ref() zoneId: number;
  @Ref() targetId: number;
  @Belongs(() => Target, 'targetId') target?: Relation<Target>;
  @Ref() unitId: number;
  @MonthColumn() period: string;
  @Code(12) state: SubmissionState;
  @Version() version: number;
  @Json() draft: FilingContent | null;
  @Ref(true) draftBy: number | null;
  @Instant(true) draftAt: Date | null;
  @Int(false, 0) revisions: number;
  /** The latest submitted revision, returned or not. */
  @BigRef(true) latestRevisionId: number | null;
  @Instant(true) firstSubmittedAt: Date | null;
  /** A fact about the first submit, kept for discipline scores. */
  @Flag() late: boolean;
  @Instant() stateSince: Date;
  @Ref(true) filedBy: number | null;
  @LongText() returnReason: string | null;
  /** Granted reopening: the row may be filed until then although its window is locked. */
  @Instant(true) reopenedUntil: Date | null;

  @BigRef(true) effectiveRevisionId: number | null;
  @Code(16, true) figureState: FigureState | null;
  @Amount() value: string | null;
  @Amount() numerator: string | null;
  @Amount() denominator: string | null;
  @Amount() amount: string | null;
  @Amount() comparator: string | null;
  @Json() nodes: NodeAcceptance[] | null;
  @Amount() yearEndEstimate: string | null;
  @Flag() verified: boolean;
  /** Codes of the warnings the filer explained. */
  @Json() explained: string[] | null;
  /** Codes of the plausibility warnings the effective revision was submitted with. */
  @Json() warned: string[] | null;
}
