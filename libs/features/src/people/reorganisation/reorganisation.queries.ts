import { fromJson } from '#database/columns.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import type { Actor } from '#domain/people/actor.js';
import { decidesAs, mayWithdrawChange, type ReorganisationKind, type ReorganisationPlan, type ReorganisationState } from '#domain/people/reorganisation.js';
import type { Role } from '#domain/people/roles.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { reachOf, type PlanReach } from './plan-reach.js';

export interface ReorganisationRow {
  id: number;
  kind: ReorganisationKind;
  state: ReorganisationState;
  fromDay: string;
  fromPeriod: string | null;
  reason: string;
  plan: ReorganisationPlan;
  proposedBy: number;
  proposedFor: number | null;
  proposedDuty: Role;
  proposerName: string;
  proposerNameEn: string | null;
  proposedAt: Date;
  deciderName: string | null;
  deciderNameEn: string | null;
  decidedDuty: Role | null;
  decidedAt: Date | null;
  decisionNote: string | null;
  appliedAt: Date | null;
  version: number;
  allowed: string[];
  /** Why it is not this reader's to decide. */
  hindrance: string | null;
}

@Injectable()
export class ReorganisationQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first. */
  async list(actor: Actor, id?: number): Promise<ReorganisationRow[]> {
    const rows = await this.uow.dataSource.query<(Omit<ReorganisationRow, 'allowed' | 'hindrance'> & { plan: unknown })[]>(
      `SELECT c.id, c.kind, c.state, c.fromDay, c.fromPeriod, c.reason, c.plan, c.proposedBy, c.proposedFor, c.proposedDuty, p.name AS proposerName, p.nameEn AS proposerNameEn, c.proposedAt,
              d.name AS deciderName, d.nameEn AS deciderNameEn, c.decidedDuty, c.decidedAt, c.decisionNote, c.appliedAt, c.version
         FROM unit_changes c JOIN people p ON p.id = c.proposedBy LEFT JOIN people d ON d.id = c.decidedBy
        WHERE c.zoneId = ? ${id === undefined ? '' : 'AND c.id = ?'} ORDER BY c.id DESC`,
      id === undefined ? [actor.zoneId] : [actor.zoneId, id],
    );
    return rows.map((row) => {
      const { duty, verdict } = decidesAs(actor, row);
      const allowed = [...(duty ? ['approve', 'refuse'] : []), ...(mayWithdrawChange(actor, row).ok ? ['withdraw'] : [])];
      const hindrance = row.state === 'proposed' && !verdict.ok ? verdict.reasons[0]! : null;
      return { ...row, plan: fromJson<ReorganisationPlan>(row.plan), allowed, hindrance };
    });
  }

  async get(actor: Actor, id: number): Promise<{ change: ReorganisationRow; reach: PlanReach }> {
    const [change] = await this.list(actor, id);
    if (!change) throw new Refusal('notFound', 'reorganisation.notFound');
    return { change, reach: await this.reach(actor, change.kind, change.plan) };
  }

  /** What the units have that a change would take along, before it is proposed. */
  async preview(actor: Actor, kind: ReorganisationKind, unitIds: number[]): Promise<PlanReach> {
    const found = await this.uow.dataSource.query<object[]>('SELECT id FROM units WHERE zoneId = ? AND id IN (?)', [actor.zoneId, unitIds.length > 0 ? unitIds : [0]]);
    if (found.length < unitIds.length || unitIds.length === 0) throw new Refusal('notFound', 'people.unitNotFound');
    return this.reach(actor, kind, { unitIds, rename: null, into: null, parts: null, goesOn: false });
  }

  private async reach(actor: Actor, kind: ReorganisationKind, plan: ReorganisationPlan): Promise<PlanReach> {
    return reachOf(this.uow.dataSource, actor.zoneId, kind, plan, dayOf(await this.uow.now()));
  }
}

