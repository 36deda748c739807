import { Amendment } from '#database/entities/pledges/amendment.entity.js';
import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import type { Month } from '#domain/calendar/day.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import type { Actor } from '#domain/people/actor.js';
import { actingFor } from '#domain/people/actor.js';
import { checkAmendment, decidesAmendmentAs, mayWithdrawAmendment, sameValues, type AmendedValues } from '#domain/pledges/amendment.js';
import { Refusal } from '#domain/refusal.js';
import type { Verdict } from '#domain/verdict.js';
import { Injectable } from '@nestjs/common';
import { cutTermsBefore } from '../../earlier-terms.js';
import { lockAmendable, type AmendedTarget } from './amendment-record.js';
import { newPledgeVersion } from './amended-version.js';

export interface NewAmendment {
  fromPeriod: Month;
  reason: string;
  values: AmendedValues;
}

/** 调整: proposed by the supervision office, approved by a leader; in force from a month on, the original beside it for ever. */
@Injectable()
export class AmendmentService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refusal `amendment.*` where it may not be proposed */
  async propose(actor: Actor, author: Author, targetId: number, { fromPeriod, reason, values }: NewAmendment): Promise<number> {
    const onBehalfOf = actingFor(actor, 'pledges.amend', actor.zoneId)?.onBehalfOf ?? null;
    return this.uow.run({ ...author, onBehalfOf }, async (tx) => {
      const target = await lockAmendable(tx, targetId);
      insist('conflict', checkAmendment(target, target.values, values, fromPeriod, dayOf(tx.now)));
      const { zoneId, year, unitId } = target;
      const { identifiers } = await tx.em.insert(Amendment, {
        zoneId,
        year,
        targetId,
        state: 'proposed',
        fromPeriod,
        reason,
        before: target.values,
        after: values,
        proposedBy: actor.personId,
        proposedFor: onBehalfOf,
        proposedAt: tx.now,
      });
      const { id: amendmentId } = identifiers[0] as { id: number };
      tx.record('pledges.amendmentProposed', { amendmentId, targetId, unitId, from: fromPeriod });
      return amendmentId;
    });
  }

  /**
   * The months before keep what was signed, also for figures that come late; the pledge gets a new version with its hash. The target
   * is locked as a scan locks it, so that each of its judgements is made wholly before or wholly after.
   */
  async approve(actor: Actor, author: Author, id: number, version: number): Promise<void> {
    await this.decide(actor, author, id, version, async (tx, amendment) => {
      const target = await lockAmendable(tx, amendment.targetId);
      if (!sameValues(target.values, amendment.before)) throw new Refusal('conflict', 'amendment.targetChanged');
      if (target.pledgeState !== 'signed') throw new Refusal('conflict', 'amendment.pledgeNotSigned');
      await amend(tx, target, amendment);
      const made = await newPledgeVersion(tx, target, amendment);
      const { unitId, id: targetId } = target;
      tx.record('pledges.amended', { amendmentId: id, targetId, unitId, pledgeId: target.pledgeId, from: amendment.fromPeriod, version: made.version, versionId: made.versionId, hash: made.hash });
      return { state: 'approved', pledgeVersion: made.version };
    });
  }

  async refuse(actor: Actor, author: Author, id: number, version: number, reason: string): Promise<void> {
    await this.decide(actor, author, id, version, async (tx, { targetId }) => {
      const { unitId } = await lockAmendable(tx, targetId);
      tx.record('pledges.amendmentRefused', { amendmentId: id, targetId, unitId, reason });
      return { state: 'refused', decisionNote: reason };
    });
  }

  async withdraw(actor: Actor, author: Author, id: number, version: number): Promise<void> {
    await this.uow.run(author, async (tx) => {
      const amendment = await lockAmendment(tx, id, version);
      insist('conflict', mayWithdrawAmendment(actor, amendment));
      const { unitId } = await lockAmendable(tx, amendment.targetId);
      await tx.em.update(Amendment, { id, version }, { state: 'withdrawn', version: version + 1 });
      tx.record('pledges.amendmentWithdrawn', { amendmentId: id, targetId: amendment.targetId, unitId });
    });
  }

  private async decide(actor: Actor, author: Author, id: number, version: number, act: (tx: Tx, amendment: Amendment) => Promise<Partial<Amendment>>): Promise<void> {
    const onBehalfOf = actingFor(actor, 'pledges.decideAmendment', actor.zoneId)?.onBehalfOf ?? null;
    await this.uow.run({ ...author, onBehalfOf }, async (tx) => {
      const amendment = await lockAmendment(tx, id, version);
      const { duty, verdict } = decidesAmendmentAs(actor, amendment);
      insist(amendment.state === 'proposed' ? 'forbidden' : 'conflict', verdict);
      const decided = await act(tx, amendment);
      await tx.em.update(
        Amendment,
        { id, version },
        { ...decided, decidedBy: actor.personId, decidedFor: duty!.onBehalfOf, decidedAt: tx.now, version: version + 1 },
      );
    });
  }
}

async function amend(tx: Tx, { id, year }: AmendedTarget, { fromPeriod, after }: Amendment): Promise<void> {
  await cutTermsBefore(tx, [{ id, year }], fromPeriod);
  const nodes = JSON.stringify(after.nodes);
  const set = "target = ?, upper = ?, stretch = ?, detail = JSON_SET(detail, '$.nodes', JSON_EXTRACT(?, '$'))";
  const values = [after.target, after.upper, after.stretch, nodes];
  await tx.query(`UPDATE target_terms SET ${set} WHERE targetId = ? AND untilPeriod >= ?`, [...values, id, fromPeriod]);
  await tx.query(`UPDATE targets SET ${set}, amended = amended + 1 WHERE id = ?`, [...values, id]);
  await tx.query(`UPDATE pledge_lines SET ${set}, revision = revision + 1 WHERE targetId = ?`, [...values, id]);
}

async function lockAmendment(tx: Tx, id: number, version: number): Promise<Amendment> {
  const amendment = await tx.em.findOne(Amendment, { where: { id, zoneId: tx.author.zoneId }, lock: { mode: 'pessimistic_write' } });
  if (!amendment) throw new Refusal('notFound', 'amendment.notFound');
  // Approved, it is an event of its pledge; before, of its target.
  tx.worksOn(`target:${amendment.targetId}`, { amendmentId: id }, `pledge:${await pledgeOf(tx, amendment.targetId)}`);
  if (amendment.version !== version)
    throw new Refusal('stale', 'amendment.changedMeanwhile', { current: { id, state: amendment.state, version: amendment.version } });
  return amendment;
}

function insist(kind: 'conflict' | 'forbidden', verdict: Verdict): void {
  if (!verdict.ok) throw new Refusal(kind, verdict.reasons[0]!);
}

async function pledgeOf(tx: Tx, targetId: number): Promise<number> {
  const [target] = await tx.query<{ pledgeId: number }[]>('SELECT pledgeId FROM targets WHERE id = ?', [targetId]);
  return target?.pledgeId ?? 0;
}
