import { fromJson } from '#database/columns.js';
import type { Actor } from '#domain/people/actor.js';
import { unitsFor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface PledgeRow {
  id: number;
  year: number;
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
  title: string;
  state: 'signed' | 'settled';
  signatory: string;
  counterpart: string;
  signedOn: string;
  currentVersion: number;
  contentHash: string;
  targets: number;
}

export interface PledgeVersionRow {
  version: number;
  contentHash: string;
  frozenAt: Date;
  content: unknown;
}

@Injectable()
export class PledgeQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The signed pledges in the actor's reach, in the order of the unit tree. */
  async list(actor: Actor, filter: { year?: number; unitId?: number; id?: number }): Promise<PledgeRow[]> {
    const units = unitsFor(actor, 'pledges.read');
    const where = ['p.zoneId = ?'];
    const params: unknown[] = [actor.zoneId];
    const add = (sql: string, value: unknown) => {
      where.push(sql);
      params.push(value);
    };
    if (units !== 'all') add('p.unitId IN (?)', units.length > 0 ? units : [0]);
    if (filter.year) add('p.year = ?', filter.year);
    if (filter.unitId) add('p.unitId = ?', filter.unitId);
    if (filter.id) add('p.id = ?', filter.id);
    const rows = await this.dataSource.query<PledgeRow[]>(
      `SELECT p.id, p.year, p.unitId, u.name AS unitName, u.nameEn AS unitNameEn, p.title, p.state, p.signatory, p.counterpart, p.signedOn, p.currentVersion,
              v.contentHash, (SELECT COUNT(*) FROM targets t WHERE t.pledgeId = p.id) AS targets
         FROM pledges p
         JOIN units u ON u.id = p.unitId
         JOIN pledge_versions v ON v.pledgeId = p.id AND v.version = p.currentVersion
        WHERE ${where.join(' AND ')} ORDER BY p.year DESC, u.sort, p.id`,
      params,
    );
    return rows.map((row) => ({ ...row, targets: Number(row.targets) }));
  }

  async get(actor: Actor, id: number): Promise<PledgeRow> {
    const [row] = await this.list(actor, { id });
    if (!row) throw new Refusal('notFound', 'pledges.notFound');
    return row;
  }

  async versions(pledgeId: number): Promise<PledgeVersionRow[]> {
    const rows = await this.dataSource.query<PledgeVersionRow[]>(
      'SELECT version, contentHash, frozenAt, content FROM pledge_versions WHERE pledgeId = ? ORDER BY version',
      [pledgeId],
    );
    return rows.map((row) => ({ ...row, content: fromJson(row.content) }));
  }
}
