import type { Month } from '#domain/calendar/day.js';
import { lastDayOf } from '#domain/calendar/months.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { namedThen, type NamedRow } from '../people/reorganisation/named-then.js';
import type { Actor } from '#domain/people/actor.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { targetScope } from '../pledges/target-scope.js';
import { ASSESSMENT_COLUMNS, knownAt, type AssessmentRaw } from './assessment-row.js';
import { BASIS_COLUMNS, receiptsOf, type RowWithBasis } from './kept-receipt.js';
import type { Receipt } from '#domain/assessment/assessment.js';

export interface AssessmentFilter {
  year?: number;
  period?: Month;
  unitId?: number;
  light?: string;
  asOf: Date | null;
}

export type HeldAssessment = AssessmentRaw & { unitId: number };

/** Kept judgements as they are known now, or were known at a moment. */
@Injectable()
export class AssessmentQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, filter: AssessmentFilter, page: { limit: number; after: (string | number)[] | null }): Promise<HeldAssessment[]> {
    const scope = targetScope(actor, 'assessment.read');
    const known = knownAt(filter.asOf);
    const where = ['a.zoneId = ?', known.sql, scope.sql];
    const params = [actor.zoneId, ...known.params, ...scope.params];
    const add = (sql: string, ...values: unknown[]) => {
      where.push(sql);
      params.push(...values);
    };
    if (filter.period) add('a.month = ?', filter.period);
    if (filter.year) add('a.year = ?', filter.year);
    if (filter.unitId) add('a.unitId = ?', filter.unitId);
    if (filter.light) add('a.light = ?', filter.light);
    if (page.after) add('(a.month < ? OR (a.month = ? AND a.targetId > ?))', page.after[0], page.after[0], page.after[1]);
    return this.dataSource.query<HeldAssessment[]>(
      `SELECT ${ASSESSMENT_COLUMNS}, a.unitId FROM assessments a JOIN targets t ON t.id = a.targetId
        WHERE ${where.join(' AND ')} ORDER BY a.month DESC, a.targetId LIMIT ?`,
      [...params, page.limit + 1],
    );
  }

  /** Each with the unit that answered for the month, under the name it bore then. */
  async named<T extends { unitId: number; month: Month }>(zoneId: number, rows: readonly T[], asOf: Date | null): Promise<(T & NamedRow)[]> {
    if (rows.length === 0) return [];
    const units = await this.dataSource.query<NamedRow[]>('SELECT id AS unitId, name AS unitName, nameEn AS unitNameEn FROM units WHERE id IN (?)', [[...new Set(rows.map(({ unitId }) => unitId))]]);
    const byId = new Map(units.map((unit) => [unit.unitId, unit]));
    return namedThen(this.dataSource, zoneId, rows.map((row) => ({ ...row, ...byId.get(row.unitId)! })), ({ month }) => (asOf ? dayOf(asOf) : lastDayOf(month)));
  }

  /** The months of one target's year, each with its receipt. */
  async ofTarget(targetId: number, asOf: Date | null): Promise<{ raw: AssessmentRaw; receipt: Receipt }[]> {
    const known = knownAt(asOf);
    const rows = await this.dataSource.query<RowWithBasis[]>(
      `SELECT ${ASSESSMENT_COLUMNS}, ${BASIS_COLUMNS} FROM assessments a WHERE a.targetId = ? AND ${known.sql} ORDER BY a.month`,
      [targetId, ...known.params],
    );
    const receipts = await receiptsOf(this.dataSource, rows);
    return rows.map((raw, i) => ({ raw, receipt: receipts[i]! }));
  }

  /** One month of several targets, by target. */
  async ofTargets(targetIds: number[], month: Month, asOf: Date | null = null): Promise<Map<number, AssessmentRaw>> {
    if (targetIds.length === 0) return new Map();
    const known = knownAt(asOf);
    const rows = await this.dataSource.query<AssessmentRaw[]>(
      `SELECT ${ASSESSMENT_COLUMNS} FROM assessments a WHERE a.targetId IN (?) AND a.month = ? AND ${known.sql}`,
      [targetIds, month, ...known.params],
    );
    return new Map(rows.map((row) => [row.targetId, row]));
  }
}
