import { FilingWindow } from '#database/entities/calendar/filing-window.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import { monthIn } from '#domain/calendar/months.js';
import { instantAt } from '#domain/calendar/zone-time.js';
import type { DataSource } from 'typeorm';
import { LINEAR, newPlanYear, newPledge, newUnit, newZone } from '../support/factories.js';

const MONTHS = 12;

/** A zone with a year of figures: ahead, behind and far behind, some never filed. Two zones laid by the same count are alike but for their ids. */
export async function layZone(db: DataSource, count: number): Promise<Unit> {
  const zone = await newZone(db);
  await newPlanYear(db, zone);
  const unit = await newUnit(db, zone);
  const pledge = await newPledge(db, unit);
  for (let n = 1; n <= MONTHS; n++) {
    const [year, month] = n === 12 ? [2025, 1] : [2024, n + 1];
    const at = (day: string) => instantAt(`${monthIn(year, month)}-${day}`, '18:00');
    await db.getRepository(FilingWindow).insert({ zoneId: zone.id, track: 'administrative', period: monthIn(2024, n), opensAt: at('01'), dueAt: at('05'), lockedAt: at('12') });
  }
  const detail = JSON.stringify({ curve: LINEAR, growthPath: null, baseShares: null, baseAmounts: null, nodes: [], comparator: null });
  const rows = Array.from({ length: count }, (_, n) => [zone.id, 2024, pledge.id, unit.id, unit.id, `K${n}`, `目标${n}`, '经济', '家', 'cumulative', 'monthly', 'firm', 'administrative', 1200 + n, detail, n]);
  await db.query(
    'INSERT INTO targets (zoneId, year, pledgeId, unitId, verifierUnitId, code, name, category, measureUnit, kind, cadence, wording, track, target, detail, sort) VALUES ?',
    [rows],
  );
  for (let n = 1; n <= MONTHS; n++) {
    await db.query(
      `INSERT INTO submissions (zoneId, targetId, unitId, period, state, version, revisions, stateSince, effectiveRevisionId, figureState, value, nodes, verified, explained, warned)
       SELECT zoneId, id, unitId, ?, 'verified', 1, 1, NOW(3), id * 12 + ?, 'filed', ROUND(target * ? / 12 * (0.7 + sort % 7 / 10)), '[]', 1, '[]', '[]'
         FROM targets WHERE zoneId = ? AND (sort + ?) % 29 <> 0`,
      [monthIn(2024, n), n, n, zone.id, n],
    );
  }
  return zone;
}

/** All that a scan leaves behind in a zone, without what is only a number given out. */
export async function leftIn(db: DataSource, { id }: Unit): Promise<Record<string, unknown[]>> {
  return {
    lights: await db.query(
      `SELECT t.sort, a.month, a.period, a.light, a.standing, a.notAssessed, a.actual, a.expected, a.ratio, a.gap, a.share, a.planned, a.streak, a.recovered, a.provisional,
              a.doubtful, a.lightOrder, a.severity, a.ruleSet, a.detail, a.waits, a.carry, a.isCurrent, a.knownFrom, a.knownTo
         FROM assessments a JOIN targets t ON t.id = a.targetId WHERE a.zoneId = ? ORDER BY t.sort, a.month, a.knownFrom`,
      [id],
    ),
    flags: await db.query(
      'SELECT t.sort, f.kind, f.level, f.state, f.sincePeriod, f.period, f.streak, f.version FROM flags f JOIN targets t ON t.id = f.targetId WHERE f.zoneId = ? ORDER BY t.sort, f.kind, f.id',
      [id],
    ),
    entries: await db.query('SELECT type, COUNT(*) AS n, COUNT(DISTINCT subject) AS subjects FROM journal_entries WHERE zoneId = ? GROUP BY type ORDER BY type', [id]),
    scans: await db.query('SELECT period, state, total, scanned FROM scans WHERE zoneId = ? ORDER BY id', [id]),
  };
}
