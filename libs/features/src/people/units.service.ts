import { Unit, type UnitKind } from '#database/entities/people/unit.entity.js';
import { isDuplicate, UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';

export interface NewUnit {
  parentId: number;
  code: string;
  kind: Exclude<UnitKind, 'zone'>;
  name: string;
  nameEn: string | null;
  sort: number;
}

/** A code never changes: workbooks and documents name units by it. */
export type UnitChange = Partial<Omit<NewUnit, 'code'>>;

/** Units have no counter of their own: their version is drawn from what they say, so it changes whenever that does. */
export function versionOfUnit({ parentId, kind, name, nameEn, sort, closedOn }: Unit): number {
  const text = JSON.stringify([parentId, kind, name, nameEn, sort, closedOn]);
  return Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 7), 16) + 1;
}

/** The unit tree of a zone. */
@Injectable()
export class UnitsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** A new tenant, by the command line or the seeds alone: no route leads here. */
  async createZone(zone: { code: string; name: string; nameEn: string | null }): Promise<number> {
    const author: Author = { zoneId: 0, personId: null };
    return this.uow.run(author, async (tx) => {
      const { identifiers } = await tx.em.insert(Unit, { ...zone, zoneId: 0, parentId: null, kind: 'zone', closedOn: null });
      const { id: zoneId } = identifiers[0] as { id: number };
      await tx.em.update(Unit, { id: zoneId }, { zoneId });
      author.zoneId = zoneId;
      tx.record('people.zoneCreated', { zoneId });
      return zoneId;
    });
  }

  async create(author: Author, unit: NewUnit): Promise<number> {
    try {
      return await this.uow.run(author, async (tx) => {
        await requireOpenUnits(tx, [unit.parentId]);
        const { identifiers } = await tx.em.insert(Unit, { ...unit, zoneId: author.zoneId, closedOn: null });
        const { id: unitId } = identifiers[0] as { id: number };
        tx.record('people.unitCreated', { unitId, parentId: unit.parentId });
        return unitId;
      });
    } catch (error) {
      if (isDuplicate(error))
        throw new Refusal('conflict', 'people.unitCodeTaken', { errors: [{ path: 'code', code: 'people.unitCodeTaken' }] });
      throw error;
    }
  }

  /** @throws Refusal `people.changedMeanwhile` when the unit is not as the caller saw it; `people.unitInItself` */
  async change(author: Author, unitId: number, version: number, change: UnitChange): Promise<void> {
    await this.uow.run(author, async (tx) => {
      const unit = await lockUnit(tx, unitId, version);
      if (unit.kind === 'zone' && (change.kind !== undefined || change.parentId !== undefined))
        throw new Refusal('conflict', 'people.zoneIsRoot');
      if (change.parentId !== undefined) {
        await requireOpenUnits(tx, [change.parentId]);
        await requireNotBelow(tx, change.parentId, unitId);
      }
      if (Object.keys(change).length === 0) return;
      await tx.em.update(Unit, { id: unitId }, change);
      tx.record('people.unitChanged', { unitId, fields: Object.keys(change) });
    });
  }

  /** As of today. Its people must have left first, and its sub-units been closed: nothing is left behind unseen. */
  async close(author: Author, unitId: number, version: number): Promise<void> {
    await this.uow.run(author, async (tx) => {
      const unit = await lockUnit(tx, unitId, version);
      if (unit.kind === 'zone') throw new Refusal('conflict', 'people.zoneIsRoot');
      if (unit.closedOn) throw new Refusal('conflict', 'people.unitClosed');
      const today = dayOf(tx.now);
      const [child] = await tx.query<object[]>('SELECT 1 FROM units WHERE parentId = ? AND closedOn IS NULL LIMIT 1', [unitId]);
      if (child) throw new Refusal('conflict', 'people.unitHasUnits');
      const [holder] = await tx.query<object[]>(
        'SELECT 1 FROM appointments WHERE unitId = ? AND (toDay IS NULL OR toDay > ?) LIMIT 1',
        [unitId, today],
      );
      if (holder) throw new Refusal('conflict', 'people.unitHasPeople');
      await tx.em.update(Unit, { id: unitId }, { closedOn: today });
      tx.record('people.unitChanged', { unitId, fields: ['closedOn'] });
    });
  }
}

/** Locked against being closed in the meantime. @throws Refusal for units of another zone or closed ones */
export async function requireOpenUnits(tx: Tx, unitIds: readonly number[]): Promise<void> {
  if (unitIds.length === 0) return;
  const rows = await tx.query<{ closedOn: string | null }[]>(
    'SELECT closedOn FROM units WHERE zoneId = ? AND id IN (?) FOR UPDATE',
    [tx.author.zoneId, unitIds],
  );
  if (rows.length < new Set(unitIds).size) throw new Refusal('notFound', 'people.unitNotFound');
  if (rows.some((row) => row.closedOn !== null)) throw new Refusal('conflict', 'people.unitClosed');
}

async function lockUnit(tx: Tx, unitId: number, version: number): Promise<Unit> {
  const unit = await tx.em.findOne(Unit, {
    where: { id: unitId, zoneId: tx.author.zoneId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!unit) throw new Refusal('notFound', 'people.unitNotFound');
  tx.worksOn(`unit:${unitId}`);
  if (versionOfUnit(unit) !== version)
    throw new Refusal('stale', 'people.changedMeanwhile', { current: Object.assign(unit, { version: versionOfUnit(unit) }) });
  return unit;
}

/** Climbs from the new parent to the root; meeting the unit itself would cut a ring off the tree. */
async function requireNotBelow(tx: Tx, parentId: number, unitId: number): Promise<void> {
  const rows = await tx.query<{ id: number; parentId: number | null }[]>(
    'SELECT id, parentId FROM units WHERE zoneId = ? FOR UPDATE',
    [tx.author.zoneId],
  );
  const parents = new Map(rows.map((row) => [row.id, row.parentId]));
  for (let at: number | null | undefined = parentId; at != null; at = parents.get(at)) {
    if (at === unitId)
      throw new Refusal('conflict', 'people.unitInItself', { errors: [{ path: 'parentId', code: 'people.unitInItself' }] });
  }
}
