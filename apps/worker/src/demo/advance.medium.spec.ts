import { DemoClock } from '#database/demo-clock.js';
import { CLOCK } from '#domain/clock.js';
import type { Config } from '#platform/config.js';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { newHolder, newNotices, newPledge, newPlanYear, newTarget, newUnit, newZone } from '../../../../test/support/factories.js';
import { SmtpInbox } from '../mail/smtp-inbox.js';
import { Queues } from '../runtime/queues.js';
import { workerModule } from '../worker.module.js';
import { AdvanceJob } from './advance.job.js';
import { DEMO_SCRIPT, type DemoScript } from './demo-script.js';

let database: TestDatabase;
let inbox: SmtpInbox;
const apps: INestApplicationContext[] = [];
/** Instants at which the script was played, and what it does there. */
let played: string[];
let act: (until: Date) => Promise<void>;

const script: DemoScript = {
  instants: async (after, until) => [new Date('2024-07-02T03:21:00Z')].filter((at) => at > after && at <= until),
  playScript: async (until) => {
    played.push(until.toISOString());
    await act(until);
  },
};
const query = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => database.dataSource.query<T[]>(sql, values);
const clock = async () => (await query<{ now: Date; state: string; stepsDone: number; stepsTotal: number }>('SELECT * FROM clock_settings'))[0]!;

async function walker(): Promise<AdvanceJob> {
  const config: Config = {
    production: false, demo: true, port: 0, host: '127.0.0.1', publicUrl: 'https://jiannuo.example', database: { url: database.url, type: process.env.DB_TYPE === 'mysql' ? 'mysql' : 'mariadb' },
    redisUrl: 'redis://127.0.0.1:9', smtpUrl: inbox.url, mailFrom: 'jiannuo@example.test', mailboxUrl: null, queuesPort: 0, dataDir: '/tmp',
    jwtSecret: 'x'.repeat(32), demoPassword: 'x', trustProxy: false, logLevel: 'silent',
    passwordDays: 0,
    idleMinutes: 0,
  };
  const app = await NestFactory.createApplicationContext(workerModule(config, [{ provide: DEMO_SCRIPT, useValue: script }]), { logger: false });
  apps.push(app);
  expect(app.get(CLOCK)).toBeInstanceOf(DemoClock);
  return app.get(AdvanceJob);
}

beforeAll(async () => {
  database = await freshDatabase('advance', 5);
  inbox = await SmtpInbox.listen();
});
afterEach(async () => {
  for (const app of apps.splice(0)) {
    await app.get(Queues).close();
    app.get<{ close(): void }>((await import('#features/reminders/postman.js')).POSTMAN).close();
    await app.close();
  }
});
afterAll(async () => {
  await inbox.close();
  await database.drop();
});
beforeEach(async () => {
  await emptyTables(database.dataSource);
  inbox.reset();
  played = [];
  act = async () => undefined;
  await newNotices(database.dataSource, 2024);
  const zone = await newZone(database.dataSource);
  const unit = await newUnit(database.dataSource, zone);
  await newPlanYear(database.dataSource, zone);
  await newTarget(database.dataSource, await newPledge(database.dataSource, unit));
  await newHolder(database.dataSource, zone, unit, 'filer');
  await query(
    "INSERT INTO filing_windows (zoneId, track, period, opensAt, dueAt, lockedAt) VALUES (?,'administrative','2024-06','2024-07-01 00:00:00','2024-07-05 10:00:00','2024-07-12 10:00:00')",
    [zone.id],
  );
  await query("INSERT INTO clock_settings (id, now, advancingTo, state) VALUES (1, '2024-06-30 02:00:00', '2024-07-09 02:00:00', 'advancing')");
});

/** What filers are told from the opening of June to one workday late, each at its hour. */
const TOLD = [
  ['windowOpened', '2024-07-01T00:00:00.000Z'],
  ['dueSoon', '2024-07-03T01:00:00.000Z'],
  ['dueToday', '2024-07-05T01:00:00.000Z'],
  ['lateOne', '2024-07-08T01:00:00.000Z'],
];
const told = async () => {
  const rows = await query<{ rule: string; late: number; writtenAt: Date; state: string }>(
    'SELECT r.rule, r.late, r.state, m.writtenAt FROM reminders r JOIN mails m ON m.id = r.mailId ORDER BY r.id',
  );
  expect(rows.every(({ late, state }) => !late && state === 'sent')).toBe(true);
  return rows.map(({ rule, writtenAt }) => [rule, writtenAt.toISOString()]);
};

test('stops at every due instant in order; mails go out at their hour and none is late', async () => {
  await (await walker()).run();
  expect(await clock()).toMatchObject({ now: new Date('2024-07-09T02:00:00Z'), state: 'still', advancingTo: null });
  const { stepsDone, stepsTotal } = await clock();
  expect(stepsDone).toBe(stepsTotal);
  expect(played).toEqual([...played].sort());
  expect(played).toContain('2024-07-02T03:21:00.000Z');
  expect(await told()).toEqual(TOLD);
  expect(inbox.mails).toHaveLength(TOLD.length);
  const [missing] = await query("SELECT light FROM assessments WHERE month = '2024-06' AND isCurrent = 1");
  expect(missing).toEqual({ light: 'missing' });
});

test('killed on the way, it is taken up where it stopped, and nothing happens twice', async () => {
  let deaths = 0;
  act = async (until) => {
    if (deaths < 2 && until.getTime() >= Date.parse(['2024-07-03T01:00:00Z', '2024-07-05T10:00:00Z'][deaths]!)) {
      deaths += 1;
      throw new Error('killed');
    }
  };
  const first = await walker();
  await expect(first.run()).rejects.toThrow('killed');
  expect((await clock()).state).toBe('advancing');
  const second = await walker();
  await expect(second.run()).rejects.toThrow('killed');
  await second.run();
  expect(await clock()).toMatchObject({ state: 'still' });
  expect(await told()).toEqual(TOLD);
  expect(inbox.mails).toHaveLength(TOLD.length);
});

test('two workers: one walks, the other waits', async () => {
  const [one, two] = [await walker(), await walker()];
  await Promise.all([one.run(), two.run()]);
  expect(new Set(played).size).toBeGreaterThanOrEqual(played.length - 1);
  expect(await told()).toEqual(TOLD);
  expect(inbox.mails).toHaveLength(TOLD.length);
});

test('an instant that fails again and again ends the advance with its reason', async () => {
  act = () => Promise.reject(new Error('the script names a unit that is gone'));
  const job = await walker();
  for (let tries = 0; tries < 5; tries++) await expect(job.run()).rejects.toThrow();
  expect(await clock()).toMatchObject({ state: 'failed', note: 'the script names a unit that is gone' });
  await job.run();
});
