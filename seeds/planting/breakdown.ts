import { Project } from '#database/entities/pledges/project.entity.js';
import { ZoneTarget } from '#database/entities/pledges/zone-target.entity.js';
import type { Tx } from '#database/unit-of-work.js';
import { rollUpsFor } from '#domain/pledges/roll-up.js';
import type { SeedBreakdown, SeedZoneTarget } from '../generator/zone-targets.js';
import { BREAKDOWN_2024 as GAOXIN_2024 } from '../gaoxin/2024/breakdown.js';
import { BREAKDOWN_2024 as JINGKAI_2024 } from '../jingkai/2024/breakdown.js';
import type { SeedTarget, SeedYear, SeedZone } from '../shape.js';
import { actorOf } from './filing-acts.js';
import { idOf, type ZoneIds } from './ids.js';
import type { PastClock, Services } from './services.js';
import { termsColumns } from './terms-columns.js';

const BREAKDOWNS: Readonly<Record<string, SeedBreakdown>> = { 'gx 2024': GAOXIN_2024, 'jk 2024': JINGKAI_2024 };

/** 分解: the zone's goals above the lines that are there already, their ledgers, and what was answered to the ambition check. */
export async function plantBreakdown(
  services: Services,
  clock: PastClock,
  zone: SeedZone,
  year: SeedYear,
  ids: ZoneIds,
): Promise<void> {
  const breakdown = BREAKDOWNS[`${zone.code} ${year.year}`];
  if (!breakdown) return;
  clock.at = new Date(breakdown.answeredAt);
  await services.uow.run({ zoneId: ids.zoneId, personId: null }, async (tx) => {
    const zoneTargets = new Map<string, number>();
    for (const [sort, goal] of breakdown.zoneTargets.entries())
      zoneTargets.set(goal.code, await plantZoneTarget(tx, year.year, goal, sort, ids));
    await plantProjects(tx, year.year, breakdown, zoneTargets, ids);
  });
  await answer(services, year.year, breakdown, ids);
}

async function plantZoneTarget(tx: Tx, year: number, goal: SeedZoneTarget, sort: number, ids: ZoneIds): Promise<number> {
  const { lead, last } = goal;
  const { identifiers } = await tx.em.insert(ZoneTarget, {
    // It is worded and measured as its lead unit's line is.
    ...termsColumns(lead),
    zoneId: ids.zoneId,
    year,
    code: goal.code,
    rollUp: rollUpsFor(lead.terms.kind, lead.terms.capOf)[0]!,
    leaderId: idOf(ids.people, lead.leaderAccount),
    lastResult: last?.result ?? null,
    baseAmount: last?.base ?? null,
    sort,
  });
  const zoneTargetId = (identifiers[0] as { id: number }).id;
  const lines: readonly [SeedTarget, 'whole' | 'share'][] = [
    [lead, 'whole'],
    ...goal.shares.map((one): [SeedTarget, 'share'] => [one, 'share']),
  ];
  for (const [line, carries] of lines)
    await tx.query(
      'UPDATE pledge_lines SET zoneTargetId = ?, carries = ?, lastResult = ? WHERE zoneId = ? AND year = ? AND code = ?',
      [zoneTargetId, carries, carries === 'whole' ? (last?.result ?? null) : null, ids.zoneId, year, line.code],
    );
  return zoneTargetId;
}

async function plantProjects(
  tx: Tx,
  year: number,
  { projects }: SeedBreakdown,
  zoneTargets: ReadonlyMap<string, number>,
  ids: ZoneIds,
): Promise<void> {
  if (projects.length === 0) return;
  const lines = await tx.query<{ id: number; code: string }[]>(
    'SELECT id, code FROM pledge_lines WHERE zoneId = ? AND year = ?',
    [ids.zoneId, year],
  );
  const lineIds = new Map(lines.map(({ id, code }) => [code, id]));
  await tx.em.insert(
    Project,
    projects.map(({ zoneTarget, line, unitCode, nodes, permits, ...project }, index) => ({
      ...project,
      zoneId: ids.zoneId,
      zoneTargetId: idOf(zoneTargets, zoneTarget),
      lineId: line === null ? null : idOf(lineIds, line),
      unitId: idOf(ids.units, unitCode),
      nodes: [...nodes],
      permits: [...permits],
      illustrative: true,
      sort: index + 1,
    })),
  );
}

async function answer(services: Services, year: number, { answers, answeredBy }: SeedBreakdown, ids: ZoneIds): Promise<void> {
  if (answers.length === 0) return;
  const personId = idOf(ids.people, answeredBy);
  const actor = await actorOf(services, personId);
  for (const { line, code, reason } of answers) {
    const [row] = await services.uow.dataSource.query<{ id: number }[]>(
      'SELECT id FROM pledge_lines WHERE zoneId = ? AND year = ? AND code = ?',
      [ids.zoneId, year, line],
    );
    const subject = { lineId: row!.id, zoneTargetId: null };
    const finding = (await services.ambitionQueries.ofSubject(ids.zoneId, year, subject)).find((one) => one.code === code);
    if (!finding) throw new Error(`the seeds answer ${code} of ${line}, which is no warning`);
    await services.ambition.keep(
      actor,
      { zoneId: ids.zoneId, personId },
      { ...subject, code, fingerprint: finding.fingerprint, reason },
    );
  }
}
