import { fromJson } from '#database/columns.js';
import type { PledgedLine } from '#domain/documents/papers/pledge-facts.js';
import { TERMS_COLUMNS, termsOf, type TermsColumns } from '../../pledges/terms-of.js';
import { groupedBy } from '../../grouping.js';
import type { Rows } from './zone-names.js';

interface LineRow extends TermsColumns {
  id: number;
  pledgeId: number;
  unitId: number;
  zoneTargetId: number | null;
  code: string;
  name: string;
  category: string;
  measureUnit: string;
  clause: string | null;
  coUnitIds: unknown;
  dueText: string | null;
  leaderName: string | null;
  verifierName: string | null;
  sourceTitle: string | null;
  sourceDate: string | null;
  illustrative: number | boolean;
  sort: number;
  leaderId?: number | null;
}

/** A line as it stands now, with whose it is. */
export interface ReadLine extends PledgedLine {
  pledgeId: number;
  unitId: number;
  zoneTargetId: number | null;
  category: string;
  year: number;
  sort: number;
}

interface Holder {
  id: number;
  year: number;
  tier: 'unit' | 'leader';
  leaderId: number | null;
}

const NAMES = 'LEFT JOIN people p ON p.id = x.leaderId LEFT JOIN units v ON v.id = x.verifierUnitId';
const COLUMNS = `x.code, x.name, x.category, x.measureUnit, x.clause, p.name AS leaderName, x.sourceTitle, x.sourceDate, x.illustrative, x.sort, ${TERMS_COLUMNS('x')}`;

/**
 * The lines of these pledges, by pledge, in the order of the book. A leader's pledge consists of the zone's goals that are theirs;
 * targets signed before lines were kept stand for their own.
 */
export async function readLines(
  db: Rows,
  pledges: readonly Holder[],
  zoneId: number,
  units: ReadonlyMap<number, string>,
): Promise<Map<number, ReadLine[]>> {
  const ids = pledges.map(({ id }) => id);
  const drafted = await query(
    db,
    ids,
    `SELECT x.id, x.pledgeId, x.unitId, x.zoneTargetId, x.coUnitIds, x.dueText, v.name AS verifierName, ${COLUMNS} FROM pledge_lines x ${NAMES} WHERE x.pledgeId IN (?)`,
  );
  const bare = await query(
    db,
    ids,
    `SELECT x.id, x.pledgeId, x.unitId, NULL AS zoneTargetId, NULL AS coUnitIds, NULL AS dueText, v.name AS verifierName, ${COLUMNS} FROM targets x ${NAMES}
      WHERE x.pledgeId IN (?) AND NOT EXISTS (SELECT 1 FROM pledge_lines l WHERE l.targetId = x.id)`,
  );
  const goals = await goalsOf(
    db,
    pledges.filter(({ tier }) => tier === 'leader'),
    zoneId,
  );
  const rows = [...drafted, ...bare, ...goals].sort((a, b) => a.sort - b.sort || a.id - b.id);
  return groupedBy(
    rows.map((row) => lineOf(row, units)),
    ({ pledgeId }) => pledgeId,
  );
}

const query = (db: Rows, ids: readonly number[], sql: string): Promise<LineRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : db.query<LineRow[]>(sql, [ids]);

async function goalsOf(db: Rows, pledges: readonly Holder[], zoneId: number): Promise<LineRow[]> {
  if (pledges.length === 0) return [];
  const rows = await queryGoals(db, zoneId, [...new Set(pledges.map(({ year }) => year))]);
  return rows.flatMap((row) => {
    const pledge = pledges.find(({ leaderId, year }) => leaderId === row.leaderId && year === row.year);
    return pledge ? [{ ...row, pledgeId: pledge.id }] : [];
  });
}

const queryGoals = (db: Rows, zoneId: number, years: readonly number[]): Promise<LineRow[]> =>
  db.query<LineRow[]>(
    `SELECT x.id, 0 AS pledgeId, x.leaderId, x.zoneId AS unitId, x.id AS zoneTargetId, NULL AS coUnitIds, NULL AS dueText, NULL AS verifierName, ${COLUMNS}
       FROM zone_targets x LEFT JOIN people p ON p.id = x.leaderId WHERE x.zoneId = ? AND x.year IN (?) ORDER BY x.sort, x.id`,
    [zoneId, years],
  );

/** The zone's own goals, in the order of the book. */
export const readGoals = async (db: Rows, zoneId: number, years: readonly number[]): Promise<ReadLine[]> =>
  (await queryGoals(db, zoneId, years)).map((row) => lineOf(row, new Map()));

export function lineOf(row: LineRow, units: ReadonlyMap<number, string>): ReadLine {
  const ids = row.coUnitIds === null ? [] : fromJson<number[]>(row.coUnitIds);
  return {
    pledgeId: row.pledgeId,
    unitId: row.unitId,
    zoneTargetId: row.zoneTargetId,
    category: row.category,
    year: row.year,
    code: row.code,
    name: row.name,
    clause: row.clause,
    measureUnit: row.measureUnit,
    terms: termsOf(row),
    dueText: row.dueText,
    leaderName: row.leaderName,
    verifierName: row.verifierName,
    coUnitNames: ids.flatMap((id) => units.get(id) ?? []),
    source: row.sourceTitle === null ? null : { title: row.sourceTitle, date: row.sourceDate },
    illustrative: Boolean(row.illustrative),
    sort: row.sort,
  };
}
