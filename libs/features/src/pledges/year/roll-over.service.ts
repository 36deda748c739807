import { ZoneTarget } from '#database/entities/pledges/zone-target.entity.js';
import type { TermsDetail } from '#database/entities/pledges/target-terms.columns.js';
import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { mayRollOver } from '#domain/pledges/plan-year.lifecycle.js';
import type { CarriedPromise } from '#domain/pledges/roll-over.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { insertLines } from '../drafting/insert-lines.js';
import { carryClauses } from './carried-clauses.js';
import { lockPlanYear, requireVersion } from './plan-year-record.js';
import { rollOverPlan, type RollOverPlan } from './roll-over.queries.js';

export interface RolledOver {
  lines: number;
  zoneTargets: number;
  filled: number;
}

/** Kept on the line itself, where whoever drafts it reads it. */
const CHECK_NODES = '节点日期由上年顺延一年，请逐项核对。';

/**
 * 结转: units, curves, verifiers and co-units are kept, values emptied, last year's results beside the empty cells. Run again it adds
 * what is not there yet, and fills in results that have become known since; what somebody has drafted stays.
 */
@Injectable()
export class RollOverService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refusal `year.notPreparing`, `year.changedMeanwhile`, `year.nothingToCarry` */
  async rollOver(author: Author, year: number, version: number): Promise<RolledOver> {
    return this.uow.run(author, async (tx) => {
      const row = await lockPlanYear(tx, year);
      requireVersion(row, version);
      const may = mayRollOver(row);
      if (!may.ok) throw new Refusal('conflict', may.reasons[0]!);
      const plan = await rollOverPlan(tx, author.zoneId, year);
      if (plan.lines.length === 0 && plan.zoneTargets.length === 0)
        throw new Refusal('conflict', 'year.nothingToCarry', { params: { year: String(year - 1) } });
      const zoneTargetIds = await addZoneTargets(tx, year, plan);
      const lines = await addLines(tx, year, plan, zoneTargetIds);
      const filled = await fillResults(tx, plan);
      await carryClauses(tx, year);
      const done = { lines, zoneTargets: plan.zoneTargets.filter(({ fate }) => fate === 'add').length, filled };
      if (done.lines + done.zoneTargets + filled > 0) tx.record('pledges.rolledOver', { year, from: plan.from, ...done });
      return done;
    });
  }
}

/** @returns the new id of each of last year's goals */
async function addZoneTargets(tx: Tx, year: number, { zoneTargets }: RollOverPlan): Promise<Map<number, number>> {
  const leaders = await activePeople(tx, zoneTargets.map(({ one }) => one.from.leaderId));
  const ids = new Map(zoneTargets.flatMap(({ one, zoneTargetId }) => (zoneTargetId === null ? [] : [[one.from.id, zoneTargetId] as const])));
  for (const { one, fate } of zoneTargets) {
    if (fate !== 'add') continue;
    const { id, revision: _, ...kept } = one.from;
    const { identifiers } = await tx.em.insert(ZoneTarget, {
      ...kept,
      ...emptied(one.from.detail, one.carried),
      year,
      leaderId: kept.leaderId !== null && leaders.has(kept.leaderId) ? kept.leaderId : null,
      baseAmount: one.baseAmount,
    });
    ids.set(id, (identifiers[0] as { id: number }).id);
  }
  return ids;
}

async function addLines(tx: Tx, year: number, { lines }: RollOverPlan, zoneTargetIds: ReadonlyMap<number, number>): Promise<number> {
  const added = lines.filter(({ fate }) => fate === 'add').map(({ one }) => one);
  if (added.length === 0) return 0;
  const leaders = await activePeople(tx, added.map(({ from }) => from.leaderId));
  const open = await openUnits(tx);
  const office = await officeOf(tx);
  const ids = await insertLines(
    tx,
    tx.author.zoneId,
    year,
    added.map(({ from, carried }) => ({
      name: from.name,
      nameEn: from.nameEn,
      category: from.category,
      measureUnit: from.measureUnit,
      measureUnitEn: from.measureUnitEn,
      decimals: from.decimals,
      kind: from.kind,
      cadence: from.cadence,
      wording: from.wording,
      track: from.track,
      tolerance: from.tolerance,
      capOf: from.capOf,
      annualOnly: Boolean(from.annualOnly),
      illustrative: Boolean(from.illustrative),
      ...emptied(from.detail, carried),
      unitId: from.unitId,
      // Who owned the data and is gone: the supervision office verifies until another is named.
      verifierUnitId: open.has(from.verifierUnitId) ? from.verifierUnitId : (office ?? from.unitId),
      leaderId: from.leaderId !== null && leaders.has(from.leaderId) ? from.leaderId : null,
      coUnitIds: from.coUnitIds.filter((id) => open.has(id)),
      dueText: carried.dueText,
      zoneTargetId: from.zoneTargetId === null ? null : (zoneTargetIds.get(from.zoneTargetId) ?? null),
      numerator: null,
      denominator: null,
      baseWeight: carried.baseWeight,
    })),
  );
  // Whoever led a goal leads it again: taken for a share, it would be added to the shares.
  const leading = ids.filter((_, i) => added[i]!.from.carries === 'whole');
  if (leading.length > 0) await tx.query("UPDATE pledge_lines SET carries = 'whole' WHERE id IN (?)", [leading]);
  return added.length;
}

/** The columns in which a new year differs from the old one. */
const emptied = (detail: TermsDetail, carried: CarriedPromise) => ({
  code: carried.code,
  target: null,
  upper: null,
  stretch: null,
  baseline: carried.baseline,
  lastResult: carried.lastResult,
  clause: null,
  sourceTitle: null,
  sourceDate: null,
  note: carried.marks.includes('nodeDates') ? CHECK_NODES : null,
  detail: { ...detail, growthPath: null, baseAmounts: carried.baseAmounts, baseShares: carried.baseShares, nodes: carried.nodes },
});

/** Results that came in after the line was carried; only into cells that are still empty. */
async function fillResults(tx: Tx, { lines, zoneTargets }: RollOverPlan): Promise<number> {
  let filled = 0;
  for (const { one, fate, lineId } of lines) {
    if (fate !== 'fill') continue;
    const { lastResult, baseline, baseWeight, baseAmounts, baseShares } = one.carried;
    const { affectedRows } = await tx.query<{ affectedRows: number }>(
      `UPDATE pledge_lines SET lastResult = ?, baseline = COALESCE(baseline, ?), baseWeight = COALESCE(baseWeight, ?),
              detail = IF(JSON_TYPE(JSON_EXTRACT(detail, '$.baseShares')) = 'ARRAY', detail, JSON_SET(detail, '$.baseAmounts', JSON_EXTRACT(?, '$'), '$.baseShares', JSON_EXTRACT(?, '$'))),
              revision = revision + 1 WHERE id = ? AND lastResult IS NULL`,
      [lastResult, baseline, baseWeight, JSON.stringify(baseAmounts), JSON.stringify(baseShares), lineId],
    );
    filled += affectedRows;
  }
  for (const { one, fate, zoneTargetId } of zoneTargets) {
    if (fate !== 'fill') continue;
    const { affectedRows } = await tx.query<{ affectedRows: number }>(
      'UPDATE zone_targets SET lastResult = ?, baseline = COALESCE(baseline, ?), baseAmount = COALESCE(baseAmount, ?), revision = revision + 1 WHERE id = ? AND lastResult IS NULL',
      [one.carried.lastResult, one.carried.baseline, one.baseAmount, zoneTargetId],
    );
    filled += affectedRows;
  }
  return filled;
}

async function activePeople(tx: Tx, ids: readonly (number | null)[]): Promise<Set<number>> {
  const asked = ids.filter((id) => id !== null);
  if (asked.length === 0) return new Set();
  const rows = await tx.query<{ id: number }[]>('SELECT id FROM people WHERE zoneId = ? AND active = 1 AND id IN (?)', [tx.author.zoneId, asked]);
  return new Set(rows.map(({ id }) => id));
}

async function openUnits(tx: Tx): Promise<Set<number>> {
  const rows = await tx.query<{ id: number }[]>('SELECT id FROM units WHERE zoneId = ? AND closedOn IS NULL', [tx.author.zoneId]);
  return new Set(rows.map(({ id }) => id));
}

/** The unit of the supervision office. */
async function officeOf(tx: Tx): Promise<number | null> {
  const today = dayOf(tx.now);
  const [row] = await tx.query<{ unitId: number }[]>(
    "SELECT unitId FROM appointments WHERE zoneId = ? AND role = 'supervision' AND fromDay <= ? AND (toDay IS NULL OR toDay >= ?) ORDER BY id LIMIT 1",
    [tx.author.zoneId, today, today],
  );
  return row?.unitId ?? null;
}
