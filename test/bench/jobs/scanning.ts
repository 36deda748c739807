import { UnitOfWork } from '#database/unit-of-work.js';
import { monthIn } from '#domain/calendar/months.js';
import { AssessmentService } from '#features/assessment/assessment.service.js';
import { FlagService } from '#features/assessment/flag.service.js';
import { ScanService } from '#features/assessment/scan.service.js';
import { WorkCalendars } from '#features/calendar/work-calendars.js';
import type { DataSource } from 'typeorm';
import { SettableClock } from '../../support/clock.js';
import type { Town } from '../data.js';
import { median, perOperation, ratioOf, type Measured } from '../rounds.js';
import { print } from '../table.js';

/** One statement that lights every target of a month by the same rule, into one narrow row each: the limit. */
const LIMIT = `
  UPDATE bench_lights b JOIN targets t ON t.id = b.targetId JOIN submissions s ON s.targetId = t.id AND s.period = ?
     SET b.actual = s.value, b.expected = t.target * ? / 12, b.ratio = s.value / (t.target * ? / 12), b.gap = (s.value / t.target - ? / 12) * 100,
         b.light = CASE WHEN s.verified AND s.value >= t.target THEN 'done' WHEN s.value >= t.target * ? / 12 THEN 'onPace'
                        WHEN s.value >= t.target * ? / 12 * 0.9 THEN 'behind' ELSE 'lagging' END, b.month = ?`;

/**
 * (d) A new month lights every target and is written as history with its receipts; then nothing has changed; then one in a
 * hundred has. January is the warm-up, five months follow. Ends with all that December's desk needs.
 */
export async function scanYear(db: DataSource, town: Town): Promise<void> {
  const clock = new SettableClock('2024-02-08T10:00:00+08:00');
  const calendars = new WorkCalendars(db);
  const scans = new ScanService(new UnitOfWork(db, clock), db, new AssessmentService(new FlagService(new UnitOfWork(db, clock), calendars)));
  await db.query("CREATE TABLE bench_lights (targetId INT UNSIGNED PRIMARY KEY, month VARCHAR(7), light VARCHAR(12), actual DECIMAL(32,12), expected DECIMAL(32,12), ratio DECIMAL(32,12), gap DECIMAL(32,12)) ENGINE=InnoDB");
  await db.query('INSERT INTO bench_lights (targetId) SELECT id FROM targets');
  const times: Record<'limit' | 'full' | 'still' | 'few', Measured> = { limit: { rounds: [] }, full: { rounds: [] }, still: { rounds: [] }, few: { rounds: [] } };
  const cpu: number[] = [];
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  const before = process.memoryUsage.rss();
  const timed = async (name: keyof typeof times, round: number, work: () => Promise<unknown>) => {
    const since = process.hrtime.bigint();
    const answer = await work();
    if (round > 0) times[name].rounds.push(Number(process.hrtime.bigint() - since) / 1e6);
    return answer;
  };
  for (let n = 1; n <= 6; n++) {
    const month = monthIn(2024, n);
    clock.set(`${monthIn(2024, n + 1)}-08T10:00:00+08:00`);
    await timed('limit', n - 1, () => db.query(LIMIT, [month, n, n, n, n, n, month]));
    const used = process.cpuUsage();
    const written = await timed('full', n - 1, () => scans.scanNow(town.zone.id, 2024));
    if (written !== town.targets.length) throw new Error(`${String(written)} lights of ${month}, not ${town.targets.length}`);
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / town.targets.length);
    if ((await timed('still', n - 1, () => scans.scanNow(town.zone.id, 2024))) !== 0) throw new Error('a still scan wrote something');
    await db.query('UPDATE submissions SET verified = 1 - verified WHERE period = ? AND targetId % 100 = 1', [month]);
    await timed('few', n - 1, () => scans.scanNow(town.zone.id, 2024));
  }
  clearInterval(watch);
  const s = (name: keyof typeof times) => `${(perOperation(times[name]) / 1000).toFixed(2)} s`;
  const job = `${town.targets.length} targets`;
  const full = ratioOf(times.full, times.limit);
  print({ job: `scan: a new month lights ${job}`, measured: `${s('full')} : UPDATE ${s('limit')}`, value: full.median, ratio: full, must: 3, aim: 2, note: `app CPU ${median(cpu.sort((a, b) => a - b)).toFixed(0)} µs per target · the limit keeps no history, no receipts and no flags` });
  const still = ratioOf(times.still, times.limit);
  print({ job: `scan: nothing has changed`, measured: s('still'), value: still.median, ratio: still, must: 3, aim: 2 });
  const few = ratioOf(times.few, times.full);
  print({ job: 'scan: 1 % changed, share of a full scan', measured: s('few'), value: few.median, ratio: few, must: null, aim: 0.05 });
  print({ job: 'scan: memory, MB (peak over start)', measured: `${(before / 1_048_576).toFixed(0)} MB before`, value: peak / 1_048_576, must: 200, aim: null });
  clock.set('2025-01-03T10:00:00+08:00');
  await scans.scanNow(town.zone.id, 2024);
}
