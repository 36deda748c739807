import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { setTimeout as pause } from 'node:timers/promises';
import { startSystem, type System } from '../support/system.js';

/** Parts of the system fall, one after the other, while people go on working. */
let system: System;
const ids = new Map<string, number>();

beforeAll(async () => {
  system = await startSystem('resilience', { ownDatabaseServer: true });
  for (const { code, id } of await system.rows<{ code: string; id: number }>('SELECT code, id FROM targets WHERE year = 2024')) ids.set(code, id);
}, 240_000);
afterAll(() => system?.stop());

const file = (code: string, as: string, value: string) => system.call('POST', '/api/v1/filings', { as, body: { period: '2024-06', rows: [{ code, value }], submit: true } });
const ready = async () => (await system.call('GET', '/api/health/ready')).body as Record<string, { state: string; problem: string | null }>;
const lightOf = async (code: string) => {
  const [row] = await system.rows<{ light: string }>("SELECT light FROM assessments WHERE targetId = ? AND month = '2024-06' AND isCurrent = 1", [ids.get(code)]);
  return row?.light;
};
/** Leases are minutes of real time, so that a slow worker is not overtaken; here nobody is slow, somebody is dead. */
const endLeases = () => undisturbed("UPDATE journal_deliveries SET leasedUntil = UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE WHERE handledAt IS NULL AND leasedUntil IS NOT NULL");
/** The worker is at the same rows: where the database lets it go first, the test asks again, as the programs do. */
async function undisturbed(sql: string, attempt = 1): Promise<void> {
  try {
    await system.rows(sql);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ER_LOCK_DEADLOCK' || attempt === 5) throw error;
    await undisturbed(sql, attempt + 1);
  }
}
/** A lease half a minute old is a dead worker's: a living one sends in seconds. */
const retryMails = async () => {
  await system.rows("UPDATE mails SET leasedUntil = NULL WHERE state IN ('pending', 'sending') AND leasedUntil < UTC_TIMESTAMP(3) + INTERVAL 90 SECOND");
  await system.rows("UPDATE mails SET nextAttemptAt = UTC_TIMESTAMP(3) WHERE state IN ('pending', 'sending') AND leasedUntil IS NULL");
};

let flushedAt = 0;
/** What a filing takes here today, in milliseconds: how slow this machine is. */
let usual = 0;

test('everything in Redis is thrown away: the schedules come back within minutes', async () => {
  const redis = new Redis(system.redisUrl, { lazyConnect: true });
  await redis.connect();
  expect((await redis.keys('*repeat*')).length).toBeGreaterThan(0);
  await redis.flushall();
  flushedAt = Date.now();
  await redis.quit();
  const filed = await file('GX24-34', 'filer.economy', '13');
  expect(filed.body.accepted).toBe(1);
  usual = filed.milliseconds;
  await endLeases();
  await system.settled();
  expect(await lightOf('GX24-34')).toBe('behind');
});

test('Redis away: filing, reading and signing in go on, and /ready names it', async () => {
  await system.redis.stop();
  for (const [code, as, value] of [['GX24-15', 'filer.economy', '400'], ['GX24-30', 'filer.economy', '5'], ['GX24-22', 'filer.finance', '3']] as const) {
    const answer = await file(code, as, value);
    expect([code, answer.status, answer.body.accepted]).toEqual([code, 200, 1]);
    // The request knows nothing of the queue: it does not wait for it.
    expect(answer.milliseconds).toBeLessThan(5_000 + 20 * usual);
  }
  await system.signIn('head.finance');
  const board = await system.call('GET', '/api/v1/board', { as: 'leader.main' });
  expect([board.status, board.status === 200 ? [] : system.api.complaints()]).toEqual([200, []]);
  await system.until(async () => (await ready())['redis']!.state === 'sick', '/ready naming Redis');
  const report = await ready();
  expect(report['redis']!.problem).toMatch(/Redis|队列/);
  expect(report['database']!.state).toBe('well');
  expect((await system.call('GET', '/api/health/ready')).status).toBe(200);
});

test('Redis back: the bell rings, what was filed meanwhile is judged', async () => {
  await system.redis.start();
  await system.settled().catch(async (error: unknown) => {
    // Rung into a dying Redis: those wait for their lease to end.
    await endLeases();
    await system.settled().catch(() => Promise.reject(error as Error));
  });
  for (const code of ['GX24-15', 'GX24-30', 'GX24-22']) expect([code, await lightOf(code)]).not.toEqual([code, 'pending']);
  await system.until(async () => (await ready())['redis']!.state === 'well', '/ready without a complaint');
}, 150_000);

test('the database killed: 503 with Retry-After at once, and everything comes back by itself', async () => {
  for (const account of ['leader.main', 'filer.construction', 'auditor']) await system.token(account);
  const before = await file('GX24-18', 'filer.economy', '120');
  expect(before.body.accepted).toBe(1);
  system.mariadb!.falls = 2;
  process.kill(system.mariadb!.identity.pid, 'SIGKILL');
  await pause(100);
  const answers = await Promise.all(
    [
      () => system.call('GET', '/api/v1/board', { as: 'leader.main' }),
      () => file('GX24-23', 'filer.construction', '1'),
      () => system.call('GET', '/api/v1/me', { as: 'auditor' }),
      () => system.call('POST', '/api/v1/auth/login', { body: { account: 'auditor', password: 'jiannuo-demo' } }),
      () => system.call('GET', '/api/health/ready'),
    ].map((ask) => ask().catch((error: unknown) => ({ status: 0, headers: new Headers(), milliseconds: 0, body: String(error) }))),
  );
  for (const [asked, { status, headers, milliseconds }] of answers.entries()) {
    expect([asked, status]).toEqual([asked, 503]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(milliseconds).toBeLessThan(10_000 + 20 * usual);
  }
  await system.until(async () => (await system.call('GET', '/api/health/ready')).status === 200, 'the API with its database again', 60_000);
  expect((await file('GX24-23', 'filer.construction', '1')).status).toBe(200);
  const { value } = await system.one<{ value: string }>("SELECT r.value FROM submissions s JOIN submission_revisions r ON r.id = s.latestRevisionId WHERE s.targetId = ? AND s.period = '2024-06'", [ids.get('GX24-18')]);
  expect(Number(value)).toBe(120);
  await system.until(async () => (await ready())['worker']!.state === 'well', 'the worker with its database again', 60_000);
  await endLeases();
  await system.settled();
  expect(await lightOf('GX24-18')).not.toBe('pending');
}, 200_000);

const idsReceived = async () => (await system.mails()).map(({ headers }) => headers.find(({ name }) => name.toLowerCase() === 'message-id')!.value);
const idsWritten = async () => (await system.rows<{ messageId: string }>('SELECT messageId FROM mails')).map(({ messageId }) => messageId);
/**
 * A sweep whose worker was killed is taken up by another once its lock (30 s) has run out and two looks for stalled jobs (15 s
 * each) have passed; composing and sending may each have been under way. The promise is five minutes.
 */
const KILLED_TURN = 200_000;
const untilSent = async () => {
  await system.until(
    async () => {
      await retryMails();
      await pause(1_000);
      return Number((await system.one<{ n: number }>("SELECT COUNT(*) AS n FROM mails WHERE state <> 'sent'")).n) === 0;
    },
    'every mail sent',
    KILLED_TURN,
  );
};

test.each([
  ['refuses', { mode: 'refuse' as const }, '2024-07-05'],
  ['greylists', { mode: 'greylist' as const, milliseconds: 1 }, '2024-07-08'],
])('a mail server that %s loses nothing and gets nothing twice', async (_what, fault, day) => {
  // What was on its way when the database was killed may have come twice: this is about what comes from here on.
  await untilSent();
  const earlier = await idsReceived();
  await system.mailFault(fault);
  const before = (await idsWritten()).length;
  await system.advanceTo(day);
  expect((await idsWritten()).length).toBeGreaterThan(before);
  const waiting = await system.rows<{ problem: string }>("SELECT problem FROM mails WHERE state <> 'sent'");
  expect(waiting.length).toBeGreaterThan(0);
  if (fault.mode === 'refuse') await system.mailFault({ mode: 'none' });
  await untilSent();
  await system.mailFault({ mode: 'none' });
  const later = (await idsWritten()).filter((id) => !earlier.includes(id));
  expect(later.length).toBeGreaterThan(0);
  expect((await idsReceived()).toSorted()).toEqual([...earlier, ...later].toSorted());
}, 300_000);

test('the line cut after DATA: what is in doubt goes again under the same Message-ID', async () => {
  await system.mailFault({ mode: 'dropAfterData', count: 3 });
  const before = new Set(await idsWritten());
  await system.advanceTo('2024-07-10');
  await untilSent();
  const written = (await idsWritten()).filter((id) => !before.has(id));
  const received = (await idsReceived()).filter((id) => !before.has(id));
  expect(written.length).toBeGreaterThan(3);
  expect([...new Set(received)].toSorted()).toEqual(written.toSorted());
  expect(received.length - written.length).toBeLessThanOrEqual(3);
  const { n } = await system.one<{ n: number }>("SELECT COUNT(*) AS n FROM reminders WHERE state = 'pending'");
  expect(Number(n)).toBe(0);
}, 300_000);

test('two workers, killed again and again while the clock walks: no reminder lost, none twice', async () => {
  const before = new Set(await idsWritten());
  await system.startWorker();
  const walking = system.advanceTo('2024-08-01T10:00:00+08:00', 200_000);
  let kills = 0;
  let walked = false;
  void walking.then(() => (walked = true), () => (walked = true));
  for (; kills < 6 && !walked; kills++) {
    await pause(300 + Math.random() * 1_200);
    const worker = system.workers[kills % 2]!;
    await worker.kill();
    // The dead one's successor need not wait out its lease: we know that it is dead.
    await system.rows("UPDATE heartbeats SET at = '1970-01-02', report = '{}' WHERE name = 'clock-walk'");
    await endLeases();
    await worker.start();
  }
  await walking;
  expect(kills).toBeGreaterThan(1);
  await endLeases();
  await system.settled();
  await untilSent();
  const reminders = await system.rows<{ rule: string; subject: string; personId: number; dueOn: string; state: string; late: number }>('SELECT rule, subject, personId, dueOn, state, late FROM reminders');
  expect(new Set(reminders.map(({ rule, subject, personId, dueOn }) => `${rule}|${subject}|${personId}|${dueOn}`)).size).toBe(reminders.length);
  expect(reminders.filter(({ state }) => state === 'pending')).toEqual([]);
  // As many people as two workers in peace would have told (the main job's run): filers of windows opened on 15 July and 1 August.
  for (const day of ['2024-07-15', '2024-08-01']) expect([day, reminders.some(({ rule, dueOn, state }) => rule === 'windowOpened' && dueOn === day && state === 'sent')]).toEqual([day, true]);
  const written = (await idsWritten()).filter((id) => !before.has(id));
  const received = (await idsReceived()).filter((id) => !before.has(id));
  expect([...new Set(received)].toSorted()).toEqual(written.toSorted());
  expect(received.length - written.length).toBeLessThanOrEqual(kills);
}, 400_000);

test('the schedules have come back', async () => {
  const redis = new Redis(system.redisUrl, { lazyConnect: true });
  await redis.connect();
  await system.until(async () => (await redis.keys('*repeat*')).length > 0, 'schedulers in Redis', Math.max(10_000, flushedAt + 75_000 - Date.now()));
  await redis.quit();
});
