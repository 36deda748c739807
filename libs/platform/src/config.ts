import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Config {
  production: boolean;
  demo: boolean;
  port: number;
  host: string;
  publicUrl: string;
  database: { url: string; type: 'mariadb' | 'mysql' };
  redisUrl: string;
  smtpUrl: string;
  mailFrom: string;
  mailboxUrl: string | null;
  queuesPort: number;
  dataDir: string;
  jwtSecret: string;
  /** A password older than this must be changed before anything else; 0: it does not grow old. */
  passwordDays: number;
  /** Nobody at the keyboard for so long: signed out; 0: never. */
  idleMinutes: number;
  demoPassword: string;
  /** Behind a reverse proxy: believe X-Forwarded-For and set the Secure flag on cookies. */
  trustProxy: boolean;
  logLevel: string;
  /** Who bears it may read the metrics; null: nobody. */
  metricsToken?: string | null;
}

export const CONFIG = Symbol('Config');

const DEMO_PASSWORD = 'jiannuo-demo';

/** @throws Error naming every setting that is missing or wrong, all at once. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const wrong: string[] = [];
  const need = (name: string): string => {
    const value = env[name];
    if (!value) wrong.push(`${name} is missing`);
    return value ?? '';
  };
  const number = (name: string, fallback: number, most = 65_535): number => {
    const value = Number(env[name] ?? fallback);
    if (!Number.isInteger(value) || value < 0 || value > most) wrong.push(`${name} is not a whole number from 0 to ${most}: ${env[name]}`);
    return value;
  };
  const production = env.NODE_ENV === 'production';
  const demo = env.DEMO === '1';
  const port = number('PORT', 3000);
  const config: Config = {
    production,
    demo,
    port,
    host: env.HOST ?? '127.0.0.1',
    publicUrl: (env.PUBLIC_URL ?? `http://127.0.0.1:${port}`).replace(/\/$/, ''),
    database: { url: need('DATABASE_URL'), type: env.DB_TYPE === 'mysql' ? 'mysql' : 'mariadb' },
    redisUrl: env.REDIS_URL ?? 'redis://127.0.0.1:6379/0',
    smtpUrl: env.SMTP_URL ?? 'smtp://127.0.0.1:25',
    mailFrom: env.MAIL_FROM ?? '践诺 <jiannuo@localhost.localdomain>',
    mailboxUrl: env.MAILBOX_URL ?? null,
    queuesPort: number('QUEUES_PORT', 0),
    dataDir: resolve(env.DATA_DIR ?? '.data/files'),
    jwtSecret: need('JWT_SECRET'),
    passwordDays: number('PASSWORD_DAYS', 0, 3_650),
    idleMinutes: number('IDLE_MINUTES', 0, 20_160),
    demoPassword: env.DEMO_PASSWORD ?? DEMO_PASSWORD,
    trustProxy: env.TRUST_PROXY === '1',
    logLevel: env.LOG_LEVEL ?? 'info',
    metricsToken: env.METRICS_TOKEN || null,
  };
  if (config.jwtSecret && config.jwtSecret.length < 32) wrong.push('JWT_SECRET is shorter than 32 characters');
  // Everybody knows the demo's passwords: a production start with them would be an open door.
  if (production && demo) wrong.push('DEMO=1 is not possible with NODE_ENV=production');
  if (wrong.length > 0) throw new Error(`configuration: ${wrong.join('; ')}`);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  return config;
}
