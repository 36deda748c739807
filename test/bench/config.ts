import type { Config } from '#platform/config.js';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const SECRET = 'a secret for measuring that is long enough';

export const configFor = (url: string, more: Partial<Config> = {}): Config => ({
  production: false,
  demo: true,
  port: 0,
  host: '127.0.0.1',
  publicUrl: 'http://127.0.0.1:3000',
  database: { url, type: process.env.DB_TYPE === 'mysql' ? 'mysql' : 'mariadb' },
  redisUrl: process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6999/9',
  smtpUrl: 'smtp://127.0.0.1:1',
  mailFrom: 'bench@example.test',
  mailboxUrl: null,
  queuesPort: 0,
  dataDir: mkdtempSync(join(tmpdir(), 'jiannuo-bench-')),
  jwtSecret: SECRET,
  passwordDays: 0,
  idleMinutes: 0,
  demoPassword: 'not used here',
  trustProxy: false,
  logLevel: 'error',
  ...more,
});
