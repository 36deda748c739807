import type { FigureState, NodeAcceptance } from '#domain/progress/figure.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Amount, Belongs, BigId, BigRef, Code, DayColumn, Flag, Instant, Int, Json, LongText, MonthColumn, Ref, Text } from '../../columns.js';
import { Submission } from './submission.entity.js';

/** One submitted revision, kept for ever. What was filed never changes; the steps it went through are stamped once. */
@Entity('submission_revisions')
@Index('revision_key', ['submissionId', 'revision'], { unique: true })
@Index('revision_target', ['targetId', 'period'])
export class SubmissionRevision {
  @BigId() id: number;
  @Ref() zoneId: number;
  @BigRef() submissionId: number;
  @Belongs(() => Submission, 'submissionId') submission?: Relation<Submission>;
  @Ref() targetId: number;
  @MonthColumn() period: string;
  @Int() revision: number;
  @Code(16) figureState: FigureState;
  @Amount() value: string | null;
  @Amount() numerator: string | null;
  @Amount() denominator: string | null;
  @Amount() amount: string | null;
  @Amount() comparator: string | null;
  @Json() nodes: NodeAcceptance[] | null;
  @Amount() yearEndEstimate: string | null;
  @LongText() narrative: string | null;
  @LongText() problems: string | null;
  @LongText() nextSteps: string | null;
  @Json() explanations: { code: string; text: string }[] | null;
  /** Plausibility warnings as they stood when it was submitted. */
  @Json() warnings: { code: string; params: Record<string, string> }[] | null;
  /** The document that printed this figure, where it was published. */
  @Text(120, true) sourceTitle: string | null;
  @DayColumn(true) sourceDate: string | null;
  /** 示意: invented for the demo; shown as such wherever it is shown. */
  @Flag() illustrative: boolean;
  @Ref() submittedBy: number;
  @Ref(true) submittedFor: number | null;
  @Instant() submittedAt: Date;
  @Instant(true) withdrawnAt: Date | null;
  @Ref(true) endorsedBy: number | null;
  @Ref(true) endorsedFor: number | null;
  @Instant(true) endorsedAt: Date | null;
  @Ref(true) verifiedBy: number | null;
  @Ref(true) verifiedFor: number | null;
  @Instant(true) verifiedAt: Date | null;
  /** Why it was verified although the data owner's figure was another one. */
  @LongText() verifiedReason: string | null;
  /** What the data owner said when it was verified. */
  @BigRef(true) ownerFigureId: number | null;
  @Ref(true) returnedBy: number | null;
  @Ref(true) returnedFor: number | null;
  @Instant(true) returnedAt: Date | null;
  @LongText() returnReason: string | null;
}
