import type { Month } from '#domain/calendar/day.js';
import type { Actor } from '#domain/people/actor.js';
import { periodMonths } from '#domain/assessment/periods.js';
import { CADENCES, type Cadence } from '#domain/pledges/terms.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lastDayOf, monthsOf } from '#domain/calendar/months.js';
import { namedThen } from '../people/reorganisation/named-then.js';
import { targetScope } from '../pledges/target-scope.js';
import { YEAR_ASKS } from '../pledges/year/year-asks.js';

export interface PipelineRow {
  targetId: number;
  code: string;
  name: string;
  nameEn: string | null;
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
  verifierUnitName: string;
  verifierUnitNameEn: string | null;
  track: string;
  state: 'none' | 'draft' | 'submitted' | 'endorsed' | 'verified' | 'returned';
  stateSince: Date | null;
  firstSubmittedAt: Date | null;
  late: boolean;
  dueAt: Date | null;
  lockedAt: Date | null;
  /** When the figure's people were last reminded of it, and of which window or figure. */
  remindedAt: Date | null;
}

export interface DisciplineMonth {
  period: Month;
  asked: number;
  filed: number;
  late: number;
}

/** The month as a pipeline: where each figure lies, since when, and whether somebody was already reminded. */
@Injectable()
export class PipelineQueries {
  constructor(private readonly dataSource: DataSource) {}

  async month(actor: Actor, period: Month, filter: { unitId?: number } = {}): Promise<PipelineRow[]> {
    const scope = targetScope(actor, 'progress.read');
    const cadences = CADENCES.filter((cadence) => periodMonths(cadence).includes(Number(period.slice(5))));
    const windows = await this.dataSource.query<{ id: number }[]>('SELECT id FROM filing_windows WHERE zoneId = ? AND period = ?', [actor.zoneId, period]);
    const [rows, told] = await Promise.all([
      this.dataSource.query<Omit<PipelineRow, 'remindedAt'>[]>(
        `SELECT t.id AS targetId, t.code, t.name, t.nameEn, t.unitId, u.name AS unitName, u.nameEn AS unitNameEn,
                v.name AS verifierUnitName, v.nameEn AS verifierUnitNameEn, t.track, COALESCE(s.state, 'none') AS state, s.stateSince, s.firstSubmittedAt,
                COALESCE(s.late, 0) AS late, w.dueAt, w.lockedAt
           FROM targets t
           JOIN units u ON u.id = t.unitId
           JOIN units v ON v.id = t.verifierUnitId
           LEFT JOIN submissions s ON s.targetId = t.id AND s.period = ?
           LEFT JOIN filing_windows w ON w.zoneId = t.zoneId AND w.track = t.track AND w.period = ?
          WHERE ${scope.sql} AND t.year = ? AND ${YEAR_ASKS('t.zoneId', 't.year')} AND t.cadence IN (?) AND t.annualOnly = 0 ${filter.unitId ? 'AND t.unitId = ?' : ''}
          ORDER BY u.sort, t.sort, t.code`,
        [
          period, period, ...scope.params, Number(period.slice(0, 4)), cadences,
          ...(filter.unitId ? [filter.unitId] : []),
        ],
      ),
      this.told(actor.zoneId, windows.map(({ id }) => `window:${id}`)),
    ]);
    const named = await namedThen(this.dataSource, actor.zoneId, rows, () => lastDayOf(period));
    return named.map((row) => ({ ...row, late: Boolean(row.late), remindedAt: told.get(row.unitId) ?? null }));
  }

  /** How a unit keeps its days: of each month of the year how many figures were asked for, have come in, came in late. */
  async discipline(actor: Actor, unitId: number, year: number): Promise<DisciplineMonth[]> {
    const scope = targetScope(actor, 'progress.read');
    const own = `${scope.sql} AND t.unitId = ? AND t.year = ? AND ${YEAR_ASKS('t.zoneId', 't.year')} AND t.annualOnly = 0`;
    const params = [...scope.params, unitId, year];
    const [asked, come] = await Promise.all([
      this.dataSource.query<{ cadence: Cadence; n: string }[]>(`SELECT t.cadence, COUNT(*) AS n FROM targets t WHERE ${own} GROUP BY t.cadence`, params),
      this.dataSource.query<{ period: Month; filed: string; late: string }[]>(
        `SELECT s.period, SUM(s.state IN ('submitted', 'endorsed', 'verified')) AS filed, SUM(s.late) AS late
           FROM targets t JOIN submissions s ON s.targetId = t.id WHERE ${own} GROUP BY s.period`,
        params,
      ),
    ]);
    const byPeriod = new Map(come.map((row) => [row.period, row]));
    return monthsOf(year).map((period) => ({
      period,
      asked: asked.reduce((sum, { cadence, n }) => sum + (periodMonths(cadence).includes(Number(period.slice(5))) ? Number(n) : 0), 0),
      filed: Number(byPeriod.get(period)?.filed ?? 0),
      late: Number(byPeriod.get(period)?.late ?? 0),
    }));
  }

  /** When the filers or heads of each unit were last told of these windows, as known at `asOf`. */
  async told(zoneId: number, subjects: string[], asOf: Date | null = null): Promise<Map<number, Date>> {
    if (subjects.length === 0) return new Map();
    const rows = await this.dataSource.query<{ unitId: number; at: Date }[]>(
      `SELECT a.unitId, MAX(m.settledAt) AS at FROM reminders m JOIN appointments a ON a.personId = m.personId AND a.role IN ('filer', 'head')
        WHERE m.zoneId = ? AND m.subject IN (?) AND m.state = 'sent' ${asOf === null ? '' : 'AND m.settledAt <= ?'} GROUP BY a.unitId`,
      [zoneId, subjects, ...(asOf === null ? [] : [asOf])],
    );
    return new Map(rows.map(({ unitId, at }) => [unitId, at]));
  }
}
