import { monthIn } from '#domain/calendar/months.js';
import type { DataSource, QueryRunner } from 'typeorm';

const LIGHT = `CASE WHEN s.verified AND s.value >= t.target THEN 'done' WHEN s.value >= t.target * :n / 12 THEN 'onPace'
                    WHEN s.value >= t.target * :n / 12 * 0.9 OR (s.value / t.target - :n / 12) * 100 > -5 OR :n / 12 < 0.1 THEN 'behind' ELSE 'lagging' END`;

/** One statement that lights every target of a month by the same rule, into one narrow row each: no history, no flags. */
const BARE = `
  UPDATE bench_lights b JOIN targets t ON t.id = b.targetId JOIN submissions s ON s.targetId = t.id AND s.period = :month
     SET b.actual = s.value, b.expected = t.target * :n / 12, b.ratio = s.value / (t.target * :n / 12), b.gap = (s.value / t.target - :n / 12) * 100,
         b.light = ${LIGHT}, b.month = :month`;

/**
 * The rows that a month calls for, each kind by one statement in one transaction: a row of history with its streak, under the
 * indices that the board is read by, and the flags of those who are behind. Neither outlook, reasons, receipts nor a journal, and no
 * look at whether an earlier month has changed.
 */
const HISTORY = `
  INSERT INTO bench_history (zoneId, targetId, unitId, year, month, period, light, actual, expected, ratio, gap, share, planned, streak, lightOrder, severity, recovered,
                             provisional, ruleSet, revisionId, knownFrom, knownTo, isCurrent)
  SELECT zoneId, id, unitId, year, month, month, IF(light = 'onPace' AND lightBefore = 'lagging', 'behind', light), actual, expected, actual / expected, gap, actual / target, :n / 12, IF(light IN ('behind', 'lagging'), streakBefore + 1, 0),
         CASE light WHEN 'lagging' THEN 6 WHEN 'behind' THEN 4 WHEN 'onPace' THEN IF(lightBefore = 'lagging', 4, 1) ELSE 0 END, gap / -5, light = 'onPace' AND lightBefore = 'lagging', 1 - verified, 'default@1', revisionId, NOW(3), '9999-12-31', 1
    FROM (SELECT t.zoneId, t.id, t.unitId, t.year, t.target, s.period AS month, s.verified, s.effectiveRevisionId AS revisionId, COALESCE(p.streak, 0) AS streakBefore, COALESCE(p.light, '') AS lightBefore,
                 s.value AS actual, t.target * :n / 12 AS expected, (s.value / t.target - :n / 12) * 100 AS gap, ${LIGHT} AS light
            FROM targets t JOIN submissions s ON s.targetId = t.id AND s.period = :month
            LEFT JOIN bench_history p ON p.targetId = t.id AND p.month = :before AND p.isCurrent = 1) judged`;

const RAISE = `
  UPDATE bench_flags f JOIN bench_history h ON h.targetId = f.targetId AND h.month = :month AND h.isCurrent = 1
     SET f.level = LEAST(h.streak, 3), f.period = h.month, f.streak = h.streak, f.version = f.version + 1 WHERE f.isOpen = 1 AND f.kind = 'pace' AND h.streak > 0`;

const OPEN = `
  INSERT INTO bench_flags (zoneId, targetId, unitId, kind, level, state, isOpen, sincePeriod, period, streak, openedAt, raisedAt)
  SELECT h.zoneId, h.targetId, h.unitId, 'pace', LEAST(h.streak, 3), 'open', 1, h.month, h.month, h.streak, NOW(3), NOW(3)
    FROM bench_history h LEFT JOIN bench_flags f ON f.targetId = h.targetId AND f.kind = 'pace' AND f.isOpen = 1
   WHERE h.month = :month AND h.isCurrent = 1 AND h.streak > 0 AND f.id IS NULL`;

/** What a scan is held against: hand-written SQL that never leaves the server. */
export class ScanLimits {
  private constructor(private readonly runner: QueryRunner) {}

  static async lay(db: DataSource): Promise<ScanLimits> {
    const runner = db.createQueryRunner();
    await runner.query('CREATE TABLE bench_lights (targetId INT UNSIGNED PRIMARY KEY, month VARCHAR(7), light VARCHAR(12), actual DECIMAL(32,12), expected DECIMAL(32,12), ratio DECIMAL(32,12), gap DECIMAL(32,12)) ENGINE=InnoDB');
    await runner.query('INSERT INTO bench_lights (targetId) SELECT id FROM targets');
    await runner.query('CREATE TABLE bench_history LIKE assessments');
    await runner.query('ALTER TABLE bench_history DROP COLUMN detail, DROP COLUMN basis, DROP COLUMN waits, DROP COLUMN carry');
    await runner.query('CREATE TABLE bench_flags LIKE flags');
    return new ScanLimits(runner);
  }

  async bare(n: number): Promise<void> {
    await this.say(BARE, n);
  }

  async comparable(n: number): Promise<void> {
    await this.runner.startTransaction();
    try {
      for (const statement of [HISTORY, RAISE, OPEN]) await this.say(statement, n);
      await this.runner.commitTransaction();
    } catch (error) {
      // An open transaction would keep the bench's database from being dropped.
      await this.runner.rollbackTransaction();
      throw error;
    }
  }

  async end(): Promise<void> {
    await this.runner.query('DROP TABLE bench_lights, bench_history, bench_flags');
    await this.runner.release();
  }

  private say(sql: string, n: number): Promise<unknown> {
    const values: Record<string, unknown> = { n, month: monthIn(2024, n), before: n === 1 ? '2023-12' : monthIn(2024, n - 1) };
    const given: unknown[] = [];
    const bound = sql.replace(/:(\w+)/g, (_, name: string) => {
      given.push(values[name]);
      return '?';
    });
    return this.runner.query(bound, given);
  }
}
