import { AGE_BANDS, openedWithin, type AgeBand } from '#domain/assessment/flag-ageing.js';
import type { Actor } from '#domain/people/actor.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lastDayOf } from '#domain/calendar/months.js';
import { namedThen } from '../people/reorganisation/named-then.js';
import { promisedIn } from '../pledges/amendment/terms-in-force.js';
import { targetScope } from '../pledges/target-scope.js';
import { termsOf, TERMS_COLUMNS, type TermsColumns } from '../pledges/terms-of.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import type { Warning } from '#domain/progress/plausibility.js';
import { ASSESSMENT_COLUMNS, type AssessmentRaw } from './assessment-row.js';
import { standingDoubts } from './standing-doubts.js';

/** What a list of flags can be put in order by: the value a page ends with, and how rows are compared with it. */
const SORTS = {
  level: { value: 'f.level', kind: 'number' },
  opened: { value: 'FLOOR(UNIX_TIMESTAMP(f.openedAt))', kind: 'number' },
  streak: { value: 'f.streak', kind: 'number' },
  /** In the order of the unit tree. */
  unit: { value: 'u.sort', kind: 'number' },
  /** In pinyin order, as every Chinese list of names. */
  target: { value: 't.name', kind: 'text' },
} as const;
export type FlagSort = keyof typeof SORTS | `-${keyof typeof SORTS}`;
/** A minus before it: the largest first. */
export const FLAG_SORTS = Object.keys(SORTS).flatMap((sort) => [sort, `-${sort}`]) as FlagSort[];

const sortOf = (sort: FlagSort) => {
  const { value, kind } = SORTS[sort.replace('-', '') as keyof typeof SORTS];
  const compared = (text: string) => (kind === 'text' ? `CONVERT(${text} USING gbk) COLLATE gbk_chinese_ci` : text);
  return { value, kind, by: compared(value), asked: compared('?'), way: sort.startsWith('-') ? 'DESC' : 'ASC', beyond: sort.startsWith('-') ? '<' : '>' };
};
/** The kind of value a page's cursor holds. */
export const flagCursorKind = (sort: FlagSort): 'number' | 'text' => sortOf(sort).kind;

export interface FlagListRow {
  id: number;
  /** What the list stands in order by. */
  sortValue: string | number;
  zoneId: number;
  targetId: number;
  code: string;
  targetName: string;
  targetNameEn: string | null;
  measureUnit: string;
  measureUnitEn: string | null;
  decimals: number;
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
  verifierUnitId: number;
  kind: 'pace' | 'missing' | 'overdueNode' | 'implausible';
  level: 1 | 2 | 3;
  state: 'open' | 'acknowledged' | 'cleared';
  sincePeriod: string;
  period: string;
  streak: number;
  openedAt: Date;
  raisedAt: Date;
  cause: string | null;
  measures: string | null;
  recoverBy: string | null;
  acknowledgedByName: string | null;
  acknowledgedByNameEn: string | null;
  acknowledgedAt: Date | null;
  promiseBroken: boolean;
  clearedAt: Date | null;
  clearedByName: string | null;
  clearedByNameEn: string | null;
  clearReason: string | null;
  version: number;
  terms: TargetTerms;
  /** What is doubted about the figure, where that is what the flag is about. */
  doubts: readonly Warning[];
  /** The judgement of the flag's month, as known now. */
  assessment: AssessmentRaw | null;
}

export interface FlagFilter {
  id?: number;
  targetId?: number;
  state?: string;
  kind?: string;
  level?: number;
  unitId?: number;
  /** How long it has been standing, as of `now`. */
  age?: { band: AgeBand; now: Date };
}

/** Standing cases of one age, level and state. */
export interface AgeingRow {
  band: AgeBand;
  level: 1 | 2 | 3;
  state: 'open' | 'acknowledged';
  count: number;
  broken: number;
  oldestAt: Date;
}

@Injectable()
export class FlagQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Worst level first, then newest, unless asked otherwise; `state: 'standing'` means open or acknowledged. */
  async list(
    actor: Actor,
    filter: FlagFilter,
    page: { limit: number; after: (string | number)[] | null } = { limit: 200, after: null },
    sort: FlagSort = '-level',
  ): Promise<FlagListRow[]> {
    const { value, kind, by, asked, way, beyond } = sortOf(sort);
    const scope = targetScope(actor, 'flags.read');
    const where = [scope.sql];
    const params = [...scope.params];
    const add = (sql: string, ...values: unknown[]) => {
      where.push(sql);
      params.push(...values);
    };
    if (filter.id) add('f.id = ?', filter.id);
    if (filter.targetId) add('f.targetId = ?', filter.targetId);
    if (filter.state === 'standing') add('f.isOpen = 1');
    else if (filter.state) add('f.state = ?', filter.state);
    if (filter.kind) add('f.kind = ?', filter.kind);
    if (filter.level) add('f.level = ?', filter.level);
    if (filter.unitId) add('f.unitId = ?', filter.unitId);
    if (filter.age) {
      const { after, until } = openedWithin(filter.age.band, filter.age.now);
      add('f.openedAt <= ?', until);
      if (after) add('f.openedAt > ?', after);
    }
    if (page.after) add(`(${by} ${beyond} ${asked} OR (${by} = ${asked} AND f.id ${beyond} ?))`, page.after[0], page.after[0], page.after[1]);
    type Raw = Omit<FlagListRow, 'kind' | 'terms' | 'doubts' | 'assessment' | 'promiseBroken'> & TermsColumns & { flagKind: FlagListRow['kind']; promiseBroken: number };
    const present = await this.dataSource.query<Raw[]>(
      `SELECT ${TERMS_COLUMNS('t')}, t.code, t.name AS targetName, t.nameEn AS targetNameEn, t.measureUnit, t.measureUnitEn, t.decimals, t.verifierUnitId,
              u.name AS unitName, u.nameEn AS unitNameEn, p.name AS acknowledgedByName, p.nameEn AS acknowledgedByNameEn, c.name AS clearedByName, c.nameEn AS clearedByNameEn,
              f.id, f.zoneId, f.targetId, f.unitId, f.kind AS flagKind, f.level, f.state, f.sincePeriod, f.period, f.streak, f.openedAt, f.raisedAt,
              ${value} AS sortValue, f.cause, f.measures, f.recoverBy, f.acknowledgedAt, f.promiseBroken, f.clearedAt, f.clearReason, f.version
         FROM flags f
         JOIN targets t ON t.id = f.targetId
         JOIN units u ON u.id = f.unitId
         LEFT JOIN people p ON p.id = f.acknowledgedBy
         LEFT JOIN people c ON c.id = f.clearedBy
        WHERE ${where.join(' AND ')} ORDER BY ${by} ${way}, f.id ${way} LIMIT ?`,
      [...params, page.limit + 1],
    );
    // What it was about, and who, as it was in the month of the case.
    const promised = await promisedIn(this.dataSource, present, ({ targetId, period }) => ({ targetId, month: period }));
    const rows = await namedThen(this.dataSource, actor.zoneId, promised, ({ period }) => lastDayOf(period));
    const flags = rows.map(({ flagKind, targetId, period }) => ({ kind: flagKind, targetId, period }));
    const [judged, doubts] = await Promise.all([this.judgements(rows), standingDoubts(this.dataSource, flags)]);
    return rows.map((row) => ({
      ...row,
      kind: row.flagKind,
      sortValue: kind === 'number' ? Number(row.sortValue) : row.sortValue,
      promiseBroken: Boolean(row.promiseBroken),
      terms: termsOf(row),
      doubts: (row.flagKind === 'implausible' ? doubts.get(`${row.targetId}/${row.period}`) : undefined) ?? [],
      assessment: judged.get(`${row.targetId}/${row.period}`) ?? null,
    }));
  }

  /** How long the standing cases have been standing: one row an age, level and state. */
  async ageing(actor: Actor, filter: Pick<FlagFilter, 'kind' | 'unitId'>, now: Date): Promise<AgeingRow[]> {
    const scope = targetScope(actor, 'flags.read');
    const bounds = AGE_BANDS.slice(0, -1).map(({ band }) => openedWithin(band, now).after);
    const where = [scope.sql, 'f.isOpen = 1', ...(filter.kind ? ['f.kind = ?'] : []), ...(filter.unitId ? ['f.unitId = ?'] : [])];
    const params = [...scope.params, ...(filter.kind ? [filter.kind] : []), ...(filter.unitId ? [filter.unitId] : [])];
    const rows = await this.dataSource.query<(Omit<AgeingRow, 'band'> & { age: number })[]>(
      `SELECT CASE ${bounds.map((_, at) => `WHEN f.openedAt > ? THEN ${at}`).join(' ')} ELSE ${bounds.length} END AS age,
              f.level, f.state, COUNT(*) AS count, SUM(f.promiseBroken) AS broken, MIN(f.openedAt) AS oldestAt
         FROM flags f JOIN targets t ON t.id = f.targetId
        WHERE ${where.join(' AND ')} GROUP BY age, f.level, f.state ORDER BY age, f.level DESC, f.state`,
      [...bounds, ...params],
    );
    return rows.map(({ age, ...row }) => ({ ...row, band: AGE_BANDS[Number(age)]!.band, count: Number(row.count), broken: Number(row.broken) }));
  }

  private async judgements(rows: { targetId: number; period: string }[]): Promise<Map<string, AssessmentRaw>> {
    if (rows.length === 0) return new Map();
    const found = await this.dataSource.query<AssessmentRaw[]>(
      `SELECT ${ASSESSMENT_COLUMNS} FROM assessments a WHERE a.isCurrent = 1 AND a.targetId IN (?) AND a.month IN (?)`,
      [[...new Set(rows.map((row) => row.targetId))], [...new Set(rows.map((row) => row.period))]],
    );
    return new Map(found.map((row) => [`${row.targetId}/${row.month}`, row]));
  }
}
