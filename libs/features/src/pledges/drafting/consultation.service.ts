import { LineComment, type CommentAnswer } from '#database/entities/pledges/line-comment.entity.js';
import { UnitOfWork, type Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { handOfHolder } from '#domain/pledges/pledge.policy.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { inDuty } from './drafting.service.js';
import { decided, lockPledge } from './pledge-record.js';

/** 征求意见: what the holder says of a line or of the whole, and what the office answers. */
@Injectable()
export class ConsultationService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refusal `pledges.notFound` for another's pledge, `pledges.lineNotFound` for a code that is not in it */
  async comment(actor: Actor, author: Author, pledgeId: number, code: string | null, text: string): Promise<{ id: number }> {
    return this.uow.run(author, async (tx) => {
      const { row, content, progress } = await lockPledge(tx, pledgeId);
      const hand = handOfHolder(actor, 'pledges.comment', row);
      if (!hand) throw new Refusal('notFound', 'pledges.notFound');
      decided({ verb: 'comment' }, progress);
      if (code !== null && !content.targets.some((target) => target.code === code))
        throw new Refusal('notFound', 'pledges.lineNotFound');
      const { identifiers } = await tx.em.insert(LineComment, {
        zoneId: row.zoneId,
        pledgeId,
        round: row.round,
        code,
        text: text.trim(),
        saidBy: actor.personId,
        saidFor: hand.onBehalfOf,
        saidAt: tx.now,
      });
      const { id } = identifiers[0] as { id: number };
      tx.record('pledges.commented', { pledgeId, unitId: row.unitId, commentId: id, round: row.round, code }, hand.onBehalfOf);
      return { id };
    });
  }

  /** Answered until the text is approved; answering anew replaces the answer, the journal keeps both. */
  async answer(
    actor: Actor,
    author: Author,
    pledgeId: number,
    commentId: number,
    answer: CommentAnswer,
    text: string,
    expected: number,
  ): Promise<void> {
    return this.uow.run(inDuty(actor, author, 'pledges.draft'), async (tx) => {
      const { row, progress } = await lockPledge(tx, pledgeId);
      decided({ verb: 'answer' }, progress);
      const [comment] = await tx.query<{ revision: number; answer: CommentAnswer | null; answerText: string | null }[]>(
        'SELECT revision, answer, answerText FROM line_comments WHERE id = ? AND pledgeId = ?',
        [commentId, pledgeId],
      );
      if (!comment) throw new Refusal('notFound', 'pledges.commentNotFound');
      tx.worksOn(`pledge:${pledgeId}`, { commentId });
      const { affected } = await tx.em.update(
        LineComment,
        { id: commentId, revision: expected },
        { answer, answerText: text.trim(), answeredBy: actor.personId, answeredAt: tx.now, revision: expected + 1 },
      );
      if (affected === 0)
        throw new Refusal('stale', 'pledges.answeredMeanwhile', {
          current: { version: comment.revision, answer: comment.answer, answerText: comment.answerText },
        });
      tx.record('pledges.commentAnswered', { pledgeId, unitId: row.unitId, commentId, answer });
    });
  }
}
