import { UnitOfWork } from '#database/unit-of-work.js';
import { RelayService } from '#features/journal/relay.service.js';
import { readWorkerHealth } from '#features/journal/worker-health.js';
import { SystemClock } from '#platform/system-clock.js';
import type { Config } from '#platform/config.js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { newPledge, newPlanYear, newTarget, newUnit, newZone } from '../../../test/support/factories.js';
import { Queues } from './runtime/queues.js';
import { reconcile } from './runtime/reconcile.js';
import { RedisProxy } from '../../../test/support/redis-proxy.js';
import { relayTick } from './runtime/relay.js';
import { TIMETABLE } from './timetable.js';
import { startWorker, type RunningWorker } from './worker.js';

const REDIS = process.env.TEST_REDIS_URL ?? process.env.REDIS_URL ?? 'redis://127.0.0.1:6999';
/** A database of Redis's own, so that FLUSHDB hits nobody else. */
const OWN = 11;

let database: TestDatabase;
let uow: UnitOfWork;
let wire: RedisProxy;
let redis: Redis;
let targetId: number;
let unitId: number;
let zoneId: number;
const workers: RunningWorker[] = [];
const logger = pino({ level: 'silent' });

const settings = (): Config => ({
  production: false, demo: false, port: 0, host: '127.0.0.1', publicUrl: 'https://jiannuo.example', database: { url: database.url, type: process.env.DB_TYPE === 'mysql' ? 'mysql' : 'mariadb' },
  redisUrl: wire.url(OWN), smtpUrl: 'smtp://127.0.0.1:9', mailFrom: '践诺 <jiannuo@example.test>', mailboxUrl: null, queuesPort: 0, dataDir: '/tmp',
  jwtSecret: 'x'.repeat(32), demoPassword: 'x', trustProxy: false, logLevel: 'silent',
  passwordDays: 0,
  idleMinutes: 0,
});

const submitted = (count: number) =>
  uow.run({ zoneId, personId: null }, async (tx) => {
    for (let n = 0; n < count; n++) tx.record('progress.submitted', { submissionId: 1, targetId, unitId, period: '2024-06', revision: 1, late: false });
  });
const unhandled = async () => Number((await database.dataSource.query<{ n: string }[]>('SELECT COUNT(*) AS n FROM journal_deliveries WHERE handledAt IS NULL'))[0]!.n);
const until = async (question: () => Promise<boolean>, seconds = 20) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await question().catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
};
const allHandled = () => until(async () => (await unhandled()) === 0);

beforeAll(async () => {
  database = await freshDatabase('worker', 5);
  wire = await RedisProxy.to(REDIS);
  redis = new Redis(new URL(`/${OWN}`, REDIS).toString());
  await redis.flushdb();
  uow = new UnitOfWork(database.dataSource, new SystemClock());
  const zone = await newZone(database.dataSource);
  const unit = await newUnit(database.dataSource, zone);
  await newPlanYear(database.dataSource, zone);
  const target = await newTarget(database.dataSource, await newPledge(database.dataSource, unit));
  [zoneId, unitId, targetId] = [zone.id, unit.id, target.id];
  workers.push(await startWorker(settings(), logger), await startWorker(settings(), logger));
});
afterAll(async () => {
  wire.set('up');
  await Promise.all(workers.map((worker) => worker.stop()));
  await redis.flushdb();
  redis.disconnect();
  await wire.close();
  await database.drop();
});

describe('two workers', () => {
  test('react to every entry once, and each sweep has run since boot', async () => {
    await submitted(60);
    expect(await allHandled()).toBe(true);
    const [row] = await database.dataSource.query<{ n: string; attempts: string }[]>('SELECT COUNT(*) AS n, SUM(attempts) AS attempts FROM journal_deliveries');
    expect([Number(row!.n), Number(row!.attempts)]).toEqual([60, 0]);
    const ran = new Set(workers.flatMap(({ pulse }) => Object.keys(pulse.runs)));
    expect(await until(async () => TIMETABLE.every(({ job }) => ran.has(job) || workers.some(({ pulse }) => job in pulse.runs)))).toBe(true);
  });

  test('speak for themselves: the health page finds them well', async () => {
    expect(await until(async () => (await readWorkerHealth(database.dataSource)).redis.ok)).toBe(true);
    expect(await readWorkerHealth(database.dataSource)).toMatchObject({ worker: { ok: true }, journal: { ok: true }, schedules: { ok: true, late: [] } });
  });
});

describe('a wiped Redis', () => {
  test('forgets its schedulers; they are made again, unknown ones go, and what agrees is left alone', async () => {
    const { queues } = workers[0]!;
    await redis.flushdb();
    await queues.of('sweeps').upsertJobScheduler('of.another.version', { every: 60_000 }, { name: 'of.another.version' });
    const done = await reconcile(queues);
    expect(done.removed).toEqual(['of.another.version']);
    expect(done.made.sort()).toEqual(TIMETABLE.map(({ job }) => job as string).sort());
    expect(await reconcile(queues)).toEqual({ made: [], removed: [] });
  });

  test('in the middle of everything: every entry takes effect', async () => {
    const writing = submitted(300);
    await redis.flushdb();
    await writing;
    await redis.flushdb();
    // The lease of what was rung into the void runs out; here we do not wait the minutes.
    await database.dataSource.query('UPDATE journal_deliveries SET leasedUntil = NULL WHERE handledAt IS NULL');
    expect(await allHandled()).toBe(true);
  });

  test('a scheduler whose job is gone is made again', async () => {
    const { queues } = workers[0]!;
    await reconcile(queues);
    await redis.zadd(`${queues.prefix}:sweeps:repeat`, Date.now() - 600_000, 'journal.seal');
    expect((await reconcile(queues)).made).toContain('journal.seal');
  });
});

describe('Redis away', () => {
  test('down and up again: facts go on being recorded, and are reacted to afterwards', async () => {
    wire.set('down');
    await submitted(5);
    expect(await until(async () => (await readWorkerHealth(database.dataSource)).redis.problem === 'health.redisAway')).toBe(true);
    expect(await unhandled()).toBe(5);
    wire.set('up');
    expect(await allHandled()).toBe(true);
  });

  test('hung: ringing gives up within seconds and gives the entries back', async () => {
    const queues = new Queues(wire.url(OWN));
    try {
      expect(await until(async () => queues.redis.status === 'ready')).toBe(true);
      wire.set('hung');
      await submitted(3);
      // Returns while the other end is still silent; would it wait, the test would end here.
      await relayTick(new RelayService(database.dataSource), queues).catch(() => 0);
      wire.set('up');
      expect(await allHandled()).toBe(true);
    } finally {
      await queues.close();
    }
  });
});
