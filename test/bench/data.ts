import { FilingWindow } from '#database/entities/calendar/filing-window.entity.js';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import { instantAt } from '#domain/calendar/zone-time.js';
import { monthIn } from '#domain/calendar/months.js';
import { hashPassword } from '#features/people/passwords.js';
import type { DataSource } from 'typeorm';
import { appoint, LINEAR, newHolder, newNotices, newPerson, newPlanYear, newPledge, newUnit, newZone } from '../support/factories.js';

export interface Town {
  zone: Unit;
  leader: Person;
  /** Each files for every eighth unit. */
  filers: Person[];
  /** Files for the first unit, which has fifty targets at any scale. */
  deskFiler: Person;
  targets: { id: number; filer: Person }[];
}

const UNITS = 60;
const DESK = 50;
export const PASSWORD = 'a long password for measuring 1';
/** December is asked for, and is what gets filed. */
export const NOW = '2025-01-03T10:00:00+08:00';
const FILED_MONTHS = 12;

/**
 * The same for everybody: 60 units, 1,200 targets × scale, twelve months of figures and their revisions. One target in eight is
 * behind its pace. Whatever depends on the scale is written by the server itself.
 */
export async function buildTown(db: DataSource, scale: number): Promise<Town> {
  await newNotices(db, 2024, 2025);
  const zone = await newZone(db);
  await newPlanYear(db, zone);
  const leader = await newHolder(db, zone, zone, 'leader', { passwordHash: await hashPassword(PASSWORD) });
  const filers: Person[] = [];
  for (let n = 0; n < 8; n++) filers.push(await newPerson(db, zone));
  const units: Unit[] = [];
  const pledges: number[] = [];
  for (let n = 0; n < UNITS; n++) {
    const unit = await newUnit(db, zone);
    await appoint(db, filers[n % 8]!, unit, 'filer');
    pledges.push((await newPledge(db, unit)).id);
    units.push(unit);
  }
  const deskFiler = await newHolder(db, zone, units[0]!, 'filer');
  await layWindows(db, zone);
  const targets = await layTargets(db, zone, units, pledges, filers, 1_200 * scale);
  await layFigures(db, zone, filers[0]!);
  return { zone, leader, filers, deskFiler, targets };
}

async function layWindows(db: DataSource, zone: Unit): Promise<void> {
  for (let n = 1; n <= 12; n++) {
    const [year, month] = n === 12 ? [2025, 1] : [2024, n + 1];
    const at = (day: string) => instantAt(`${monthIn(year, month)}-${day}`, '18:00');
    await db.getRepository(FilingWindow).insert({ zoneId: zone.id, track: 'administrative', period: monthIn(2024, n), opensAt: at('01'), dueAt: at('05'), lockedAt: at('12'), sweptStage: 4 });
  }
}

const AT_ONCE = 2_000;

async function layTargets(db: DataSource, zone: Unit, units: Unit[], pledges: number[], filers: Person[], count: number): Promise<Town['targets']> {
  const detail = JSON.stringify({ curve: LINEAR, growthPath: null, baseShares: null, baseAmounts: null, nodes: [], comparator: null });
  const targets: Town['targets'] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const rows: unknown[][] = [];
    for (let n = from; n < Math.min(count, from + AT_ONCE); n++) {
      const u = n < DESK ? 0 : 1 + (n % (UNITS - 1));
      const unit = units[u]!;
      targets.push({ id: n + 1, filer: filers[u % 8]! });
      rows.push([n + 1, zone.id, 2024, pledges[u], unit.id, unit.id, `B${String(n).padStart(6, '0')}`, `新增规模以上工业企业(第${n}项)`, '经济', '家', 'cumulative', 'monthly', 'firm', 'administrative', 1200 + (n % 97), detail, n]);
    }
    await db.query(
      'INSERT INTO targets (id, zoneId, year, pledgeId, unitId, verifierUnitId, code, name, category, measureUnit, kind, cadence, wording, track, target, detail, sort) VALUES ?',
      [rows],
    );
  }
  return targets;
}

/** Month by month, so that pages fill in the order in which a year fills them. */
async function layFigures(db: DataSource, zone: Unit, filer: Person): Promise<void> {
  const behind = 'IF(t.id % 8 = 0, 0.8, 1.05)';
  for (let n = 1; n <= FILED_MONTHS; n++) {
    const period = monthIn(2024, n);
    await db.query(
      `INSERT INTO submissions (id, zoneId, targetId, unitId, period, state, version, revisions, latestRevisionId, firstSubmittedAt, stateSince, filedBy,
                                effectiveRevisionId, figureState, value, nodes, verified, explained, warned)
       SELECT t.id * 12 + ?, t.zoneId, t.id, t.unitId, ?, 'verified', 4, 1, t.id * 12 + ?, NOW(3), NOW(3), ?, t.id * 12 + ?, 'filed',
              ROUND(t.target * ? / 12 * ${behind}), '[]', 1, '[]', '[]' FROM targets t WHERE t.zoneId = ?`,
      [n, period, n, filer.id, n, n, zone.id],
    );
    await db.query(
      `INSERT INTO submission_revisions (id, zoneId, submissionId, targetId, period, revision, figureState, value, nodes, narrative, explanations, warnings, submittedBy, submittedAt, verifiedBy, verifiedAt)
       SELECT id, zoneId, id, targetId, period, 1, 'filed', value, '[]', CONCAT('本月新增企业按计划推进,累计完成', value), '[]', '[]', filedBy, stateSince, filedBy, stateSince
         FROM submissions WHERE zoneId = ? AND period = ?`,
      [zone.id, period],
    );
  }
}

/** December as it is on the third of January: nobody has filed yet. */
export async function forgetDecember(db: DataSource): Promise<void> {
  await db.query("DELETE FROM submission_revisions WHERE period = '2024-12'");
  await db.query("DELETE FROM submissions WHERE period = '2024-12'");
}

export const setClock = (db: DataSource, at: string) => db.query("REPLACE INTO clock_settings (id, now, state) VALUES (1, ?, 'still')", [new Date(at)]);
