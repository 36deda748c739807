import type { Person } from '#database/entities/people/person.entity.js';
import { AccessTokens } from '#features/people/access-tokens.js';
import type { Config } from '#platform/config.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from './database.js';

// Jest cannot `require` an ES module on Node 20, as this plugin does; the web is not served in these tests anyway.
jest.unstable_mockModule('@fastify/static', () => ({ default: () => Promise.resolve() }));

export interface Call {
  /** Whose access token goes with it. */
  as?: Person;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  body: any;
  headers: Headers;
  cookies: Record<string, string>;
}

export interface TestApi {
  app: NestFastifyApplication;
  db: TestDatabase;
  base: string;
  bearer(person: Person): { authorization: string };
  call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, more?: Call): Promise<Answer>;
  setClock(at: string): Promise<void>;
  stop(): Promise<void>;
}

/** The whole HTTP door with a database and a port of its own; its clock stands where `now` says. */
export async function startApi(name: string, now: string, settings: Partial<Config> = {}): Promise<TestApi> {
  const { makeApp } = await import('../../apps/api/src/app.js');
  const db = await freshDatabase(name);
  const dataDir = mkdtempSync(join(tmpdir(), 'jiannuo-'));
  const setClock = async (at: string) => {
    await db.dataSource.query("REPLACE INTO clock_settings (id, now, state) VALUES (1, ?, 'still')", [new Date(at)]);
  };
  await setClock(now);
  const { app, config } = await makeApp({
    production: false,
    demo: true,
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:3000',
    database: { url: db.url, type: process.env.DB_TYPE === 'mysql' ? 'mysql' : 'mariadb' },
    redisUrl: 'redis://127.0.0.1:1/0',
    smtpUrl: 'smtp://127.0.0.1:1',
    mailFrom: 'test@example.test',
    mailboxUrl: null,
    queuesPort: 0,
    dataDir,
    jwtSecret: 'a secret for tests that is long enough',
    passwordDays: 0,
    idleMinutes: 0,
    demoPassword: 'jiannuo-demo',
    trustProxy: false,
    logLevel: 'error',
    ...settings,
  });
  const tokens = new AccessTokens(config);
  // A real port of this process: injected requests would load what Jest cannot.
  await app.listen({ port: 0, host: '127.0.0.1' });
  const base = await app.getUrl();

  const bearer = (as: Person) => ({ authorization: `Bearer ${tokens.issue({ sub: as.id, zone: as.zoneId, epoch: as.tokenEpoch }).accessToken}` });

  const call: TestApi['call'] = async (method, path, { as, body, headers = {} } = {}) => {
    const answer = await fetch(new URL(path, base), {
      method,
      headers: { ...(as ? bearer(as) : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: text && answer.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as unknown) : text,
      headers: answer.headers,
      cookies: Object.fromEntries(
        answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!.split(/=(.*)/s, 2) as [string, string]),
      ),
    };
  };
  const stop = async () => {
    await app.close();
    await db.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { app, db, base, bearer, call, setClock, stop };
}
