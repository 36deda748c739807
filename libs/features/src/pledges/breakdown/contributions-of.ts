import { fromJson } from '#database/columns.js';
import type { PledgeLine } from '#database/entities/pledges/pledge-line.entity.js';
import type { ZoneTarget } from '#database/entities/pledges/zone-target.entity.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { carriesNone, rollUp, type Idle, type RolledUp, type Share, type ZoneGoal } from '#domain/pledges/contributions.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { coverageOf, type LedgerCoverage, type LedgerTotals } from '#domain/pledges/projects.js';
import type { MilestoneNode } from '#domain/pledges/terms.js';
import { groupedBy } from '../../grouping.js';
import type { SqlReader } from '../../sql-reader.js';
import { ledgerTotals } from './ledger-totals.js';

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
  leaderNameEn: string | null;
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
    /** When the text was fixed; null while it may still move. */
    approvedAt: Date | null;
  };

export interface UnitRow {
  id: number;
  kind: string;
  name: string;
  nameEn: string | null;
  closedOn: string | null;
}

export interface Contribution {
  goal: ZoneTargetRow;
  lines: LineRow[];
  /** null for a reader who sees their own unit's part alone. */
  rolledUp: RolledUp | null;
  idle: Idle[];
  ledger: (LedgerTotals & { coverage: LedgerCoverage | null }) | null;
}

/**
 * Every zone target of a year with its shares, ledger and who carries none: the rules' own reading, whoever asks. Four statements
 * however many lines there are; `only` narrows it to these zone targets, a transaction reads what it has locked.
 */
export async function contributionsOf(
  db: SqlReader,
  zoneId: number,
  year: number,
  only: readonly number[] | null = null,
): Promise<{ items: Contribution[]; units: UnitRow[] }> {
  if (only?.length === 0) return { items: [], units: [] };
  const more = only === null ? [] : [only];
  // One after the other: within a transaction they share one connection anyway.
  const goals = await readGoals(db, `z.zoneId = ? AND z.year = ?${only === null ? '' : ' AND z.id IN (?)'}`, [
    zoneId,
    year,
    ...more,
  ]);
  const lines = await readLines(
    db,
    `l.zoneId = ? AND l.year = ? AND ${only === null ? 'l.zoneTargetId IS NOT NULL' : 'l.zoneTargetId IN (?)'}`,
    [zoneId, year, ...more],
  );
  const units = await db.query<UnitRow[]>(
    "SELECT id, kind, name, nameEn, closedOn FROM units WHERE zoneId = ? AND kind <> 'zone' ORDER BY sort, id",
    [zoneId],
  );
  const totals = await ledgerTotals(db, zoneId, year, only);
  const byGoal = groupedBy(lines, (line) => line.zoneTargetId);
  const open = units.filter(({ closedOn }) => closedOn === null);
  return { units, items: goals.map((goal) => assembled(goal, byGoal.get(goal.id) ?? [], open, totals.get(goal.id) ?? null)) };
}

async function readGoals(db: SqlReader, where: string, params: unknown[]): Promise<ZoneTargetRow[]> {
  const rows = await db.query<(ZoneTargetRow & { nodes: unknown })[]>(
    `SELECT ${GOAL_COLUMNS.map((column) => `z.${column}`).join(', ')}, JSON_EXTRACT(z.detail, '$.nodes') AS nodes, x.name AS leaderName, x.nameEn AS leaderNameEn
       FROM zone_targets z LEFT JOIN people x ON x.id = z.leaderId WHERE ${where} ORDER BY z.sort, z.id`,
    params,
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

async function readLines(db: SqlReader, where: string, params: unknown[]): Promise<LineRow[]> {
  const rows = await db.query<RawLine[]>(
    `SELECT ${LINE_COLUMNS} FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId JOIN units u ON u.id = l.unitId
      WHERE ${where} ORDER BY l.carries DESC, u.sort, l.id`,
    params,
  );
  return rows.map(lineOf);
}

export type RawLine = Omit<LineRow, 'nodes' | 'coUnitIds'> & {
  nodes: unknown;
  coUnitIds: unknown;
  unitName?: string;
  unitNameEn?: string | null;
};

/** `l` is the line, `p` its pledge. */
export const LINE_COLUMNS = `l.id, l.zoneTargetId, l.code, l.name, l.nameEn, l.unitId, l.pledgeId, p.state, p.approvedAt, l.carries, l.kind, l.measureUnit, l.measureUnitEn, l.decimals,
  l.target, l.baseline, l.numerator, l.denominator, l.baseWeight, l.lastResult, l.coUnitIds, l.targetId, l.revision, l.illustrative,
  CASE WHEN l.kind = 'milestone' THEN JSON_EXTRACT(l.detail, '$.nodes') END AS nodes`;

export const lineOf = (row: RawLine): LineRow => ({
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

const goalOf = ({ kind, rollUp: by, capOf, measureUnit, target, baseline, baseAmount, nodes }: ZoneTargetRow): ZoneGoal => ({
  kind,
  rollUp: by,
  capOf,
  measureUnit,
  target,
  baseline,
  baseAmount,
  nodes,
});
