import 'reflect-metadata';
import { makeDataSource } from '#database/data-source.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { AssessmentService } from '#features/assessment/assessment.service.js';
import { FlagService } from '#features/assessment/flag.service.js';
import { ScanService } from '#features/assessment/scan.service.js';
import { WorkCalendars } from '#features/calendar/work-calendars.js';
import { SettableClock } from '../support/clock.js';

/** Scans in a process of its own, whose memory and CPU time are its own. */
export interface ScanAsked {
  zoneId: number;
  year: number;
  /** The moment it is held to be. */
  at: string;
}

export interface ScanDone {
  written: number;
  ms: number;
  cpuMs: number;
  peakMb: number;
}

const [, , url] = process.argv;
const dataSource = await makeDataSource({ url: url!, type: process.env.DB_TYPE === 'mysql' ? 'mysql' : 'mariadb', pool: 10 }).initialize();
const clock = new SettableClock('2024-01-01T00:00:00+08:00');
const uow = new UnitOfWork(dataSource, clock);
const scans = new ScanService(uow, dataSource, new AssessmentService(new FlagService(uow, new WorkCalendars(dataSource))));

let peak = 0;
setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20).unref();

async function scan({ zoneId, year, at }: ScanAsked): Promise<ScanDone> {
  clock.set(at);
  const used = process.cpuUsage();
  const since = process.hrtime.bigint();
  const written = await scans.scanNow(zoneId, year);
  const { user, system } = process.cpuUsage(used);
  return { written, ms: Number(process.hrtime.bigint() - since) / 1e6, cpuMs: (user + system) / 1000, peakMb: peak / 1_048_576 };
}

process.on('message', (asked: ScanAsked) => {
  scan(asked).then(
    (done) => process.send!(done),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
process.send!({ ready: true });
