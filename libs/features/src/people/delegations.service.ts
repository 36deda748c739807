import { Delegation } from '#database/entities/people/delegation.entity.js';
import { UnitOfWork, type Author } from '#database/unit-of-work.js';
import type { Day } from '#domain/calendar/day.js';
import { addDays, dayOf } from '#domain/calendar/zone-time.js';
import { actingFor, mayDo, type Actor } from '#domain/people/actor.js';
import type { Role } from '#domain/people/roles.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { ActorQueries } from './actor.queries.js';
import { lockPeople, requireCombinable, requireForward, rolesDuring } from './duties.js';

/** A leave, not a transfer: who is away for longer needs an appointment for somebody else. */
const LONGEST_DAYS = 183;

export interface Leave {
  principalId: number;
  delegateId: number;
  from: Day;
  until: Day;
  reason: string;
}

/** 代理: everybody for themselves, the administrator for others. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actors: ActorQueries,
  ) {}

  /**
   * Hands on the principal's own duties, never those delegated to them.
   * @throws Refusal `people.delegateForOthers`, `people.delegateToSelf`, `people.delegationPast`, `people.delegationTooLong`,
   * `people.nothingToDelegate`, `people.alreadyDelegated`, or the domain's reason for duties kept apart
   */
  async delegate(actor: Actor, author: Author, { principalId, delegateId, from, until, reason }: Leave): Promise<number> {
    if (principalId !== actor.personId && !mayDo(actor, 'delegation.manage'))
      throw new Refusal('forbidden', 'people.delegateForOthers');
    if (principalId === delegateId) throw wrong('toPersonId', 'people.delegateToSelf');
    requireForward({ from, until });
    if (until > addDays(from, LONGEST_DAYS)) throw wrong('until', 'people.delegationTooLong');
    const id = await this.uow.run(author, async (tx) => {
      if (until < dayOf(tx.now)) throw wrong('until', 'people.delegationPast');
      const people = await lockPeople(tx, principalId, delegateId);
      if (![...people.values()].every((person) => person.active)) throw new Refusal('conflict', 'people.inactive');
      const [same] = await tx.query<object[]>(
        'SELECT 1 FROM delegations WHERE principalId = ? AND delegateId = ? AND revokedAt IS NULL AND fromDay <= ? AND toDay >= ? LIMIT 1',
        [principalId, delegateId, until, from],
      );
      if (same) throw new Refusal('conflict', 'people.alreadyDelegated');
      const duties = await tx.query<{ role: Role }[]>(
        'SELECT DISTINCT role FROM appointments WHERE personId = ? AND fromDay <= ? AND (toDay IS NULL OR toDay >= ?)',
        [principalId, until, from],
      );
      if (duties.length === 0) throw new Refusal('conflict', 'people.nothingToDelegate');
      requireCombinable(
        [...duties.map((duty) => duty.role), ...(await rolesDuring(tx, delegateId, { from, until }))],
        'toPersonId',
      );
      const { identifiers } = await tx.em.insert(Delegation, {
        zoneId: author.zoneId,
        principalId,
        delegateId,
        fromDay: from,
        toDay: until,
        reason,
        revokedAt: null,
      });
      const { id: delegationId } = identifiers[0] as { id: number };
      const fact = { delegationId, fromPersonId: principalId, toPersonId: delegateId, from, until };
      tx.record('people.delegated', fact, principalId === actor.personId ? null : administratorBehind(actor));
      return delegationId;
    });
    this.actors.forget();
    return id;
  }

  /** Ends at once. By the principal, the delegate (nobody need act for another) or the administrator. */
  async revoke(actor: Actor, author: Author, delegationId: number): Promise<void> {
    await this.uow.run(author, async (tx) => {
      const delegation = await tx.em.findOne(Delegation, {
        where: { id: delegationId, zoneId: author.zoneId },
        lock: { mode: 'pessimistic_write' },
      });
      const theirs = delegation && [delegation.principalId, delegation.delegateId].includes(actor.personId);
      if (!delegation || !(theirs || mayDo(actor, 'delegation.manage')))
        throw new Refusal('notFound', 'people.delegationNotFound');
      if (delegation.revokedAt || delegation.toDay < dayOf(tx.now)) throw new Refusal('conflict', 'people.delegationOver');
      await tx.em.update(Delegation, { id: delegationId }, { revokedAt: tx.now });
      const fact = { delegationId, fromPersonId: delegation.principalId, toPersonId: delegation.delegateId };
      tx.record('people.delegationRevoked', fact, theirs ? null : administratorBehind(actor));
    });
    this.actors.forget();
  }
}

/** In whose name, where the actor is an administrator only as somebody's delegate. */
const administratorBehind = (actor: Actor) => actingFor(actor, 'delegation.manage', actor.zoneId)?.onBehalfOf ?? null;

const wrong = (path: string, code: string) => new Refusal('invalid', code, { errors: [{ path, code }] });
