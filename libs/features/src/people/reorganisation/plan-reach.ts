import type { ReorganisationKind, ReorganisationPlan } from '#domain/people/reorganisation.js';
import type { SqlReader } from '../../sql-reader.js';

export interface Named {
  id: number;
  name: string;
  nameEn: string | null;
}

/** Everything of the units concerned that a change would take along. Names and numbers of things, never figures. */
export interface PlanReach {
  pledges: { id: number; year: number; unitId: number; title: string; state: string }[];
  targets: (Named & { year: number; unitId: number; code: string })[];
  drafts: number;
  people: (Named & { unitId: number; role: string })[];
  overseers: Named[];
  flags: number;
  pendingFilings: number;
  verifies: number;
  coUnit: number;
  children: Named[];
}

const OPEN_YEAR = (zone: string, year: string) =>
  `NOT EXISTS (SELECT 1 FROM plan_years py WHERE py.zoneId = ${zone} AND py.year = ${year} AND py.state = 'closed')`;

/** Years that are closed keep what they have; a change passes on only what goes on. */
export async function reachOf(reader: SqlReader, zoneId: number, kind: ReorganisationKind, { unitIds }: ReorganisationPlan, today: string): Promise<PlanReach> {
  const count = async (sql: string, params: unknown[]) => Number((await reader.query<{ n: number }[]>(sql, params))[0]?.n ?? 0);
  const at = [zoneId, unitIds];
  const pledges = await reader.query<PlanReach['pledges']>(
    `SELECT p.id, p.year, p.unitId, p.title, p.state FROM pledges p
      WHERE p.zoneId = ? AND p.unitId IN (?) AND p.tier = 'unit' AND ${OPEN_YEAR('p.zoneId', 'p.year')} ORDER BY p.year, p.id`,
    at,
  );
  const targets = await reader.query<PlanReach['targets']>(
    `SELECT t.id, t.year, t.unitId, t.code, t.name, t.nameEn FROM targets t
      WHERE t.zoneId = ? AND t.unitId IN (?) AND ${OPEN_YEAR('t.zoneId', 't.year')} ORDER BY t.year, t.sort, t.id`,
    at,
  );
  const own = `t.zoneId = ? AND t.unitId IN (?) AND ${OPEN_YEAR('t.zoneId', 't.year')}`;
  const people = await reader.query<PlanReach['people']>(
    `SELECT p.id, p.name, p.nameEn, a.unitId, a.role FROM appointments a JOIN people p ON p.id = a.personId
      WHERE a.zoneId = ? AND a.unitId IN (?) AND (a.toDay IS NULL OR a.toDay >= ?) ORDER BY a.unitId, a.role, p.id`,
    [...at, today],
  );
  if (kind === 'rename') {
    return { pledges, targets, people, drafts: 0, overseers: [], flags: 0, pendingFilings: 0, verifies: 0, coUnit: 0, children: [] };
  }
  return {
    pledges,
    targets,
    people,
    drafts: await count(
      `SELECT COUNT(*) AS n FROM pledge_lines t WHERE ${own} AND t.targetId IS NULL`,
      at,
    ),
    overseers: await reader.query<Named[]>(
      `SELECT DISTINCT p.id, p.name, p.nameEn FROM oversights o JOIN people p ON p.id = o.personId
        WHERE o.zoneId = ? AND o.unitId IN (?) AND (o.toDay IS NULL OR o.toDay >= ?) ORDER BY p.id`,
      [...at, today],
    ),
    flags: await count(`SELECT COUNT(*) AS n FROM flags f JOIN targets t ON t.id = f.targetId WHERE ${own} AND f.isOpen = 1`, at),
    pendingFilings: await count(
      `SELECT COUNT(*) AS n FROM submissions s JOIN targets t ON t.id = s.targetId WHERE ${own} AND s.state IN ('draft', 'submitted', 'endorsed', 'returned')`,
      at,
    ),
    verifies: await count(
      `SELECT COUNT(*) AS n FROM targets t WHERE t.zoneId = ? AND t.verifierUnitId IN (?) AND ${OPEN_YEAR('t.zoneId', 't.year')}`,
      at,
    ),
    coUnit: await count(
      `SELECT COUNT(*) AS n FROM target_co_units c JOIN targets t ON t.id = c.targetId WHERE t.zoneId = ? AND c.unitId IN (?) AND ${OPEN_YEAR('t.zoneId', 't.year')}`,
      at,
    ),
    children: await reader.query<Named[]>('SELECT id, name, nameEn FROM units WHERE zoneId = ? AND parentId IN (?) AND closedOn IS NULL ORDER BY sort, id', at),
  };
}
