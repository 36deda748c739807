import type { Actor } from '#domain/people/actor.js';
import type { Right } from '#domain/people/rights.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Day, Month } from '#domain/calendar/day.js';
import { lastDayOf } from '#domain/calendar/months.js';
import { formerNames } from '../people/reorganisation/named-then.js';
import { promisedIn, termsBefore } from './amendment/terms-in-force.js';
import { targetScope } from './target-scope.js';
import { TERMS_COLUMNS, type TermsColumns } from './terms-of.js';

/** Everything a page or a rule needs to know of a target, names included. */
export interface TargetRow extends TermsColumns {
  id: number;
  zoneId: number;
  pledgeId: number;
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
  verifierUnitId: number;
  verifierUnitName: string;
  verifierUnitNameEn: string | null;
  leaderId: number | null;
  leaderName: string | null;
  leaderNameEn: string | null;
  code: string;
  name: string;
  nameEn: string | null;
  category: string;
  measureUnit: string;
  measureUnitEn: string | null;
  decimals: number;
  track: 'administrative' | 'statistical';
  clause: string | null;
  sourceTitle: string | null;
  sourceDate: string | null;
  illustrative: boolean | number;
  note: string | null;
  sort: number;
}

export interface CoUnitRow {
  targetId: number;
  unitId: number;
  name: string;
  nameEn: string | null;
}

export const TARGET_SELECT = `
  SELECT t.id, t.zoneId, t.pledgeId, t.unitId, u.name AS unitName, u.nameEn AS unitNameEn,
         t.verifierUnitId, v.name AS verifierUnitName, v.nameEn AS verifierUnitNameEn, t.leaderId, l.name AS leaderName, l.nameEn AS leaderNameEn,
         t.code, t.name, t.nameEn, t.category, t.measureUnit, t.measureUnitEn, t.decimals, t.track,
         t.clause, t.sourceTitle, t.sourceDate, t.illustrative, t.note, t.sort, ${TERMS_COLUMNS('t')}
    FROM targets t
    JOIN units u ON u.id = t.unitId
    JOIN units v ON v.id = t.verifierUnitId
    LEFT JOIN people l ON l.id = t.leaderId`;

export interface TargetFilter {
  year?: number;
  unitId?: number;
  kind?: string;
  q?: string;
  ids?: number[];
  limit?: number;
  /** The last row of the page before; pages are of one year. */
  after?: { sort: number; id: number } | null;
}

@Injectable()
export class TargetQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The targets in the actor's reach, in the order of the pledge book. */
  async list(actor: Actor, filter: TargetFilter, right: Right = 'targets.read'): Promise<TargetRow[]> {
    const scope = targetScope(actor, right);
    const where = [scope.sql];
    const params = [...scope.params];
    const add = (sql: string, value: unknown) => {
      where.push(sql);
      params.push(value);
    };
    if (filter.year !== undefined) add('t.year = ?', filter.year);
    if (filter.unitId !== undefined) add('t.unitId = ?', filter.unitId);
    if (filter.kind !== undefined) add('t.kind = ?', filter.kind);
    if (filter.ids !== undefined) add('t.id IN (?)', filter.ids.length > 0 ? filter.ids : [0]);
    if (filter.q !== undefined && filter.q !== '') {
      const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
      // Codes are kept in ASCII; a Chinese word must be comparable with them too.
      where.push('(t.name LIKE ? OR t.nameEn LIKE ? OR CONVERT(t.code USING utf8mb4) LIKE ?)');
      params.push(like, like, like);
    }
    if (filter.after) {
      where.push('(t.sort > ? OR (t.sort = ? AND t.id > ?))');
      params.push(filter.after.sort, filter.after.sort, filter.after.id);
    }
    const limit = filter.limit === undefined ? '' : ` LIMIT ${Number(filter.limit)}`;
    return this.dataSource.query<TargetRow[]>(`${TARGET_SELECT} WHERE ${where.join(' AND ')} ORDER BY t.year DESC, t.sort, t.id${limit}`, params);
  }

  /** @throws Refusal notFound, also for what exists beyond the actor's reach: an id says nothing to an outsider. */
  async get(actor: Actor, id: number, right: Right = 'targets.read'): Promise<TargetRow> {
    const [row] = await this.list(actor, { ids: [id] }, right);
    if (!row) throw new Refusal('notFound', 'targets.notFound');
    return row;
  }

  /** Rows as they were in a month: under the terms that held then, and the name their unit bore on the day. */
  async shownIn(zoneId: number, rows: readonly TargetRow[], month: Month, day: Day = lastDayOf(month)): Promise<TargetRow[]> {
    if (rows.length === 0) return [];
    const [promised, nameThen] = await Promise.all([promisedIn(this.dataSource, rows, ({ id }) => ({ targetId: id, month })), formerNames(this.dataSource, zoneId)]);
    return promised.map((row) => {
      const then = nameThen(row.unitId, day);
      return then ? { ...row, unitName: then.name, unitNameEn: then.nameEn } : row;
    });
  }

  /** The same for rows that are shown in several months. */
  termsBefore(ids: readonly number[]): ReturnType<typeof termsBefore> {
    return termsBefore(this.dataSource, ids);
  }

  async coUnits(targetIds: number[]): Promise<CoUnitRow[]> {
    if (targetIds.length === 0) return [];
    return this.dataSource.query<CoUnitRow[]>(
      `SELECT c.targetId, c.unitId, u.name, u.nameEn FROM target_co_units c JOIN units u ON u.id = c.unitId
        WHERE c.targetId IN (?) ORDER BY u.sort`,
      [targetIds],
    );
  }

  /** The years that have targets, newest first. */
  async years(zoneId: number): Promise<number[]> {
    const rows = await this.dataSource.query<{ year: number }[]>('SELECT year FROM plan_years WHERE zoneId = ? ORDER BY year DESC', [zoneId]);
    return rows.map((row) => row.year);
  }

  /** The newest year in which anything was promised or drafted; the newest plan year where nothing was, 0 where there is none. */
  async latestYear(zoneId: number): Promise<number> {
    const [row] = await this.dataSource.query<{ year: number | null }[]>(
      `SELECT COALESCE(GREATEST(COALESCE((SELECT MAX(year) FROM zone_targets WHERE zoneId = ?), 0), (SELECT MAX(year) FROM pledge_lines WHERE zoneId = ?)),
                       (SELECT MAX(year) FROM plan_years WHERE zoneId = ?)) AS year`,
      [zoneId, zoneId, zoneId],
    );
    return row?.year ?? 0;
  }
}
