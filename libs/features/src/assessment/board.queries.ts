import type { Light } from '#domain/assessment/assessment.js';
import { addMonths, monthOf, monthsOf, yearOf } from '#domain/calendar/months.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import type { Month } from '#domain/calendar/day.js';
import { unitsFor, type Actor } from '#domain/people/actor.js';
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
  recovered: boolean;
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
  targetId: number;
  month: Month;
  light: Light;
  actual: string | null;
  expected: string | null;
}

const LIGHT_BY_ORDER: readonly Light[] = ['done', 'onPace', 'notAssessed', 'pending', 'behind', 'missing', 'lagging'];
const MOST_LISTED = 100;

/** The leader's board: four set-based reads over kept judgements; nothing is computed here. */
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
  async worst(actor: Actor, filter: BoardFilter, limit = MOST_LISTED): Promise<AssessmentRaw[]> {
    const scope = this.scope(actor, filter);
    const known = knownAt(filter.asOf);
    return this.dataSource.query<AssessmentRaw[]>(
      `SELECT ${ASSESSMENT_COLUMNS}
         FROM assessments a JOIN targets t ON t.id = a.targetId
        WHERE a.zoneId = ? AND a.month = ? AND ${known.sql} AND a.lightOrder >= 4 AND ${scope.sql}
        ORDER BY a.lightOrder DESC, a.streak DESC, a.severity DESC, t.code LIMIT ?`,
      [actor.zoneId, filter.period, ...known.params, ...scope.params, limit],
    );
  }

  /** Per unit and month of the year: the worst light, and how many reds. */
  async matrix(actor: Actor, filter: BoardFilter): Promise<MatrixCell[]> {
    const { from, scope } = this.narrowed(actor, filter);
    const known = knownAt(filter.asOf);
    const rows = await this.dataSource.query<{ unitId: number; month: Month; worst: number; known: number; reds: number; recovered: number }[]>(
      `SELECT a.unitId, a.month, MAX(a.lightOrder) AS worst,
              MAX(IF(a.light IN ('pending', 'notAssessed'), IF(a.standing IS NULL, a.lightOrder, 0), a.lightOrder)) AS known, SUM(a.light = 'lagging') AS reds, MAX(a.recovered) AS recovered
         FROM ${from}
        WHERE a.zoneId = ? AND a.month IN (?) AND ${known.sql} AND ${scope.sql}
        GROUP BY a.unitId, a.month ORDER BY NULL`,
      // Named one by one, months are points of the index; as a range the server would read every version of every row.
      [actor.zoneId, monthsOf(yearOf(filter.period)).filter((month) => month <= filter.period), ...known.params, ...scope.params],
    );
    return rows.map((row) => ({ ...row, worst: LIGHT_BY_ORDER[Number(row.worst)]!, reds: Number(row.reds), recovered: Boolean(row.recovered), standing: Number(row.worst) >= 4 && Number(row.worst) > Number(row.known) }));
  }

  /** The year so far of a few targets, for their sparklines. */
  async series(zoneId: number, targetIds: number[], upTo: Month, asOf: Date | null): Promise<SeriesPoint[]> {
    if (targetIds.length === 0) return [];
    const known = knownAt(asOf);
    const rows = await this.dataSource.query<SeriesPoint[]>(
      `SELECT a.targetId, a.month, a.light, a.actual, a.expected FROM assessments a
        WHERE a.zoneId = ? AND a.targetId IN (?) AND a.month <= ? AND ${known.sql} ORDER BY a.targetId, a.month`,
      [zoneId, targetIds, upTo, ...known.params],
    );
    return rows.map((row) => ({ ...row, actual: plainDecimal(row.actual), expected: plainDecimal(row.expected) }));
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
      return { ...row, state: 'acknowledged', promiseBroken: row.promiseBroken && row.recoverBy !== null && row.recoverBy < monthOf(dayOf(asOf)) };
    });
  }

  /** Which of these revisions were invented for the demo (示意). */
  async illustrative(revisionIds: number[]): Promise<Set<number>> {
    if (revisionIds.length === 0) return new Set();
    const rows = await this.dataSource.query<{ id: number }[]>('SELECT id FROM submission_revisions WHERE id IN (?) AND illustrative = 1', [revisionIds]);
    return new Set(rows.map((row) => row.id));
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
