import { UnitChange } from '#database/entities/people/unit-change.entity.js';
import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import type { Day, Month } from '#domain/calendar/day.js';
import { addDays, dayOf } from '#domain/calendar/zone-time.js';
import type { Actor } from '#domain/people/actor.js';
import { checkPlan, checkStart, decidesAs, mayWithdrawChange, proposesAs, type ReorganisationKind, type ReorganisationPlan } from '#domain/people/reorganisation.js';
import { Refusal } from '#domain/refusal.js';
import type { Verdict } from '#domain/verdict.js';
import { Injectable } from '@nestjs/common';
import { ActorQueries } from '../actor.queries.js';
import { carryOut } from './carry-out.js';
import { requireUnitsFree, requireWhatIsNamed } from './plan-requirements.js';

export interface NewReorganisation {
  kind: ReorganisationKind;
  fromDay: Day;
  fromPeriod: Month | null;
  reason: string;
  plan: ReorganisationPlan;
}

const FARTHEST_DAYS = 366;

/** 机构调整: proposed by one duty, decided by another, carried out whole on its day. */
@Injectable()
export class ReorganisationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actors: ActorQueries,
  ) {}

  /** @throws Refusal `reorganisation.*` where the plan cannot be meant, names what is not there, or meets another one under way */
  async propose(actor: Actor, author: Author, asked: NewReorganisation): Promise<number> {
    const duty = proposesAs(actor);
    if (duty === null) throw new Refusal('forbidden', 'http.notAllowed');
    insist('invalid', checkPlan(asked.kind, asked.plan));
    return this.uow.run({ ...author, onBehalfOf: duty.onBehalfOf }, async (tx) => {
      const today = dayOf(tx.now);
      insist('invalid', checkStart(asked.fromDay, asked.kind === 'rename' ? null : asked.fromPeriod, today, addDays(today, FARTHEST_DAYS)));
      if (asked.kind !== 'rename' && asked.fromPeriod === null) throw new Refusal('invalid', 'reorganisation.period');
      await requireUnitsFree(tx, asked.plan, null);
      await requireWhatIsNamed(tx, asked);
      const { identifiers } = await tx.em.insert(UnitChange, {
        ...asked,
        fromPeriod: asked.kind === 'rename' ? null : asked.fromPeriod,
        zoneId: author.zoneId,
        state: 'proposed',
        proposedBy: actor.personId,
        proposedFor: duty.onBehalfOf,
        proposedDuty: duty.role,
        proposedAt: tx.now,
      });
      const { id: changeId } = identifiers[0] as { id: number };
      tx.record('people.reorganisationProposed', { changeId, unitId: asked.plan.unitIds[0]!, kind: asked.kind });
      return changeId;
    });
  }

  /** In force at once where its day has come, else carried out on it. */
  async approve(actor: Actor, author: Author, id: number, version: number): Promise<void> {
    await this.decide(actor, author, id, version, async (tx, change) => {
      const due = change.fromDay <= dayOf(tx.now);
      const { plan, kind, fromDay } = change;
      tx.record('people.reorganisationApproved', { changeId: id, unitId: plan.unitIds[0]!, kind, from: fromDay });
      if (due) await carryOut(tx, change);
      return due ? { state: 'applied', appliedAt: tx.now } : { state: 'approved' };
    });
    this.actors.forget();
  }

  async refuse(actor: Actor, author: Author, id: number, version: number, reason: string): Promise<void> {
    await this.decide(actor, author, id, version, async (tx, { plan, kind }) => {
      tx.record('people.reorganisationRefused', { changeId: id, unitId: plan.unitIds[0]!, kind, reason });
      return { state: 'refused', decisionNote: reason };
    });
  }

  async withdraw(actor: Actor, author: Author, id: number, version: number): Promise<void> {
    await this.uow.run(author, async (tx) => {
      const change = await lockChange(tx, id, version);
      insist('conflict', mayWithdrawChange(actor, change));
      await tx.em.update(UnitChange, { id, version }, { state: 'withdrawn', version: version + 1 });
      tx.record('people.reorganisationWithdrawn', { changeId: id, unitId: change.plan.unitIds[0]!, kind: change.kind });
    });
  }

  /** Whatever is approved and whose day has come; each in a transaction of its own. @returns how many */
  async carryOutDue(): Promise<number> {
    const today = dayOf(await this.uow.now());
    const due = await this.uow.dataSource.query<{ id: number; zoneId: number }[]>(
      "SELECT id, zoneId FROM unit_changes WHERE state = 'approved' AND fromDay <= ? ORDER BY fromDay, id",
      [today],
    );
    let done = 0;
    for (const { id, zoneId } of due)
      await this.uow.run({ zoneId, personId: null }, async (tx) => {
        const change = await tx.em.findOne(UnitChange, { where: { id }, lock: { mode: 'pessimistic_write' } });
        if (change?.state !== 'approved') return;
        await carryOut(tx, change);
        await tx.em.update(UnitChange, { id, version: change.version }, { state: 'applied', appliedAt: tx.now, version: change.version + 1 });
        done += 1;
      });
    if (done > 0) this.actors.forget();
    return done;
  }

  private async decide(actor: Actor, author: Author, id: number, version: number, act: (tx: Tx, change: UnitChange) => Promise<Partial<UnitChange>>): Promise<void> {
    // Asked for again inside, under the lock; here it only says in whose name.
    const seen = await this.uow.dataSource.getRepository(UnitChange).findOneBy({ id, zoneId: author.zoneId });
    const onBehalfOf = seen ? (decidesAs(actor, seen).duty?.onBehalfOf ?? null) : null;
    await this.uow.run({ ...author, onBehalfOf }, async (tx) => {
      const change = await lockChange(tx, id, version);
      const { duty, verdict } = decidesAs(actor, change);
      insist(change.state === 'proposed' ? 'forbidden' : 'conflict', verdict);
      const decided = await act(tx, change);
      await tx.em.update(
        UnitChange,
        { id, version },
        { ...decided, decidedBy: actor.personId, decidedFor: duty!.onBehalfOf, decidedDuty: duty!.role, decidedAt: tx.now, version: version + 1 },
      );
    });
  }
}

async function lockChange(tx: Tx, id: number, version: number): Promise<UnitChange> {
  const change = await tx.em.findOne(UnitChange, { where: { id, zoneId: tx.author.zoneId }, lock: { mode: 'pessimistic_write' } });
  if (!change) throw new Refusal('notFound', 'reorganisation.notFound');
  tx.worksOn(`unit:${change.plan.unitIds[0]!}`, { changeId: id });
  if (change.version !== version) throw new Refusal('stale', 'reorganisation.changedMeanwhile', { current: { id, state: change.state, version: change.version } });
  return change;
}

function insist(kind: 'invalid' | 'conflict' | 'forbidden', verdict: Verdict): void {
  if (!verdict.ok) throw new Refusal(kind, verdict.reasons[0]!);
}
