/**
 * Promise 3, "no reminder lost, none twice": thousands of reminders while the worker is killed -9 at random moments,
 * Redis is flushed, and the mail server refuses, greylists and cuts the line after DATA.
 *
 *   node dist/test/faults/reminders.js [--mails 10000] [--kills 100] [--flushes 10]
 */
import { Redis } from 'ioredis';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { SMTPServer } from 'smtp-server';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { newNotices, newPledge, newPlanYear, newTarget, newUnit, newZone } from '../support/factories.js';

export interface RemindersOutcome {
  reminders: number;
  kills: number;
  /** Reminders in the ledger that are not sent. */
  unsent: number;
  /** Mails accepted by the server, and how many of them under a Message-ID it had accepted before. */
  accepted: number;
  again: number;
  /** The most mails that one kill left in doubt and that really went out twice. */
  mostAgainPerKill: number;
  /** Of the mails accepted twice, those whose line was cut after DATA: their doubt is the server's doing. */
  againAfterCut: number;
  seconds: number;
}

/** Accepts, and now and then does not; remembers every Message-ID, and in whose life (after which kill) it came. */
class MoodySmtp {
  readonly lives = new Map<string, number[]>();
  readonly cut = new Set<string>();
  life = 0;
  private readonly server: SMTPServer;

  constructor(private readonly random: () => number) {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      maxClients: 50,
      onRcptTo: (_address, _session, done) => (this.random() < 0.03 ? done(Object.assign(new Error('4.7.1 Greylisted'), { responseCode: 451 })) : done()),
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', () => undefined);
        stream.on('end', () => {
          const id = /^Message-ID: *(<[^>]+>)/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1] ?? 'none';
          this.lives.set(id, [...(this.lives.get(id) ?? []), this.life]);
          if (this.random() >= 0.002) return done();
          this.cut.add(id);
          for (const { _socket } of (this.server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections) _socket.destroy();
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

/** So many filers of one unit, each with one target to be told of; Monday morning, by the demo's standing clock. */
async function plant(database: TestDatabase, people: number): Promise<void> {
  const db = database.dataSource;
  await newNotices(db, 2024);
  const zone = await newZone(db);
  const unit = await newUnit(db, zone);
  await newPlanYear(db, zone);
  await newTarget(db, await newPledge(db, unit));
  for (let from = 1; from <= people; from += 1_000) {
    const some = Array.from({ length: Math.min(1_000, people - from + 1) }, (_, n) => from + n);
    await db.query(`INSERT INTO people (id, zoneId, account, name, email, locale, passwordHash) VALUES ${some.map(() => "(?,?,?,?,?,'zh','!')").join(',')}`, some.flatMap((n) => [n, zone.id, `p${n}`, `人员${n}`, `p${n}@example.test`]));
    await db.query(`INSERT INTO appointments (zoneId, personId, unitId, role, fromDay) VALUES ${some.map(() => "(?,?,?,'filer','2024-01-01')").join(',')}`, some.flatMap((n) => [zone.id, n, unit.id]));
  }
  await db.query("INSERT INTO filing_windows (zoneId, track, period, opensAt, dueAt, lockedAt) VALUES (?,'administrative','2024-06','2024-07-01 00:00:00','2024-07-05 10:00:00','2024-07-12 10:00:00')", [zone.id]);
  await db.query("INSERT INTO clock_settings (id, now, state) VALUES (1, '2024-07-01 01:00:00', 'still')");
}

export async function remindersUnderKills(options: { mails: number; kills: number; flushes: number; seed?: number; say?: (line: string) => void }): Promise<RemindersOutcome> {
  const since = Date.now();
  const random = seeded(options.seed ?? 20240701);
  const database = await freshDatabase('faults_reminders');
  const smtp = new MoodySmtp(random);
  const port = await smtp.listen();
  const redisUrl = new URL(process.env.TEST_REDIS_URL ?? process.env.REDIS_URL ?? 'redis://127.0.0.1:6999');
  redisUrl.pathname = '/13';
  const redis = new Redis(redisUrl.toString());
  const env = {
    ...process.env, NODE_ENV: 'development', DEMO: '1', DATABASE_URL: database.url, REDIS_URL: redisUrl.toString(), SMTP_URL: `smtp://127.0.0.1:${port}`,
    JWT_SECRET: 'a secret for tests that is long enough', DATA_DIR: mkdtempSync(join(tmpdir(), 'jiannuo-faults-')), QUEUES_PORT: '0', LOG_LEVEL: 'info',
  };
  let worker: ChildProcess | null = null;
  const sent = async () => Number((await database.dataSource.query<{ n: string }[]>("SELECT COUNT(*) AS n FROM reminders WHERE state = 'sent'"))[0]!.n);
  try {
    await redis.flushdb();
    await plant(database, options.mails);
    for (; smtp.life < options.kills; smtp.life++) {
      worker = await started(env);
      // Leases are minutes of real time; a test that waited for each would take the night.
      await database.dataSource.query("UPDATE mails SET leasedUntil = NULL, nextAttemptAt = UTC_TIMESTAMP(3) WHERE state IN ('pending','sending')");
      if (options.flushes > 0 && smtp.life % Math.ceil(options.kills / options.flushes) === 1) await redis.flushdb();
      await pause(300 + random() * 1_700);
      await killed(worker);
    }
    options.say?.(`${options.kills} kills survived, ${await sent()} of ${options.mails} sent`);
    worker = await started(env);
    // The last kill's leases, too: nobody else is at work.
    await database.dataSource.query("UPDATE mails SET leasedUntil = NULL, nextAttemptAt = UTC_TIMESTAMP(3) WHERE state IN ('pending','sending')");
    for (const patience = Date.now() + 240_000; (await sent()) < options.mails && Date.now() < patience; await pause(1_000)) {
      await database.dataSource.query("UPDATE mails SET nextAttemptAt = UTC_TIMESTAMP(3) WHERE state IN ('pending','sending') AND leasedUntil IS NULL AND nextAttemptAt > UTC_TIMESTAMP(3)").catch(() => undefined);
    }
    if ((await sent()) < options.mails) options.say?.(JSON.stringify(await database.dataSource.query("SELECT r.state, r.dueAt, r.mailId, m.state AS mailState, m.attempts, m.leasedUntil, m.nextAttemptAt, m.problem FROM reminders r LEFT JOIN mails m ON m.id = r.mailId WHERE r.state <> 'sent' LIMIT 5")));
    return { ...countOf(smtp), reminders: options.mails, kills: options.kills, unsent: options.mails - (await sent()), seconds: Math.round((Date.now() - since) / 1000) };
  } finally {
    if (worker) await killed(worker);
    await smtp.close();
    await redis.flushdb();
    redis.disconnect();
    await database.drop();
  }
}

function countOf(smtp: MoodySmtp): Pick<RemindersOutcome, 'accepted' | 'again' | 'mostAgainPerKill' | 'againAfterCut'> {
  const perKill = new Map<number, number>();
  let [accepted, again, againAfterCut] = [0, 0, 0];
  for (const [id, lives] of smtp.lives) {
    accepted += lives.length;
    again += lives.length - 1;
    if (lives.length > 1 && smtp.cut.has(id)) againAfterCut += lives.length - 1;
    // A mail accepted in one life and again in a later one: the kill that ended the earlier life left it in doubt.
    else for (const life of lives.slice(0, -1)) perKill.set(life, (perKill.get(life) ?? 0) + 1);
  }
  return { accepted, again, againAfterCut, mostAgainPerKill: Math.max(0, ...perKill.values()) };
}

function started(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/apps/worker/src/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    const read = (chunk: Buffer) => {
      log = (log + String(chunk)).slice(-4_000);
      if (log.includes('at work')) resolve(child);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`the worker ended: ${log}`)));
  });
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

/** Mulberry32: the same bad day every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { mails: { type: 'string', default: '10000' }, kills: { type: 'string', default: '100' }, flushes: { type: 'string', default: '10' } } });
  const outcome = await remindersUnderKills({ mails: Number(values.mails), kills: Number(values.kills), flushes: Number(values.flushes), say: console.log });
  console.log(outcome);
  process.exitCode = outcome.unsent === 0 && outcome.mostAgainPerKill <= 1 ? 0 : 1;
}
