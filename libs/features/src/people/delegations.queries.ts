import { UnitOfWork } from '#database/unit-of-work.js';
import type { Day } from '#domain/calendar/day.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { mayDo, unitsFor, type Actor } from '#domain/people/actor.js';
import { Injectable } from '@nestjs/common';

/** 未开始 · 代理中 · 已结束 · 已撤销 */
export type DelegationState = 'coming' | 'inForce' | 'over' | 'revoked';

export interface DelegationRow {
  id: number;
  fromPersonId: number;
  fromPersonName: string;
  fromPersonNameEn: string | null;
  toPersonId: number;
  toPersonName: string;
  toPersonNameEn: string | null;
  from: Day;
  until: Day;
  reason: string;
  revokedAt: Date | null;
  state: DelegationState;
  allowed: 'revoke'[];
}

type Raw = Omit<DelegationRow, 'state' | 'allowed'>;

@Injectable()
export class DelegationsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** One's own, either way; all of the zone for those who read all its people. Latest first; one row more than `limit`. */
  async list(actor: Actor, limit: number, beforeId: number | null): Promise<DelegationRow[]> {
    const all = unitsFor(actor, 'people.read') === 'all';
    const mine = all ? '' : 'AND (d.principalId = ? OR d.delegateId = ?)';
    const values = all ? [actor.zoneId] : [actor.zoneId, actor.personId, actor.personId];
    return this.read(actor, `WHERE d.zoneId = ? ${mine} AND d.id < ? ORDER BY d.id DESC LIMIT ?`, [
      ...values,
      beforeId ?? 4_294_967_295,
      limit + 1,
    ]);
  }

  /** What is in force or to come for the actor, given or taken. */
  async current(actor: Actor): Promise<DelegationRow[]> {
    const today = dayOf(await this.uow.now());
    return this.read(
      actor,
      'WHERE d.zoneId = ? AND (d.principalId = ? OR d.delegateId = ?) AND d.revokedAt IS NULL AND d.toDay >= ? ORDER BY d.fromDay, d.id',
      [actor.zoneId, actor.personId, actor.personId, today],
    );
  }

  private async read(actor: Actor, where: string, values: unknown[]): Promise<DelegationRow[]> {
    const today = dayOf(await this.uow.now());
    const rows = await this.uow.dataSource.query<Raw[]>(
      `SELECT d.id, d.principalId AS fromPersonId, principal.name AS fromPersonName, principal.nameEn AS fromPersonNameEn, d.delegateId AS toPersonId, deputy.name AS toPersonName, deputy.nameEn AS toPersonNameEn,
              d.fromDay AS \`from\`, d.toDay AS until, d.reason, d.revokedAt
         FROM delegations d JOIN people principal ON principal.id = d.principalId JOIN people deputy ON deputy.id = d.delegateId ${where}`,
      values,
    );
    return rows.map((row) => {
      const state = stateOf(row, today);
      const mayRevoke = [row.fromPersonId, row.toPersonId].includes(actor.personId) || mayDo(actor, 'delegation.manage');
      return { ...row, state, allowed: mayRevoke && (state === 'coming' || state === 'inForce') ? ['revoke'] : [] };
    });
  }
}

function stateOf({ from, until, revokedAt }: Raw, today: Day): DelegationState {
  if (revokedAt) return 'revoked';
  if (until < today) return 'over';
  return from > today ? 'coming' : 'inForce';
}
