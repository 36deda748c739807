import { makeDataSource } from '#database/data-source.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { AssessmentService } from '#features/assessment/assessment.service.js';
import { FlagService } from '#features/assessment/flag.service.js';
import { ScanService } from '#features/assessment/scan.service.js';
import { WorkCalendars } from '#features/calendar/work-calendars.js';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { SettableClock } from '../support/clock.js';
import { freshDatabase } from '../support/database.js';
import { newNotices } from '../support/factories.js';
import { launcher } from '../support/launcher.js';
import type { Outcome } from './outcome.js';
import { layZone, leftIn } from './zone-to-scan.js';

const MOMENTS = [
  { period: '2024-04', at: '2024-05-20T10:00:00+08:00' },
  { period: '2024-06', at: '2024-07-16T10:00:00+08:00' },
];

interface Place {
  db: DataSource;
  url: string;
  /** Power off, and on again; null where the server is not ours to kill. */
  killServer: (() => Promise<void>) | null;
  leave: () => Promise<void>;
}

/**
 * Promise 1 for what is computed: kill -9 in the middle of a scan, of the program that scans and of the database. Two zones hold the same
 * figures; one is scanned undisturbed, the other under kills and begun again. Afterwards lights, flags, journal and counts are the same.
 */
export async function scansUnderKills({ targets, kills, serverKills }: { targets: number; kills: number; serverKills: number }): Promise<Outcome> {
  const place = serverKills > 0 ? await ownServer() : await givenServer();
  const { db, url } = place;
  const counts = { targets, kills: 0, 'database kills': 0, struck: 0, runs: 0 };
  try {
    await newNotices(db, 2024, 2025);
    const [calm, shaken] = [await layZone(db, targets), await layZone(db, targets)];
    for (const { period, at } of MOMENTS) {
      const uow = new UnitOfWork(db, new SettableClock(at));
      const scans = new ScanService(uow, db, new AssessmentService(new FlagService(uow, new WorkCalendars(db))));
      const since = Date.now();
      await scans.run((await scans.request({ zoneId: calm.id, personId: null }, period)).id);
      const length = Date.now() - since;
      const { id } = await scans.request({ zoneId: shaken.id, personId: null }, period);
      const each = { kills: kills / MOMENTS.length, serverKills: serverKills / MOMENTS.length };
      for (let n = 0; ; n++) {
        const strike = n >= each.kills + each.serverKills ? 'none' : n < each.kills ? 'program' : 'server';
        counts.runs += 1;
        const run = begin(url, at);
        await run.begun;
        if (strike !== 'none') {
          await pause((Math.random() * 2 * length) / (each.kills + each.serverKills));
          if (!run.over()) counts.struck += 1;
          if (strike === 'program') run.kill();
          else await place.killServer!();
          counts[strike === 'program' ? 'kills' : 'database kills'] += 1;
        }
        const code = await run.ended;
        if (strike === 'none' && code !== 0) throw new Error(`an undisturbed scan ended with ${String(code)}`);
        if (strike === 'none') break;
      }
      if ((await scans.get(shaken.id, id)).state !== 'done') throw new Error('the scan is not done');
    }
    const [wanted, found] = [await leftIn(db, calm), await leftIn(db, shaken)];
    if (wanted['lights']!.length < targets * MOMENTS.length || wanted['flags']!.length === 0) throw new Error('the undisturbed scan has written too little to compare with');
    const broken = Object.keys(wanted).flatMap((what) => differences(what, wanted[what]!, found[what]!));
    return { counts: { ...counts, lights: found['lights']!.length, flags: found['flags']!.length }, broken };
  } finally {
    await place.leave();
  }
}

function begin(url: string, at: string) {
  const child = fork(fileURLToPath(new URL('scanning.js', import.meta.url)), [url, at], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const begun = new Promise<unknown>((resolve) => child.once('message', resolve));
  return { begun: Promise.race([begun, ended]), ended, over: () => child.exitCode !== null, kill: () => child.kill('SIGKILL') };
}

function differences(what: string, wanted: readonly unknown[], found: readonly unknown[]): string[] {
  if (wanted.length !== found.length) return [`${what}: ${found.length} rows, undisturbed ${wanted.length}`];
  const at = wanted.findIndex((row, i) => JSON.stringify(row) !== JSON.stringify(found[i]));
  return at < 0 ? [] : [`${what}: ${JSON.stringify(found[at])}, undisturbed ${JSON.stringify(wanted[at])}`];
}

async function givenServer(): Promise<Place> {
  const given = await freshDatabase('faults-scan');
  return { db: given.dataSource, url: given.url, killServer: null, leave: () => given.drop() };
}

async function ownServer(): Promise<Place> {
  const { Household, startPrivateServers } = await launcher();
  const folder = mkdtempSync(join(tmpdir(), 'jn-faults-scan-'));
  const household = new Household();
  const { databaseUrl: url, databaseType: type } = await startPrivateServers(household, folder, { durable: true, mayDoAll: true });
  const db = await makeDataSource({ url, type }).initialize();
  await db.runMigrations({ transaction: 'each' });
  const [server] = household.services;
  const killServer = async () => {
    const { pid } = server!.identity;
    server!.falls = 0;
    process.kill(pid, 'SIGKILL');
    while (server!.identity.pid === pid || !(await db.query('SELECT 1').then(() => true, () => false))) await pause(100);
  };
  const leave = async () => {
    await db.destroy();
    await household.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { db, url, killServer, leave };
}
