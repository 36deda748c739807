import { AmbitionAnswer } from '#database/entities/pledges/ambition-answer.entity.js';
import { UnitOfWork, type Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { AmbitionRow } from './ambition-findings.js';
import { AmbitionQueries } from './ambition.queries.js';
import { breakingDown } from './breakdown-scope.js';

export interface AnswerInput {
  lineId: number | null;
  zoneTargetId: number | null;
  code: string;
  /** The numbers the answer is given to, as they were read. */
  fingerprint: string;
  reason: string;
}

/**
 * A warning is answered by changing the figures, or by a reason that stays. It never blocks. What a reason is given to before approval
 * stands in the text under its hash; while the text waits for signatures none is taken, for both would sign a text without it.
 */
@Injectable()
export class AmbitionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: AmbitionQueries,
  ) {}

  /** @throws Refusal notFound for what is no warning here; stale when the numbers have changed meanwhile; conflict `pledges.yearSettled`, `ambition.textApproved` */
  keep(
    actor: Actor,
    author: Author,
    { lineId, zoneTargetId, code, fingerprint, reason }: AnswerInput,
  ): Promise<{ id: number; year: number }> {
    return this.uow.run(breakingDown(actor, author), async (tx) => {
      const table = lineId === null ? 'zone_targets' : 'pledge_lines';
      // Locked, so that the numbers stay what they are while the reason for them is written down.
      const [subject] = await tx.query<{ year: number; state: string }[]>(
        `SELECT s.year, y.state FROM ${table} s JOIN plan_years y ON y.zoneId = s.zoneId AND y.year = s.year WHERE s.id = ? AND s.zoneId = ? FOR UPDATE`,
        [lineId ?? zoneTargetId, author.zoneId],
      );
      if (!subject) throw new Refusal('notFound', 'ambition.notFound');
      if (subject.state === 'closed') throw new Refusal('conflict', 'pledges.yearSettled');
      const finding = (await this.queries.ofSubject(author.zoneId, subject.year, { lineId, zoneTargetId }, tx.em)).find(
        (one) => one.code === code,
      );
      if (!finding) throw new Refusal('notFound', 'ambition.notFound');
      if (finding.fingerprint !== fingerprint) throw stale(finding);
      // Held against an approval of the same moment, which would not find the reason and freeze a text without it.
      const texts = await tx.query<{ state: string }[]>('SELECT state FROM pledges WHERE id IN (?) FOR UPDATE', [
        finding.pledgeIds.length > 0 ? finding.pledgeIds : [0],
      ]);
      if (texts.some(({ state }) => state === 'approved')) throw new Refusal('conflict', 'ambition.textApproved');
      const { identifiers } = await tx.em.insert(AmbitionAnswer, {
        zoneId: author.zoneId,
        year: subject.year,
        lineId,
        zoneTargetId,
        code,
        fingerprint,
        params: finding.params,
        reason,
        answeredBy: author.personId,
        answeredAt: tx.now,
      });
      const { id } = identifiers[0] as { id: number };
      tx.record('pledges.ambitionAnswered', { answerId: id, code, lineId, zoneTargetId });
      return { id, year: subject.year };
    });
  }
}

const stale = ({ code, params, fingerprint }: AmbitionRow) =>
  new Refusal('stale', 'ambition.changedMeanwhile', { current: { code, params, fingerprint } });
