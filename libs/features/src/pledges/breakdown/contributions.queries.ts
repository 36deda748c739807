import { fromJson } from '#database/columns.js';
import type { ZoneTarget } from '#database/entities/pledges/zone-target.entity.js';
import type { PledgeLine } from '#database/entities/pledges/pledge-line.entity.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { Actor } from '#domain/people/actor.js';
import { carriesNone, rollUp, type Idle, type RolledUp, type Share, type ZoneGoal } from '#domain/pledges/contributions.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { coverageOf, type LedgerCoverage, type LedgerTotals } from '#domain/pledges/projects.js';
import type { MilestoneNode } from '#domain/pledges/terms.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { groupedBy } from '../../grouping.js';
import { lineScope } from './breakdown-scope.js';
import { ledgerTotals } from './ledger-totals.js';

type Db = DataSource | EntityManager;

const GOAL_COLUMNS = [
  'id',
  'year',
  'code',
  'name',
  'nameEn',
  'category',
  'measureUnit',
  'measureUnitEn',
  'decimals',
  'kind',
  'wording',
  'rollUp',
  'target',
  'upper',
  'stretch',
  'baseline',
  'capOf',
  'leaderId',
  'lastResult',
  'baseAmount',
  'clause',
  'sourceTitle',
  'sourceDate',
  'illustrative',
  'note',
  'sort',
  'revision',
] as const;

export type ZoneTargetRow = Pick<ZoneTarget, (typeof GOAL_COLUMNS)[number]> & {
  leaderName: string | null;
  nodes: MilestoneNode[];
};

export type LineRow = Share &
  Pick<
    PledgeLine,
    | 'code'
    | 'name'
    | 'nameEn'
    | 'measureUnitEn'
    | 'decimals'
    | 'lastResult'
    | 'pledgeId'
    | 'targetId'
    | 'coUnitIds'
    | 'revision'
    | 'illustrative'
  > & {
    zoneTargetId: number;
    state: PledgeState;
    signedOn: string | null;
  };

export interface UnitRow {
  id: number;
  kind: string;
  name: string;
  nameEn: string | null;
}

export interface Contribution {
  goal: ZoneTargetRow;
  lines: LineRow[];
  /** null for a reader who sees their own unit's part alone. */
  rolledUp: RolledUp | null;
  idle: Idle[];
  ledger: (LedgerTotals & { coverage: LedgerCoverage | null }) | null;
}

export interface Contributions {
  /** Whether the reader sees all shares, or their own alone. */
  whole: boolean;
  items: Contribution[];
  units: UnitRow[];
  /** Lines of the year that belong to no zone target; of all units where the reader sees the whole. */
  unlinked: number;
}

/** 分解树: every zone target of a year with its shares, in a handful of set-based queries however many lines there are. */
@Injectable()
export class ContributionQueries {
  constructor(private readonly dataSource: DataSource) {}

  async year(actor: Actor, year: number): Promise<Contributions> {
    const [{ items: all, units }, unlinked] = await Promise.all([
      this.whole(actor.zoneId, year),
      this.countUnlinked(actor, year),
    ]);
    if (lineScope(actor).whole) return { whole: true, items: all, units, unlinked };
    const own = new Set(await this.ownLines(actor, year));
    const items = all
      .map((one) => ({ ...one, lines: one.lines.filter(({ id }) => own.has(id)), rolledUp: null, idle: [] }))
      .filter(({ lines: mine }) => mine.length > 0);
    const seen = new Set(items.flatMap(({ lines: mine }) => mine.map(({ unitId }) => unitId)));
    return { whole: false, items, units: units.filter(({ id }) => seen.has(id)), unlinked };
  }

  /**
   * Changes whenever the tree would: counts, greatest ids and sums of the counters of saves. Cheap enough to be asked every few
   * seconds by every open page.
   */
  async stamp(zoneId: number, year: number): Promise<string> {
    const of = (table: string, where: string) =>
      `SELECT COUNT(*) AS n, COALESCE(MAX(s.id), 0) AS last, COALESCE(SUM(s.revision), 0) AS saves FROM ${table} s WHERE ${where}`;
    const rows = await this.dataSource.query<{ n: string; last: number; saves: string }[]>(
      [
        of('zone_targets', 's.zoneId = ? AND s.year = ?'),
        of('pledge_lines', 's.zoneId = ? AND s.year = ?'),
        of('pledges', 's.zoneId = ? AND s.year = ?'),
        of('projects', 's.zoneTargetId IN (SELECT z.id FROM zone_targets z WHERE z.zoneId = ? AND z.year = ?)'),
        `SELECT COUNT(*) AS n, MAX(u.id) AS last, COALESCE(SUM(CRC32(CONCAT_WS('|', u.name, u.nameEn, u.kind, u.closedOn))), 0) AS saves FROM units u WHERE u.zoneId = ?`,
      ].join(' UNION ALL '),
      [...Array.from({ length: 4 }, () => [zoneId, year]).flat(), zoneId],
    );
    return rows.map(({ n, last, saves }) => `${n}.${last}.${saves}`).join('-');
  }

  /** The whole year for rules, whoever asks; pass a transaction's manager to read what it has locked. */
  async whole(
    zoneId: number,
    year: number,
    db: Db = this.dataSource,
    only: number | null = null,
  ): Promise<{ items: Contribution[]; units: UnitRow[] }> {
    const [more, one] = only === null ? ['', []] : [' AND z.id = ?', [only]];
    // One after the other: within a transaction they share one connection anyway.
    const goals = await this.goals(zoneId, `z.year = ?${more}`, [year, ...one], db);
    const lines = await this.lines(
      zoneId,
      only === null ? 'l.year = ? AND l.zoneTargetId IS NOT NULL' : 'l.year = ? AND l.zoneTargetId = ?',
      [year, ...one],
      db,
    );
    const units = await this.units(zoneId, db);
    const totals = await ledgerTotals(db, zoneId, year, only);
    const byGoal = groupedBy(lines, (line) => line.zoneTargetId);
    return { units, items: goals.map((goal) => assembled(goal, byGoal.get(goal.id) ?? [], units, totals.get(goal.id) ?? null)) };
  }

  /** @throws Refusal notFound, also for what is beyond the actor's reach */
  async one(actor: Actor, id: number): Promise<Contribution> {
    const [found] = await this.dataSource.query<{ year: number }[]>('SELECT year FROM zone_targets WHERE id = ? AND zoneId = ?', [
      id,
      actor.zoneId,
    ]);
    const [whole] = found ? (await this.whole(actor.zoneId, found.year, this.dataSource, id)).items : [];
    if (!found || !whole) throw new Refusal('notFound', 'pledges.zoneTargetNotFound');
    if (lineScope(actor).whole) return whole;
    const own = new Set(await this.ownLines(actor, found.year));
    const mine = whole.lines.filter((line) => own.has(line.id));
    if (mine.length === 0) throw new Refusal('notFound', 'pledges.zoneTargetNotFound');
    return { ...whole, lines: mine, rolledUp: null, idle: [] };
  }

  /** Lines that could be linked: those of the year that carry nothing yet, by name or code. */
  async unlinked(
    actor: Actor,
    year: number,
    q: string,
    limit: number,
  ): Promise<(LineRow & { unitName: string; unitNameEn: string | null })[]> {
    const scope = lineScope(actor);
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await this.dataSource.query<RawLine[]>(
      `SELECT ${LINE_COLUMNS}, u.name AS unitName, u.nameEn AS unitNameEn FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId JOIN units u ON u.id = l.unitId
        WHERE ${scope.sql} AND l.year = ? AND l.zoneTargetId IS NULL AND (l.name LIKE ? OR CONVERT(l.code USING utf8mb4) LIKE ? OR u.name LIKE ?)
        ORDER BY u.sort, l.sort, l.id LIMIT ?`,
      [...scope.params, year, like, like, like, limit],
    );
    return rows.map((row) => ({ ...lineOf(row), unitName: row.unitName!, unitNameEn: row.unitNameEn! }));
  }

  private async goals(zoneId: number, where: string, params: unknown[], db: Db): Promise<ZoneTargetRow[]> {
    const rows = await db.query<(ZoneTargetRow & { nodes: unknown })[]>(
      `SELECT ${GOAL_COLUMNS.map((column) => `z.${column}`).join(', ')}, JSON_EXTRACT(z.detail, '$.nodes') AS nodes, x.name AS leaderName
         FROM zone_targets z LEFT JOIN people x ON x.id = z.leaderId WHERE z.zoneId = ? AND ${where} ORDER BY z.sort, z.id`,
      [zoneId, ...params],
    );
    return rows.map((row) => ({
      ...row,
      target: plainDecimal(row.target),
      upper: plainDecimal(row.upper),
      stretch: plainDecimal(row.stretch),
      baseline: plainDecimal(row.baseline),
      lastResult: plainDecimal(row.lastResult),
      baseAmount: plainDecimal(row.baseAmount),
      illustrative: Boolean(row.illustrative),
      nodes: fromJson<MilestoneNode[]>(row.nodes) ?? [],
    }));
  }

  private async lines(zoneId: number, where: string, params: unknown[], db: Db): Promise<LineRow[]> {
    const rows = await db.query<RawLine[]>(
      `SELECT ${LINE_COLUMNS} FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId JOIN units u ON u.id = l.unitId
        WHERE l.zoneId = ? AND ${where} ORDER BY l.carries DESC, u.sort, l.id`,
      [zoneId, ...params],
    );
    return rows.map(lineOf);
  }

  private units(zoneId: number, db: Db): Promise<UnitRow[]> {
    return db.query<UnitRow[]>(
      "SELECT id, kind, name, nameEn FROM units WHERE zoneId = ? AND kind <> 'zone' AND closedOn IS NULL ORDER BY sort, id",
      [zoneId],
    );
  }

  private async ownLines(actor: Actor, year: number): Promise<number[]> {
    const scope = lineScope(actor);
    const rows = await this.dataSource.query<{ id: number }[]>(
      `SELECT l.id FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId WHERE ${scope.sql} AND l.year = ?`,
      [...scope.params, year],
    );
    return rows.map(({ id }) => id);
  }

  private async countUnlinked(actor: Actor, year: number): Promise<number> {
    const scope = lineScope(actor);
    const [row] = await this.dataSource.query<{ n: string }[]>(
      `SELECT COUNT(*) AS n FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId WHERE ${scope.sql} AND l.year = ? AND l.zoneTargetId IS NULL`,
      [...scope.params, year],
    );
    return Number(row!.n);
  }
}

type RawLine = Omit<LineRow, 'nodes' | 'coUnitIds'> & {
  nodes: unknown;
  coUnitIds: unknown;
  unitName?: string;
  unitNameEn?: string | null;
};

const LINE_COLUMNS = `l.id, l.zoneTargetId, l.code, l.name, l.nameEn, l.unitId, l.pledgeId, p.state, p.signedOn, l.carries, l.kind, l.measureUnit, l.measureUnitEn, l.decimals,
  l.target, l.baseline, l.numerator, l.denominator, l.baseWeight, l.lastResult, l.coUnitIds, l.targetId, l.revision, l.illustrative,
  CASE WHEN l.kind = 'milestone' THEN JSON_EXTRACT(l.detail, '$.nodes') END AS nodes`;

const lineOf = (row: RawLine): LineRow => ({
  ...row,
  target: plainDecimal(row.target),
  baseline: plainDecimal(row.baseline),
  numerator: plainDecimal(row.numerator),
  denominator: plainDecimal(row.denominator),
  baseWeight: plainDecimal(row.baseWeight),
  lastResult: plainDecimal(row.lastResult),
  illustrative: Boolean(row.illustrative),
  coUnitIds: fromJson<number[]>(row.coUnitIds),
  nodes: row.nodes === null ? [] : fromJson<MilestoneNode[]>(row.nodes),
});

function assembled(goal: ZoneTargetRow, lines: LineRow[], units: UnitRow[], totals: LedgerTotals | null): Contribution {
  return {
    goal,
    lines,
    rolledUp: rollUp(goalOf(goal), lines),
    idle: carriesNone(units, lines),
    ledger: totals && { ...totals, coverage: coverageOf(goal, totals) },
  };
}

export const goalOf = ({
  kind,
  rollUp: by,
  capOf,
  measureUnit,
  target,
  baseline,
  baseAmount,
  nodes,
}: ZoneTargetRow): ZoneGoal => ({
  kind,
  rollUp: by,
  capOf,
  measureUnit,
  target,
  baseline,
  baseAmount,
  nodes,
});
