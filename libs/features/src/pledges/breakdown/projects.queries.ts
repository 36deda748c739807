import { fromJson } from '#database/columns.js';
import type { Project } from '#database/entities/pledges/project.entity.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { Actor } from '#domain/people/actor.js';
import type { Permit, ProjectNode } from '#domain/pledges/projects.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Contribution } from './contributions-of.js';
import { ContributionQueries } from './contributions.queries.js';

export type ProjectRow = Pick<Project, keyof Project> & { unitName: string; unitNameEn: string | null; lineCode: string | null };

export interface ProjectFilter {
  q?: string;
  unitId?: number;
  /** Only those with a bottleneck named. */
  stuck?: boolean;
  limit: number;
  after: { sort: number; id: number } | null;
}

@Injectable()
export class ProjectQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contributions: ContributionQueries,
  ) {}

  /** The ledger of one zone target, in its own order: one row more than `limit`. @throws Refusal notFound */
  async ledger(
    actor: Actor,
    zoneTargetId: number,
    filter: ProjectFilter,
  ): Promise<{ of: Contribution; rows: ProjectRow[]; stuck: number }> {
    const of = await this.contributions.one(actor, zoneTargetId);
    const where = ['r.zoneTargetId = ?'];
    const params: unknown[] = [zoneTargetId];
    const add = (sql: string, ...values: unknown[]) => {
      where.push(sql);
      params.push(...values);
    };
    if (filter.q) {
      const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
      add('(r.name LIKE ? OR r.bottleneck LIKE ?)', like, like);
    }
    if (filter.unitId) add('r.unitId = ?', filter.unitId);
    if (filter.stuck) add('r.bottleneck IS NOT NULL');
    if (filter.after) add('(r.sort > ? OR (r.sort = ? AND r.id > ?))', filter.after.sort, filter.after.sort, filter.after.id);
    const [rows, [stuck]] = await Promise.all([
      this.read(`${where.join(' AND ')} ORDER BY r.sort, r.id LIMIT ?`, [...params, filter.limit + 1]),
      this.dataSource.query<{ n: string }[]>(
        'SELECT COUNT(*) AS n FROM projects WHERE zoneTargetId = ? AND bottleneck IS NOT NULL',
        [zoneTargetId],
      ),
    ]);
    return { of, rows, stuck: Number(stuck!.n) };
  }

  /** @throws Refusal notFound, also for another zone's and for what is beyond the actor's reach */
  async get(actor: Actor, id: number): Promise<ProjectRow> {
    const [row] = await this.read('r.id = ? AND r.zoneId = ?', [id, actor.zoneId]);
    if (!row) throw new Refusal('notFound', 'projects.notFound');
    await this.contributions.one(actor, row.zoneTargetId).catch(() => {
      throw new Refusal('notFound', 'projects.notFound');
    });
    return row;
  }

  private async read(where: string, params: unknown[]): Promise<ProjectRow[]> {
    const rows = await this.dataSource.query<ProjectRow[]>(
      `SELECT r.*, u.name AS unitName, u.nameEn AS unitNameEn, l.code AS lineCode
         FROM projects r JOIN units u ON u.id = r.unitId LEFT JOIN pledge_lines l ON l.id = r.lineId WHERE ${where}`,
      params,
    );
    return rows.map((row) => ({
      ...row,
      totalInvestment: plainDecimal(row.totalInvestment),
      yearPlan: plainDecimal(row.yearPlan),
      nodes: fromJson<ProjectNode[]>(row.nodes),
      permits: fromJson<Permit[]>(row.permits),
      illustrative: Boolean(row.illustrative),
    }));
  }
}
