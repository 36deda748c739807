import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { openMailbox, type Mailbox } from '../../apps/mailbox/src/mailbox.js';
import type { FaultOrder } from '../../apps/mailbox/src/smtp/faults.js';
import type { TestDatabase } from './database.js';
import { demoDatabase } from './demo-database.js';
import { launcher, type Household, type Service } from './launcher.js';
import { Program } from './program.js';

export const PASSWORD = 'jiannuo-demo';
export const JWT_SECRET = 'a secret for tests that is long enough';

export interface Answer {
  status: number;
  body: any;
  headers: Headers;
  milliseconds: number;
}

export interface Call {
  as?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Letter {
  id: string;
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  headers: { name: string; value: string }[];
  attachments: { name: string; type: string }[];
}

/** A drill may last longer than an access token, which is good for ten minutes. */
const TOKEN_KEPT_MS = 300_000;

/** For the functions of the generated client: `targetsList({ year: 2024 }, await system.as('filer.economy'))`. */
export interface ClientOptions {
  baseUrl: string;
  headers: Record<string, string>;
}

/** One whole system: database, Redis, mail server, API and workers as processes of their own, on ports of their own. */
export class System {
  private readonly tokens = new Map<string, { token: string; since: number }>();
  readonly workers: Program[] = [];

  constructor(
    private readonly name: string,
    readonly folder: string,
    private readonly household: Household,
    readonly db: TestDatabase,
    readonly redis: Service,
    readonly redisUrl: string,
    /** Only a system with a database server of its own may kill it. */
    readonly mariadb: Service | null,
    readonly mailbox: Mailbox,
    readonly api: Program,
    readonly origin: string,
    private readonly env: Record<string, string>,
  ) {}

  get data(): DataSource {
    return this.db.dataSource;
  }

  async startWorker(): Promise<Program> {
    const worker = this.worker();
    return worker.start();
  }

  /** Not started yet. */
  worker(): Program {
    const worker = new Program(`worker-${this.workers.length + 1}`, 'apps/worker/src/main.js', this.env, (log) => log.includes('at work'), this.folder);
    this.workers.push(worker);
    return worker;
  }

  /** A new session each time; `token` keeps one while it is good. */
  async signIn(account: string, password = PASSWORD): Promise<string> {
    const answer = await this.call('POST', '/api/v1/auth/login', { body: { account, password } });
    if (answer.status !== 200) throw new Error(`${account} cannot sign in: ${JSON.stringify(answer.body)}`);
    return (answer.body as { accessToken: string }).accessToken;
  }

  async token(account: string): Promise<string> {
    const kept = this.tokens.get(account);
    if (kept && Date.now() - kept.since < TOKEN_KEPT_MS) return kept.token;
    const token = await this.signIn(account);
    this.tokens.set(account, { token, since: Date.now() });
    return token;
  }

  forgetTokens(): void {
    this.tokens.clear();
  }

  async as(account: string, headers: Record<string, string> = {}): Promise<ClientOptions> {
    return { baseUrl: this.origin, headers: { authorization: `Bearer ${await this.token(account)}`, ...headers } };
  }

  /** Past the client: what no well-behaved program would send. */
  async call(method: string, path: string, { as, body, headers = {} }: Call = {}): Promise<Answer> {
    const bearer: Record<string, string> = as ? { authorization: `Bearer ${await this.token(as)}` } : {};
    const raw = typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array;
    const type: Record<string, string> = body === undefined || raw ? {} : { 'content-type': 'application/json' };
    const since = performance.now();
    const answer = await fetch(new URL(path, this.origin), {
      method,
      headers: { ...bearer, ...type, ...headers },
      ...(body === undefined ? {} : { body: (raw ? body : JSON.stringify(body)) as RequestInit['body'] }),
      redirect: 'manual',
    });
    const text = await answer.text();
    const isJson = text !== '' && answer.headers.get('content-type')?.includes('json');
    return {
      status: answer.status,
      body: isJson ? (JSON.parse(text) as unknown) : text,
      headers: answer.headers,
      milliseconds: performance.now() - since,
    };
  }

  async now(): Promise<Date> {
    const answer = await this.call('GET', '/api/v1/clock');
    return new Date((answer.body as { now: string }).now);
  }

  /** A day (its 10:00) or an instant; returns when the worker has walked there, stopping at everything due. */
  async advanceTo(until: string, patienceMs = 120_000): Promise<void> {
    const asked = await this.call('POST', '/api/v1/clock/advance', { as: 'supervision', body: { until } });
    if (asked.status !== 202) throw new Error(`the clock does not move: ${JSON.stringify(asked.body)}`);
    await this.until(async () => {
      const { body } = await this.call('GET', '/api/v1/clock');
      if (body.state === 'failed') throw new Error(`the clock's walk failed: ${body.note as string}`);
      return body.state === 'still';
    }, `the clock's arrival at ${until}`, patienceMs);
  }

  /** Until nothing is left that somebody still has to react to. */
  async settled(patienceMs = 90_000): Promise<void> {
    await this.until(
      async () => Number((await this.one<{ waiting: number }>('SELECT COUNT(*) AS waiting FROM journal_deliveries WHERE handledAt IS NULL')).waiting) === 0,
      'every journal entry handled',
      patienceMs,
    );
  }

  async until(question: () => Promise<boolean> | boolean, what: string, patienceMs = 60_000): Promise<void> {
    for (const late = Date.now() + patienceMs; ; await pause(100)) {
      if (await question()) return;
      if (Date.now() > late) throw new Error(`never: ${what}\n${[this.api, ...this.workers].map((program) => program.lastWords(1_500)).join('\n')}`);
    }
  }

  async rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.data.query<T[]>(sql, values);
  }

  async one<T>(sql: string, values: unknown[] = []): Promise<T> {
    const [row] = await this.rows<T>(sql, values);
    if (!row) throw new Error(`no row: ${sql}`);
    return row;
  }

  /** Every letter that came, newest first, in full. */
  async mails(to = ''): Promise<Letter[]> {
    const ids: string[] = [];
    for (let before: string | null | undefined = ''; before !== null && before !== undefined; ) {
      const page: { items: { id: string }[]; nextCursor: string | null } = await this.mailApi(
        `messages?limit=1000&to=${encodeURIComponent(to)}${before ? `&before=${before}` : ''}`,
      );
      ids.push(...page.items.map(({ id }) => id));
      before = page.nextCursor;
    }
    const letters: Letter[] = [];
    for (const id of ids) letters.push(await this.mailApi<Letter>(`messages/${id}`));
    return letters;
  }

  async mailFault(order: FaultOrder): Promise<void> {
    await this.mailApi('faults', { method: 'POST', body: JSON.stringify(order) });
  }

  /** Everything that was started, in every case. */
  async stop(): Promise<void> {
    await Promise.all([this.api, ...this.workers].map((program) => program.stop()));
    await this.mailbox.close();
    await this.db.drop();
    await this.household.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async mailApi<T>(path: string, init: RequestInit = {}): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${this.mailbox.webPort}/api/${path}`, init);
    if (!answer.ok) throw new Error(`the mailbox answers ${answer.status} to ${path} of ${this.name}`);
    return (await answer.json()) as T;
  }
}

export interface SystemOptions {
  /** A database server of its own, durable, that may be killed; else the one of the test run. */
  ownDatabaseServer?: boolean;
  /** Workers at the start. */
  workers?: number;
  env?: Record<string, string>;
}

export async function startSystem(name: string, { ownDatabaseServer = false, workers = 1, env: more = {} }: SystemOptions = {}): Promise<System> {
  const { Household, startPrivateServers, freePort } = await launcher();
  const folder = mkdtempSync(join(tmpdir(), `jn-${name}-`));
  const household = new Household();
  const given = ownDatabaseServer ? {} : { databaseUrl: 'mysql://the.test.run/' };
  const servers = await startPrivateServers(household, folder, { durable: true, mayDoAll: true, given });
  const [db, mailbox] = await Promise.all([
    demoDatabase(name, ownDatabaseServer ? servers.databaseUrl : undefined),
    openMailbox({ smtpPort: 0, webPort: 0, host: '127.0.0.1', folder: join(folder, 'mailbox'), homeUrl: null }),
  ]);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const files = join(folder, 'files');
  mkdirSync(files);
  const env = {
    DATABASE_URL: db.url,
    REDIS_URL: servers.redisUrl,
    SMTP_URL: `smtp://127.0.0.1:${mailbox.smtpPort}`,
    PORT: String(port),
    PUBLIC_URL: origin,
    JWT_SECRET,
    DEMO: '1',
    DATA_DIR: files,
    QUEUES_PORT: '0',
    LOG_LEVEL: 'info',
    ...more,
  };
  const isUp = () => fetch(`${origin}/api/health/live`).then(({ ok }) => ok, () => false);
  const api = new Program('api', 'apps/api/src/main.js', env, isUp, folder);
  const [first, second] = household.services;
  const system = new System(name, folder, household, db, (second ?? first)!, servers.redisUrl, second ? first! : null, mailbox, api, origin, env);
  try {
    await Promise.all([api.start(), ...Array.from({ length: workers }, () => system.startWorker())]);
  } catch (error) {
    await system.stop();
    throw error;
  }
  return system;
}
