import { fromJson } from '#database/columns.js';
import type { Tx } from '#database/unit-of-work.js';
import type { Day, Month } from '#domain/calendar/day.js';
import { addDays } from '#domain/calendar/zone-time.js';
import { cutTermsBefore } from '../../earlier-terms.js';
import { takeTurns } from '../../judgement-turns.js';

/** What passes from a unit to its successor, and from when on. */
export interface Passing {
  unitId: number;
  successorId: number;
  fromDay: Day;
  fromPeriod: Month;
}

interface OpenTarget {
  id: number;
  year: number;
  pledgeId: number;
  name: string;
}

const OPEN = "NOT EXISTS (SELECT 1 FROM plan_years py WHERE py.zoneId = t.zoneId AND py.year = t.year AND py.state = 'closed')";

/** The unit's targets of years that go on, locked: a judgement or a filing at work on one is waited for. */
export async function lockOpenTargets(tx: Tx, unitId: number): Promise<OpenTarget[]> {
  const targets = await tx.query<OpenTarget[]>(
    `SELECT t.id, t.year, t.pledgeId, t.name FROM targets t WHERE t.zoneId = ? AND t.unitId = ? AND ${OPEN} ORDER BY t.id FOR UPDATE`,
    [tx.author.zoneId, unitId],
  );
  await takeTurns(tx, targets.map(({ id }) => id));
  return targets;
}

/**
 * Targets answer to the successor from the period on; the months before stay the old unit's, whenever their figures come. What is not
 * settled goes along: open flags, and figures on their way.
 */
export async function passTargets(tx: Tx, targets: readonly OpenTarget[], { successorId, fromPeriod }: Passing): Promise<void> {
  if (targets.length === 0) return;
  await cutTermsBefore(tx, targets, fromPeriod);
  const ids = targets.map(({ id }) => id);
  await tx.query('UPDATE target_terms SET unitId = ? WHERE targetId IN (?) AND untilPeriod >= ?', [successorId, ids, fromPeriod]);
  await tx.query('UPDATE targets SET unitId = ?, amended = amended + 1 WHERE id IN (?)', [successorId, ids]);
  await tx.query('UPDATE pledge_lines SET unitId = ? WHERE targetId IN (?)', [successorId, ids]);
  await tx.query('UPDATE flags SET unitId = ? WHERE targetId IN (?) AND isOpen = 1', [successorId, ids]);
  await tx.query("UPDATE submissions SET unitId = ? WHERE targetId IN (?) AND (state <> 'verified' OR period >= ?)", [successorId, ids, fromPeriod]);
}

/** Pledges pass whole; who signed (the holder) stays as it was. */
export async function passPledges(tx: Tx, { unitId, successorId }: Passing): Promise<void> {
  const ours = [successorId, tx.author.zoneId, unitId];
  await tx.query(`UPDATE pledges t SET t.unitId = ?, t.revision = t.revision + 1 WHERE t.zoneId = ? AND t.unitId = ? AND t.tier = 'unit' AND ${OPEN}`, ours);
  await tx.query(`UPDATE pledge_lines t SET t.unitId = ?, t.revision = t.revision + 1 WHERE t.zoneId = ? AND t.unitId = ? AND ${OPEN}`, ours);
  await tx.query('UPDATE projects SET unitId = ? WHERE zoneId = ? AND unitId = ? AND closedOn IS NULL', ours);
}

/** Whose figures the unit verified, and whose co-unit it was. */
export async function passDutiesToOthers(tx: Tx, { unitId, successorId }: Passing): Promise<void> {
  const { zoneId } = tx.author;
  for (const table of ['targets', 'pledge_lines'])
    await tx.query(`UPDATE ${table} t SET t.verifierUnitId = ? WHERE t.zoneId = ? AND t.verifierUnitId = ? AND ${OPEN}`, [successorId, zoneId, unitId]);
  await tx.query(
    `INSERT IGNORE INTO target_co_units (targetId, unitId, zoneId)
     SELECT t.id, ?, t.zoneId FROM target_co_units c JOIN targets t ON t.id = c.targetId WHERE t.zoneId = ? AND c.unitId = ? AND t.unitId <> ? AND ${OPEN}`,
    [successorId, zoneId, unitId, successorId],
  );
  await tx.query(`DELETE c FROM target_co_units c JOIN targets t ON t.id = c.targetId WHERE t.zoneId = ? AND c.unitId = ? AND ${OPEN}`, [zoneId, unitId]);
  const lines = await tx.query<{ id: number; unitId: number; coUnitIds: unknown }[]>(
    `SELECT t.id, t.unitId, t.coUnitIds FROM pledge_lines t WHERE t.zoneId = ? AND t.coUnitIds <> '[]' AND ${OPEN} FOR UPDATE`,
    [zoneId],
  );
  for (const line of lines) {
    const ids = fromJson<number[]>(line.coUnitIds);
    if (!ids.includes(unitId)) continue;
    const after = [...new Set(ids.map((id) => (id === unitId ? successorId : id)))].filter((id) => id !== line.unitId);
    await tx.query('UPDATE pledge_lines SET coUnitIds = ? WHERE id = ?', [JSON.stringify(after), line.id]);
  }
}

interface Held {
  id: number;
  personId: number;
  role: string;
  fromDay: Day;
  toDay: Day | null;
}

/** Appointments end the day before and begin anew at the successor; `personIds`: only these people, else all. */
export async function passPeople(tx: Tx, { unitId, successorId, fromDay }: Passing, personIds: readonly number[] | null): Promise<number> {
  const { zoneId } = tx.author;
  const held = await tx.query<Held[]>(
    'SELECT id, personId, role, fromDay, toDay FROM appointments WHERE zoneId = ? AND unitId = ? AND (toDay IS NULL OR toDay >= ?) ORDER BY id FOR UPDATE',
    [zoneId, unitId, fromDay],
  );
  const moved = held.filter(({ personId }) => personIds === null || personIds.includes(personId));
  for (const one of moved) {
    const begins = one.fromDay > fromDay ? one.fromDay : fromDay;
    const [there] = await tx.query<object[]>(
      'SELECT 1 FROM appointments WHERE personId = ? AND unitId = ? AND role = ? AND (toDay IS NULL OR toDay >= ?) LIMIT 1',
      [one.personId, successorId, one.role, begins],
    );
    // What was to begin only later never was held at the old unit.
    await tx.query('UPDATE appointments SET toDay = ? WHERE id = ?', [addDays(begins, -1), one.id]);
    if (!there)
      await tx.query('INSERT INTO appointments (zoneId, personId, unitId, role, fromDay, toDay) VALUES (?,?,?,?,?,?)', [
        zoneId,
        one.personId,
        successorId,
        one.role,
        begins,
        one.toDay,
      ]);
  }
  return new Set(moved.map(({ personId }) => personId)).size;
}

/** Who oversaw the unit oversees the successor too; the old oversight stays, for the months before are still read under it. */
export async function passOversight(tx: Tx, { unitId, successorId, fromDay }: Passing): Promise<void> {
  await tx.query(
    `INSERT INTO oversights (zoneId, personId, unitId, fromDay, toDay)
     SELECT o.zoneId, o.personId, ?, GREATEST(o.fromDay, ?), o.toDay FROM oversights o
      WHERE o.zoneId = ? AND o.unitId = ? AND (o.toDay IS NULL OR o.toDay >= ?)
        AND NOT EXISTS (SELECT 1 FROM oversights x WHERE x.personId = o.personId AND x.unitId = ? AND (x.toDay IS NULL OR x.toDay >= ?))`,
    [successorId, fromDay, tx.author.zoneId, unitId, fromDay, successorId, fromDay],
  );
}
