import type { Month } from '#domain/calendar/day.js';
import { periodMonths } from '#domain/assessment/periods.js';
import type { Actor } from '#domain/people/actor.js';
import { CADENCES } from '#domain/pledges/terms.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lastDayOf } from '#domain/calendar/months.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { namedThen } from '../people/reorganisation/named-then.js';
import { targetScope, type SqlScope } from '../pledges/target-scope.js';
import { PipelineQueries, type PipelineRow } from '../progress/pipeline.queries.js';
import type { WindowTimes } from '../progress/windows-of-year.js';
import type { BoardFilter } from './board.queries.js';

export interface UnfiledUnit {
  unitId: number;
  total: number;
  returned: number;
  draft: number;
  /** Of what was returned, something had already come in late. */
  late: boolean;
  remindedAt: Date | null;
  /** The first ones in the order of the pledge book, to be named. */
  first: { id: number; name: string; nameEn: string | null }[];
}

const NAMED = 2;

/**
 * Who was asked for a month and has not submitted. A leader reads counts and the first names; the rows are a list of their own.
 * Of an earlier day only the first submit is asked about, and what lay in a draft then is not known.
 */
@Injectable()
export class UnfiledQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pipeline: PipelineQueries,
  ) {}

  /** `windows`: those of the month that had opened by the moment asked about. */
  async byUnit(actor: Actor, filter: BoardFilter, windows: readonly WindowTimes[]): Promise<UnfiledUnit[]> {
    if (windows.length === 0) return [];
    const asked = this.asked(actor, filter, windows);
    const open = this.unsubmitted(actor, filter);
    const [rows, begun, told] = await Promise.all([
      this.dataSource.query<{ unitId: number; total: number; first: string }[]>(
        `SELECT t.unitId, COUNT(*) AS total, SUBSTRING_INDEX(GROUP_CONCAT(t.id ORDER BY t.sort, t.code), ',', ${NAMED}) AS first
           FROM targets t WHERE ${asked.sql} AND ${open.sql} GROUP BY t.unitId`,
        [...asked.params, ...open.params],
      ),
      filter.asOf === null ? this.begun(actor, filter.period, asked) : [],
      this.pipeline.told(
        actor.zoneId,
        windows.map(({ id }) => `window:${id}`),
        filter.asOf,
      ),
    ]);
    const names = await this.names(rows.flatMap(({ first }) => first.split(',').map(Number)));
    return rows.map(({ unitId, total, first }) => {
      const of = (state: string) => begun.find((row) => row.unitId === unitId && row.state === state);
      return {
        unitId,
        total: Number(total),
        returned: Number(of('returned')?.targets ?? 0),
        draft: Number(of('draft')?.targets ?? 0),
        late: Boolean(Number(of('returned')?.late ?? 0) || Number(of('draft')?.late ?? 0)),
        remindedAt: told.get(unitId) ?? null,
        first: first.split(',').flatMap((id) => names.get(Number(id)) ?? []),
      };
    });
  }

  /** Row by row, unit by unit; `after`: sort of the unit, sort and id of the target of the last row seen. */
  async list(
    actor: Actor,
    filter: BoardFilter,
    windows: readonly WindowTimes[],
    page: { limit: number; after: (string | number)[] | null },
  ): Promise<(PipelineRow & { unitSort: number; sort: number })[]> {
    if (windows.length === 0) return [];
    const asked = this.asked(actor, filter, windows);
    const open = this.unsubmitted(actor, filter);
    const windowOf = new Map(windows.map((window) => [window.track as string, window]));
    const [rows, told] = await Promise.all([
      this.dataSource.query<(Omit<PipelineRow, 'remindedAt' | 'dueAt' | 'lockedAt'> & { unitSort: number; sort: number })[]>(
        `SELECT t.id AS targetId, t.code, t.name, t.nameEn, t.unitId, u.name AS unitName, u.nameEn AS unitNameEn,
                v.name AS verifierUnitName, v.nameEn AS verifierUnitNameEn, t.track, u.sort AS unitSort, t.sort,
                COALESCE(s.state, 'none') AS state, s.stateSince, s.firstSubmittedAt, COALESCE(s.late, 0) AS late
           FROM targets t JOIN units u ON u.id = t.unitId JOIN units v ON v.id = t.verifierUnitId
           LEFT JOIN submissions s ON s.targetId = t.id AND s.period = ? AND ?
          WHERE ${asked.sql} AND ${open.sql} ${page.after ? 'AND (u.sort, t.sort, t.id) > (?)' : ''}
          ORDER BY u.sort, t.sort, t.id LIMIT ?`,
        [filter.period, filter.asOf === null, ...asked.params, ...open.params, ...(page.after ? [page.after] : []), page.limit],
      ),
      this.pipeline.told(
        actor.zoneId,
        windows.map(({ id }) => `window:${id}`),
        filter.asOf,
      ),
    ]);
    const named = await namedThen(this.dataSource, actor.zoneId, rows, () => (filter.asOf ? dayOf(filter.asOf) : lastDayOf(filter.period)));
    return named.map((row) => {
      const { dueAt = null, lockedAt = null } = windowOf.get(row.track) ?? {};
      return { ...row, late: Boolean(Number(row.late)), dueAt, lockedAt, remindedAt: told.get(row.unitId) ?? null };
    });
  }

  /** Conditions on `targets t`: whose figure of the month is asked for. */
  private asked(actor: Actor, { period, unitId, kind, mine }: BoardFilter, windows: readonly WindowTimes[]): SqlScope {
    const scope = targetScope(actor, 'progress.read');
    const cadences = CADENCES.filter((cadence) => periodMonths(cadence).includes(Number(period.slice(5))));
    const parts: [string, unknown][] = [
      ['t.year = ?', Number(period.slice(0, 4))],
      ['t.cadence IN (?)', cadences],
      ['t.track IN (?)', windows.map(({ track }) => track)],
      ['t.annualOnly = ?', 0],
      ...(unitId === undefined ? [] : [['t.unitId = ?', unitId] as [string, unknown]]),
      ...(kind === undefined ? [] : [['t.kind = ?', kind] as [string, unknown]]),
      ...(mine ? [['t.unitId IN (?)', actor.oversees.length > 0 ? [...actor.oversees] : [0]] as [string, unknown]] : []),
    ];
    return {
      sql: [scope.sql, ...parts.map(([sql]) => sql)].join(' AND '),
      params: [...scope.params, ...parts.map(([, value]) => value)],
    };
  }

  /** What has come in is read once, as a list of ids, and not looked up target by target. */
  private unsubmitted(actor: Actor, { period, asOf }: BoardFilter): SqlScope {
    const came = asOf === null ? "state IN ('submitted', 'endorsed', 'verified')" : 'firstSubmittedAt <= ?';
    return {
      sql: `t.id NOT IN (SELECT targetId FROM submissions WHERE zoneId = ? AND period = ? AND ${came})`,
      params: [actor.zoneId, period, ...(asOf === null ? [] : [asOf])],
    };
  }

  private begun(actor: Actor, period: Month, asked: SqlScope) {
    return this.dataSource.query<{ unitId: number; state: string; targets: number; late: number }[]>(
      `SELECT t.unitId, s.state, COUNT(*) AS targets, MAX(s.late) AS late FROM submissions s JOIN targets t ON t.id = s.targetId
        WHERE s.zoneId = ? AND s.period = ? AND s.state IN ('draft', 'returned') AND ${asked.sql} GROUP BY t.unitId, s.state`,
      [actor.zoneId, period, ...asked.params],
    );
  }

  private async names(ids: number[]): Promise<Map<number, UnfiledUnit['first'][number]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource.query<UnfiledUnit['first']>('SELECT id, name, nameEn FROM targets WHERE id IN (?)', [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
