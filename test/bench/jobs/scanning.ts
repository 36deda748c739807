import { monthIn } from '#domain/calendar/months.js';
import type { DataSource } from 'typeorm';
import type { Town } from '../data.js';
import { median, perOperation, ratioOf, type Measured } from '../rounds.js';
import { ScanLimits } from '../scan-limits.js';
import { ScanProcess } from '../scan-process.js';
import { serverCpu } from '../server-cpu.js';
import { print } from '../table.js';

const WAYS = ['bare', 'comparable', 'full', 'still', 'few'] as const;
type WayName = (typeof WAYS)[number];

/**
 * (d) A new month lights every target and is written as history with flags; then nothing has changed; then one in a hundred has.
 * January is the warm-up, five months follow. Ends with all that December's desk needs, unless it is the only job.
 */
export async function scanYear(db: DataSource, url: string, town: Town, alone: boolean): Promise<void> {
  const scanner = await ScanProcess.start(url);
  const limits = await ScanLimits.lay(db);
  const server = await serverCpu(db);
  const count = town.targets.length;
  const year = { zoneId: town.zone.id, year: 2024 };
  const times = named<Measured>(() => ({ rounds: [] }));
  const cpu = named<{ app: number[]; db: number[] }>(() => ({ app: [], db: [] }));
  let peak = 0;
  const timed = async (name: WayName, n: number, work: () => Promise<{ ms?: number; cpuMs?: number }>) => {
    const before = server();
    const since = process.hrtime.bigint();
    const { ms = Number(process.hrtime.bigint() - since) / 1e6, cpuMs = 0 } = await work();
    const used = server();
    if (n === 1) return;
    times[name].rounds.push(ms);
    cpu[name].app.push((cpuMs * 1000) / count);
    if (before !== null && used !== null) cpu[name].db.push(((used - before) * 1000) / count);
  };
  const limit = (work: Promise<void>) => {
    const since = process.hrtime.bigint();
    return work.then(() => ({ ms: Number(process.hrtime.bigint() - since) / 1e6 }));
  };
  for (let n = 1; n <= 6; n++) {
    const month = monthIn(2024, n);
    const at = `${monthIn(2024, n + 1)}-08T10:00:00+08:00`;
    const scan = async (expected: number | null) => {
      const done = await scanner.scan({ ...year, at });
      if (expected !== null && done.written !== expected) throw new Error(`${done.written} lights of ${month}, not ${expected}`);
      peak = Math.max(peak, done.peakMb);
      return done;
    };
    await timed('bare', n, () => limit(limits.bare(n)));
    await timed('comparable', n, () => limit(limits.comparable(n)));
    await timed('full', n, () => scan(count));
    await timed('still', n, () => scan(0));
    await db.query('UPDATE submissions SET verified = 1 - verified WHERE period = ? AND targetId % 100 = 1', [month]);
    await timed('few', n, () => scan(null));
  }
  await limits.end();
  const s = (name: WayName) => `${(perOperation(times[name]) / 1000).toFixed(2)} s`;
  const micros = (list: readonly number[]) => (list.length === 0 ? '?' : median([...list].sort((a, b) => a - b)).toFixed(0));
  const spent = (name: WayName) => `${micros(cpu[name].app)} + ${micros(cpu[name].db)} µs`;
  const full = ratioOf(times.full, times.comparable);
  print({
    job: `scan: a new month lights ${count} targets`, measured: `${s('full')} : SQL ${s('comparable')}`, value: full.median, ratio: full, must: 3, aim: 2,
    note: `must: against the same rows by set-based SQL (history, flags), without outlook, reasons, basis and journal · CPU per target, app + database: ${spent('full')}, SQL ${spent('comparable')}`,
  });
  const bare = ratioOf(times.full, times.bare);
  print({ job: '  against one bare UPDATE', measured: `UPDATE ${s('bare')}`, value: bare.median, ratio: bare, must: null, aim: null, note: `which keeps one narrow row, no history and no flags · CPU ${spent('bare')}` });
  const still = ratioOf(times.still, times.bare);
  print({ job: 'scan: nothing has changed, against one bare UPDATE', measured: s('still'), value: still.median, ratio: still, must: 3, aim: 2, note: `CPU ${spent('still')}` });
  const few = ratioOf(times.few, times.full);
  print({ job: 'scan: 1 % changed, share of a full scan', measured: s('few'), value: few.median, ratio: few, must: null, aim: 0.05, note: `CPU ${spent('few')}` });
  print({ job: 'scan: memory of its process, MB (peak)', measured: `${count} targets`, value: peak, must: 200, aim: null });
  if (!alone) await scanner.scan({ ...year, at: '2025-01-03T10:00:00+08:00' });
  scanner.stop();
}

const named = <T>(make: () => T): Record<WayName, T> => Object.fromEntries(WAYS.map((name) => [name, make()])) as Record<WayName, T>;
