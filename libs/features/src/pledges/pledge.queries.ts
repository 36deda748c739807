import { fromJson } from '#database/columns.js';
import type { Actor } from '#domain/people/actor.js';
import { unitsFor } from '#domain/people/actor.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SqlScope } from './target-scope.js';

export interface PledgeRow {
  id: number;
  year: number;
  tier: 'unit' | 'leader';
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
  leaderId: number | null;
  leaderName: string | null;
  leaderNameEn: string | null;
  counterpartId: number | null;
  counterpartName: string | null;
  counterpartNameEn: string | null;
  title: string;
  state: PledgeState;
  round: number;
  /** null until that party has signed. */
  signatory: string | null;
  counterpart: string | null;
  signedOn: string | null;
  currentVersion: number;
  contentHash: string | null;
  revision: number;
  /** Lines drafted, or zone targets led. */
  lines: number;
  targets: number;
  /** Comments that wait for the office's answer. */
  unanswered: number;
}

export interface PledgeFilter {
  year?: number;
  unitId?: number;
  state?: PledgeState;
  id?: number;
}

export interface PledgeVersionRow {
  version: number;
  contentHash: string;
  frozenAt: Date;
  content: unknown;
}

/** All of the zone, or one's unit's and one's own from the first round of consultation on. `p` is the pledge. */
export function pledgeScope(actor: Actor): SqlScope {
  const units = unitsFor(actor, 'pledges.read');
  if (units === 'all') return { sql: 'p.zoneId = ?', params: [actor.zoneId] };
  return {
    sql: 'p.zoneId = ? AND (p.unitId IN (?) OR p.leaderId = ? OR p.counterpartId = ?) AND (p.round > 0 OR p.currentVersion > 0)',
    params: [actor.zoneId, units.length > 0 ? units : [0], actor.personId, actor.personId],
  };
}

@Injectable()
export class PledgeQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The pledges in the actor's reach, in the order of the unit tree. */
  async list(actor: Actor, filter: PledgeFilter): Promise<PledgeRow[]> {
    const scope = pledgeScope(actor);
    const where = [scope.sql];
    const params = [...scope.params];
    const add = (sql: string, ...values: unknown[]) => {
      where.push(sql);
      params.push(...values);
    };
    if (filter.year) add('p.year = ?', filter.year);
    if (filter.unitId) add('p.unitId = ?', filter.unitId);
    if (filter.state) add('p.state = ?', filter.state);
    if (filter.id) add('p.id = ?', filter.id);
    const rows = await this.dataSource.query<PledgeRow[]>(
      `SELECT p.id, p.year, p.tier, p.unitId, u.name AS unitName, u.nameEn AS unitNameEn, p.leaderId, l.name AS leaderName, l.nameEn AS leaderNameEn, p.counterpartId, c.name AS counterpartName, c.nameEn AS counterpartNameEn,
              p.title, p.state, p.round, p.signatory, p.counterpart, p.signedOn, p.currentVersion, v.contentHash, p.revision,
              IF(p.tier = 'leader', (SELECT COUNT(*) FROM zone_targets z WHERE z.zoneId = p.zoneId AND z.year = p.year AND z.leaderId = p.leaderId),
                 (SELECT COUNT(*) FROM pledge_lines n WHERE n.pledgeId = p.id)) AS \`lines\`,
              (SELECT COUNT(*) FROM targets t WHERE t.pledgeId = p.id) AS targets,
              (SELECT COUNT(*) FROM line_comments m WHERE m.pledgeId = p.id AND m.answer IS NULL) AS unanswered
         FROM pledges p
         JOIN units u ON u.id = p.unitId
         LEFT JOIN people l ON l.id = p.leaderId
         LEFT JOIN people c ON c.id = p.counterpartId
         LEFT JOIN pledge_versions v ON v.pledgeId = p.id AND v.version = p.currentVersion
        WHERE ${where.join(' AND ')} ORDER BY p.year DESC, p.tier, u.sort, p.id`,
      params,
    );
    return rows.map((row) => ({
      ...row,
      lines: Number(row.lines),
      targets: Number(row.targets),
      unanswered: Number(row.unanswered),
    }));
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
