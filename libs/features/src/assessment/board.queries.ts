import type { Light } from '#domain/assessment/assessment.js';
import { addMonths, monthOf, monthsOf, yearOf } from '#domain/calendar/months.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import type { Month } from '#domain/calendar/day.js';
import { unitsFor, type Actor } from '#domain/people/actor.js';
import { fromJson } from '#database/columns.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { targetScope, type SqlScope } from '../pledges/target-scope.js';
import { ASSESSMENT_COLUMNS, knownAt, type AssessmentRaw } from './assessment-row.js';

export interface BoardFilter {
  period: Month;
  asOf: Date | null;
  /** 我分管的 */
  mine?: boolean;
  unitId?: number;
  kind?: string;
}

export interface CountRow {
  month: Month;
  light: Light;
  /** The last known light of what is pending or missing. */
  standing: Light | null;
  targets: number;
  provisional: number;
}

export interface MatrixCell {
  unitId: number;
  month: Month;
  worst: Light;
  reds: number;
  /** The worst light is that of an earlier month: this month's figure is still awaited. */
  standing: boolean;
}

export interface FlagOnBoard {
  id: number;
  targetId: number;
  kind: string;
  level: number;
  state: string;
  cause: string | null;
  measures: string | null;
  recoverBy: string | null;
  promiseBroken: boolean;
}

export interface SeriesPoint {
  month: Month;
  actual: string | null;
  expected: string | null;
}

const LIGHT_BY_ORDER: readonly Light[] = ['done', 'onPace', 'notAssessed', 'pending', 'behind', 'missing', 'lagging'];
/** Behind, missing and lagging; what stands at such a light while its figure is awaited is ordered with them. */
const WORST_FROM = LIGHT_BY_ORDER.indexOf('behind');
const MOST_LISTED = 100;

export interface WorstRow extends AssessmentRaw {
  /** The figure judged was invented for the demo (示意). */
  invented: number | null;
  /** The unit that answered for the month. */
  heldBy: number;
}

type Point = [month: Month, actual: string | null, expected: string | null];

/** The leader's board: set-based reads over kept judgements; nothing is computed here. */
@Injectable()
export class BoardQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Rises whenever anything on a board may have changed; two look-ups at the end of an index. */
  async stamp(): Promise<string> {
    const [row] = await this.dataSource.query<{ a: number | null; j: number | null }[]>(
      'SELECT (SELECT MAX(id) FROM assessments) AS a, (SELECT MAX(id) FROM journal_entries) AS j',
    );
    return `${row?.a ?? 0}.${row?.j ?? 0}`;
  }

  /** Counts by light, and by the light that stood before, of the month and of the month before. */
  async counts(actor: Actor, filter: BoardFilter): Promise<CountRow[]> {
    const { from, scope } = this.narrowed(actor, filter);
    const known = knownAt(filter.asOf);
    const rows = await this.dataSource.query<CountRow[]>(
      `SELECT a.month, a.light, a.standing, COUNT(*) AS targets, SUM(a.provisional) AS provisional
         FROM ${from}
        WHERE a.zoneId = ? AND a.month IN (?) AND ${known.sql} AND ${scope.sql}
        GROUP BY a.month, a.light, a.standing`,
      [actor.zoneId, [filter.period, addMonths(filter.period, -1)], ...known.params, ...scope.params],
    );
    return rows.map((row) => ({ ...row, targets: Number(row.targets), provisional: Number(row.provisional) }));
  }

  /** Worst first: light, then streak, then gap over its threshold, then code. */
  async worst(actor: Actor, filter: BoardFilter, limit = MOST_LISTED): Promise<WorstRow[]> {
    const scope = this.scope(actor, filter);
    const known = knownAt(filter.asOf);
    return this.dataSource.query<WorstRow[]>(
      // The order is made of narrow rows; only the listed ones are read whole.
      `SELECT ${ASSESSMENT_COLUMNS}, a.unitId AS heldBy, (SELECT r.illustrative FROM submission_revisions r WHERE r.id = a.revisionId) AS invented
         FROM (SELECT a.id, t.code FROM assessments a JOIN targets t ON t.id = a.targetId
                WHERE a.zoneId = ? AND a.month = ? AND ${known.sql} AND a.lightOrder >= ${WORST_FROM} AND ${scope.sql}
                ORDER BY a.lightOrder DESC, a.streak DESC, a.severity DESC, t.code LIMIT ?) listed
         JOIN assessments a ON a.id = listed.id
        ORDER BY a.lightOrder DESC, a.streak DESC, a.severity DESC, listed.code`,
      [actor.zoneId, filter.period, ...known.params, ...scope.params, limit],
    );
  }

  /** Per unit and month of the year: the worst light, and how many reds. */
  async matrix(actor: Actor, filter: BoardFilter): Promise<MatrixCell[]> {
    const { from, scope } = this.narrowed(actor, filter);
    const known = knownAt(filter.asOf);
    // Named one by one, months are points of the index; as a range the server would read every version of every row.
    const months = monthsOf(yearOf(filter.period)).filter((month) => month <= filter.period);
    const where = `WHERE a.zoneId = ? AND a.month IN (?) AND ${known.sql} AND ${scope.sql}`;
    const params = [actor.zoneId, months, ...known.params, ...scope.params];
    const cell = 'a.month, a.unitId';
    const cells = <T>(select: string, more: string, by: string) =>
      this.dataSource.query<T[]>(
        `SELECT a.month, a.unitId, ${select} FROM ${from} ${where} ${more} GROUP BY ${by} ORDER BY NULL`,
        params,
      );
    const [all, bad] = await Promise.all([
      // Grouped by all that leads to it, the maximum is one dive into the index for each cell, however many targets it has.
      cells<{ month: Month; unitId: number; worst: number }>(
        'MAX(a.lightOrder) AS worst',
        '',
        filter.asOf === null ? `a.zoneId, a.isCurrent, ${cell}` : cell,
      ),
      cells<{ month: Month; unitId: number; known: number; reds: number }>(
        "MAX(IF(a.light IN ('pending', 'notAssessed') AND a.standing IS NOT NULL, 0, a.lightOrder)) AS known, SUM(a.light = 'lagging') AS reds",
        `AND a.lightOrder >= ${WORST_FROM}`,
        cell,
      ),
    ]);
    const badOf = new Map(bad.map((row) => [`${row.unitId}/${row.month}`, row]));
    return all.map(({ month, unitId, worst }) => {
      const row = badOf.get(`${unitId}/${month}`);
      return {
        month,
        unitId,
        worst: LIGHT_BY_ORDER[worst]!,
        reds: Number(row?.reds ?? 0),
        standing: row !== undefined && worst > row.known,
      };
    });
  }

  /** The year so far of a few targets, for their sparklines. */
  async series(zoneId: number, targetIds: number[], upTo: Month, asOf: Date | null): Promise<Map<number, SeriesPoint[]>> {
    if (targetIds.length === 0) return new Map();
    const known = knownAt(asOf);
    // One row a target: a thousand small ones would cost more to take apart than the text.
    const rows = await this.dataSource.query<{ targetId: number; points: string | Point[] }[]>(
      `SELECT a.targetId, JSON_ARRAYAGG(JSON_ARRAY(a.month, CAST(a.actual AS CHAR), CAST(a.expected AS CHAR))) AS points FROM assessments a
        WHERE a.zoneId = ? AND a.targetId IN (?) AND a.month <= ? AND ${known.sql} GROUP BY a.targetId`,
      [zoneId, targetIds, upTo, ...known.params],
    );
    return new Map(
      rows.map(({ targetId, points }) => {
        const byMonth = fromJson<Point[]>(points).sort(([a], [b]) => (a < b ? -1 : 1));
        return [
          targetId,
          byMonth.map(([month, actual, expected]) => ({ month, actual: plainDecimal(actual), expected: plainDecimal(expected) })),
        ];
      }),
    );
  }

  /** The flags that stood open on these targets at the moment asked about. */
  async flags(zoneId: number, targetIds: number[], asOf: Date | null): Promise<FlagOnBoard[]> {
    if (targetIds.length === 0) return [];
    const rows = await this.dataSource.query<(FlagOnBoard & { acknowledgedAt: Date | null })[]>(
      `SELECT id, targetId, kind, level, state, cause, measures, recoverBy, promiseBroken, acknowledgedAt FROM flags
        WHERE zoneId = ? AND targetId IN (?) AND ${asOf === null ? 'isOpen = 1' : 'openedAt <= ? AND (clearedAt IS NULL OR clearedAt > ?)'}
        ORDER BY level DESC`,
      [zoneId, targetIds, ...(asOf === null ? [] : [asOf, asOf])],
    );
    return rows.map(({ acknowledgedAt, ...flag }) => {
      const row = { ...flag, promiseBroken: Boolean(flag.promiseBroken) };
      if (asOf === null) return row;
      // What was promised later was not known then; nor was a promise broken before its month had passed.
      const answered = acknowledgedAt !== null && acknowledgedAt <= asOf;
      if (!answered) return { ...row, state: 'open', cause: null, measures: null, recoverBy: null, promiseBroken: false };
      return {
        ...row,
        state: 'acknowledged',
        promiseBroken: row.promiseBroken && row.recoverBy !== null && row.recoverBy < monthOf(dayOf(asOf)),
      };
    });
  }

  /** Through which month the published statistics stand. */
  async statisticsThrough(zoneId: number, period: Month, asOf: Date | null): Promise<Month | null> {
    const known = knownAt(asOf);
    const [row] = await this.dataSource.query<{ through: Month | null }[]>(
      `SELECT MAX(a.period) AS through FROM assessments a JOIN targets t ON t.id = a.targetId
        WHERE a.zoneId = ? AND a.month = ? AND ${known.sql} AND t.track = 'statistical' AND a.light <> 'missing'`,
      [zoneId, period, ...known.params],
    );
    return row?.through ?? null;
  }

  /** Who sees the whole zone needs no target's row: the narrow index has the unit, too. */
  private narrowed(actor: Actor, filter: BoardFilter): { from: string; scope: SqlScope } {
    if (unitsFor(actor, 'assessment.read') !== 'all' || filter.kind !== undefined)
      return { from: 'assessments a JOIN targets t ON t.id = a.targetId', scope: this.scope(actor, filter) };
    return { from: 'assessments a', scope: this.scope(actor, filter, 'a') };
  }

  private scope(actor: Actor, filter: BoardFilter, alias: 'a' | 't' = 't'): SqlScope {
    const scope = targetScope(actor, 'assessment.read', alias);
    const parts = [scope.sql];
    const params = [...scope.params];
    const add = (sql: string, value: unknown) => {
      parts.push(sql);
      params.push(value);
    };
    if (filter.unitId !== undefined) add(`${alias}.unitId = ?`, filter.unitId);
    if (filter.kind !== undefined) add('t.kind = ?', filter.kind);
    if (filter.mine) add(`${alias}.unitId IN (?)`, actor.oversees.length > 0 ? [...actor.oversees] : [0]);
    return { sql: parts.join(' AND '), params };
  }
}
