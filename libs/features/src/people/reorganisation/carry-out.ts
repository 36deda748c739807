import { Unit } from '#database/entities/people/unit.entity.js';
import { UnitName } from '#database/entities/people/unit-name.entity.js';
import { UnitSuccession } from '#database/entities/people/unit-succession.entity.js';
import type { UnitChange } from '#database/entities/people/unit-change.entity.js';
import { isDuplicate, type Tx } from '#database/unit-of-work.js';
import type { Day, Month } from '#domain/calendar/day.js';
import { addDays } from '#domain/calendar/zone-time.js';
import type { Successor } from '#domain/people/reorganisation.js';
import { Refusal } from '#domain/refusal.js';
import { requireOpenUnits } from '../units.service.js';
import { passDutiesToOthers, passOversight, passPeople, passPledges, passTargets, lockOpenTargets, type Passing } from './passing.js';
import { pledgeForPart } from './split-pledges.js';

/** Carries out an approved change, whole, in the transaction of its approval or of its day. */
export async function carryOut(tx: Tx, change: UnitChange): Promise<void> {
  await requireOpenUnits(tx, change.plan.unitIds);
  if (change.kind === 'rename') return rename(tx, change);
  const successorIds = change.kind === 'merge' ? await merge(tx, change) : await split(tx, change);
  const { id: changeId, plan, fromDay, fromPeriod } = change;
  tx.record('people.unitsReorganised', {
    changeId,
    unitId: plan.unitIds[0]!,
    kind: change.kind,
    unitIds: plan.unitIds,
    successorIds,
    from: fromDay,
    period: fromPeriod!,
  });
}

/** What lay before the day is shown under the old name. */
async function rename(tx: Tx, { id, plan, fromDay }: UnitChange): Promise<void> {
  const unitId = plan.unitIds[0]!;
  const unit = await tx.em.findOneByOrFail(Unit, { id: unitId, zoneId: tx.author.zoneId });
  await tx.em.upsert(UnitName, { zoneId: unit.zoneId, unitId, untilDay: addDays(fromDay, -1), name: unit.name, nameEn: unit.nameEn }, ['unitId', 'untilDay']);
  await tx.em.update(Unit, { id: unitId }, plan.rename!);
  tx.record('people.unitRenamed', { changeId: id, unitId, from: fromDay, before: unit.name, after: plan.rename!.name });
}

async function merge(tx: Tx, change: UnitChange): Promise<number[]> {
  const { plan } = change;
  const successorId = await successorOf(tx, plan.into!, plan.unitIds[0]!);
  for (const unitId of plan.unitIds) await passEverything(tx, { unitId, successorId, ...startOf(change) }, change.id);
  return [successorId];
}

async function split(tx: Tx, change: UnitChange): Promise<number[]> {
  const { plan } = change;
  const unitId = plan.unitIds[0]!;
  const open = await lockOpenTargets(tx, unitId);
  const successorIds: number[] = [];
  // The first part takes what no part names, where the unit does not go on; so it comes last.
  for (const [i, part] of [...plan.parts!.entries()].reverse()) {
    const successorId = await successorOf(tx, part, unitId);
    successorIds.unshift(successorId);
    const passing = { unitId, successorId, ...startOf(change) };
    if (i === 0 && !plan.goesOn) {
      await passEverything(tx, passing, change.id);
      continue;
    }
    const targets = open.filter(({ id }) => part.targetIds.includes(id));
    if (targets.length < part.targetIds.length) throw new Refusal('conflict', 'reorganisation.targetGone');
    await pledgeForPart(tx, passing, targets);
    await passTargets(tx, targets, passing);
    await passPeople(tx, passing, part.personIds);
    await passOversight(tx, passing);
    await succeed(tx, passing, change.id);
  }
  return successorIds;
}

async function passEverything(tx: Tx, passing: Passing, changeId: number): Promise<void> {
  const { unitId, successorId, fromDay } = passing;
  await passTargets(tx, await lockOpenTargets(tx, unitId), passing);
  await passPledges(tx, passing);
  await passDutiesToOthers(tx, passing);
  await passPeople(tx, passing, null);
  await passOversight(tx, passing);
  await tx.query('UPDATE units SET parentId = ? WHERE zoneId = ? AND parentId = ? AND id <> ?', [successorId, tx.author.zoneId, unitId, successorId]);
  await tx.em.update(Unit, { id: unitId }, { closedOn: fromDay });
  await succeed(tx, passing, changeId);
}

const succeed = (tx: Tx, { unitId, successorId, fromDay, fromPeriod }: Passing, changeId: number) =>
  tx.em.insert(UnitSuccession, { zoneId: tx.author.zoneId, changeId, unitId, successorId, fromDay, fromPeriod });

const startOf = ({ fromDay, fromPeriod }: UnitChange): { fromDay: Day; fromPeriod: Month } => ({ fromDay, fromPeriod: fromPeriod! });

/** The unit that is there, or a new one in the place of the first it comes from. */
async function successorOf(tx: Tx, { unitId, newUnit }: Successor, beside: number): Promise<number> {
  if (unitId !== null) {
    await requireOpenUnits(tx, [unitId]);
    return unitId;
  }
  const place = await tx.em.findOneByOrFail(Unit, { id: beside, zoneId: tx.author.zoneId });
  try {
    const row = { ...newUnit, zoneId: place.zoneId, parentId: place.parentId, sort: place.sort, closedOn: null };
    const { identifiers } = await tx.em.insert(Unit, row);
    const { id } = identifiers[0] as { id: number };
    tx.record('people.unitCreated', { unitId: id, parentId: place.parentId });
    return id;
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('conflict', 'people.unitCodeTaken');
    throw error;
  }
}
