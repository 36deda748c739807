import { fromJson } from '#database/columns.js';
import type { Month } from '#domain/calendar/day.js';
import type { Actor } from '#domain/people/actor.js';
import { decidesAmendmentAs, mayWithdrawAmendment, type AmendedValues, type AmendmentState } from '#domain/pledges/amendment.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { targetScope } from '../target-scope.js';

export interface AmendmentRow {
  id: number;
  targetId: number;
  code: string;
  name: string;
  nameEn: string | null;
  measureUnit: string;
  measureUnitEn: string | null;
  unitName: string;
  unitNameEn: string | null;
  year: number;
  state: AmendmentState;
  fromPeriod: Month;
  reason: string;
  before: AmendedValues;
  after: AmendedValues;
  proposedBy: number;
  proposedFor: number | null;
  proposerName: string;
  proposerNameEn: string | null;
  proposedAt: Date;
  deciderName: string | null;
  deciderNameEn: string | null;
  decidedAt: Date | null;
  decisionNote: string | null;
  pledgeVersion: number | null;
  version: number;
  allowed: string[];
}

@Injectable()
export class AmendmentQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** In the reader's reach, newest first. */
  async list(actor: Actor, filter: { id?: number; targetId?: number; year?: number; state?: AmendmentState }): Promise<AmendmentRow[]> {
    const scope = targetScope(actor, 'targets.read');
    const where = [scope.sql];
    const params = [...scope.params];
    const add = (sql: string, value: unknown) => {
      if (value === undefined) return;
      where.push(sql);
      params.push(value);
    };
    add('m.id = ?', filter.id);
    add('m.targetId = ?', filter.targetId);
    add('m.year = ?', filter.year);
    add('m.state = ?', filter.state);
    const rows = await this.dataSource.query<(Omit<AmendmentRow, 'allowed' | 'before' | 'after'> & { before: unknown; after: unknown })[]>(
      `SELECT m.id, m.targetId, t.code, t.name, t.nameEn, t.measureUnit, t.measureUnitEn, u.name AS unitName, u.nameEn AS unitNameEn, m.year, m.state, m.fromPeriod, m.reason,
              m.\`before\`, m.\`after\`, m.proposedBy, m.proposedFor, p.name AS proposerName, p.nameEn AS proposerNameEn, m.proposedAt, d.name AS deciderName, d.nameEn AS deciderNameEn, m.decidedAt, m.decisionNote, m.pledgeVersion, m.version
         FROM amendments m JOIN targets t ON t.id = m.targetId JOIN units u ON u.id = t.unitId JOIN people p ON p.id = m.proposedBy LEFT JOIN people d ON d.id = m.decidedBy
        WHERE ${where.join(' AND ')} ORDER BY m.id DESC`,
      params,
    );
    return rows.map((row) => ({
      ...row,
      before: fromJson<AmendedValues>(row.before),
      after: fromJson<AmendedValues>(row.after),
      allowed: [...(decidesAmendmentAs(actor, row).duty ? ['approve', 'refuse'] : []), ...(mayWithdrawAmendment(actor, row).ok ? ['withdraw'] : [])],
    }));
  }

  async get(actor: Actor, id: number): Promise<AmendmentRow> {
    const [row] = await this.list(actor, { id });
    if (!row) throw new Refusal('notFound', 'amendment.notFound');
    return row;
  }
}
