import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, Id, Instant, Int, LongText, Ref, Version } from '../../columns.js';
import { Pledge } from './pledge.entity.js';

/** 采纳 · 不采纳 · 部分采纳（已修改） */
export const COMMENT_ANSWERS = ['accepted', 'declined', 'changed'] as const;
export type CommentAnswer = (typeof COMMENT_ANSWERS)[number];

/** What the holder says of one line, or of the whole, and what the office answers. The line is named by its code: it may be gone by now. */
@Entity('line_comments')
@Index('line_comment_pledge', ['pledgeId', 'code'])
export class LineComment {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() pledgeId: number;
  @Belongs(() => Pledge, 'pledgeId') pledge?: Relation<Pledge>;
  @Int() round: number;
  /** null: of the pledge as a whole. */
  @Code(24, true) code: string | null;
  @LongText() text: string | null;
  @Ref() saidBy: number;
  @Ref(true) saidFor: number | null;
  @Instant() saidAt: Date;
  @Code(12, true) answer: CommentAnswer | null;
  @LongText() answerText: string | null;
  @Ref(true) answeredBy: number | null;
  @Instant(true) answeredAt: Date | null;
  @Version() revision: number;
}
