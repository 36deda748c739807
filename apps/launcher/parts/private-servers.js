import { mkdirSync } from 'node:fs';
import { rememberPorts, rememberedPorts, secretIn } from './keepsakes.js';
import { isMariaDb, mariadbService } from './mariadb.js';
import { freePort } from './ports.js';
import { locate } from './programs.js';
import { redisService } from './redis.js';
import { say } from './say.js';
import { endOrphan } from './service.js';

/**
 * The database and the queue of one data folder: ours alone, on loopback, on free ports, with passwords kept beside the data.
 * What the person brings (`given`) is used as it is and never started, stopped or configured.
 *
 * @param {import('./household.js').Household} household
 * @param {string} dir
 * @param {{durable?: boolean, mayDoAll?: boolean, given?: {databaseUrl?: string, databaseType?: string, redisUrl?: string}}} options
 *   `durable: false` is for tests only; `mayDoAll` gives the account every right, to make and drop databases of its own.
 * @returns {Promise<{databaseUrl: string, databaseType: 'mariadb' | 'mysql', redisUrl: string}>}
 */
export const startPrivateServers = async (household, dir, { durable = true, mayDoAll = false, given = {} } = {}) => {
  mkdirSync(dir, { recursive: true });
  const programs = locate(...(given.databaseUrl ? [] : ['mariadb']), ...(given.redisUrl ? [] : ['redis']));
  const database = given.databaseUrl
    ? { databaseUrl: given.databaseUrl, databaseType: given.databaseType ?? 'mariadb' }
    : await startDatabase(household, dir, { program: programs.mariadb, durable, mayDoAll });
  const redisUrl = given.redisUrl ?? (await startRedis(household, dir, programs.redis));
  return { ...database, redisUrl };
};

const startDatabase = async (household, dir, { program, durable, mayDoAll }) => {
  const password = secretIn(dir, 'mariadb.password');
  await endOrphan(dir, 'mariadb');
  const port = await portFor(dir, 'mariadb');
  await household.up(mariadbService({ program, dir, port, password, durable, mayDoAll }));
  say('数据库就绪', `database ready on port ${port}`);
  return { databaseUrl: `mysql://jiannuo:${password}@127.0.0.1:${port}/jiannuo`, databaseType: isMariaDb(program) ? 'mariadb' : 'mysql' };
};

const startRedis = async (household, dir, program) => {
  const password = secretIn(dir, 'redis.password');
  await endOrphan(dir, 'redis');
  const port = await portFor(dir, 'redis');
  await household.up(redisService({ program, dir, port, password }));
  say('队列就绪', `Redis ready on port ${port}`);
  return `redis://:${password}@127.0.0.1:${port}/0`;
};

/** Yesterday's port where it is free. */
const portFor = async (dir, name) => {
  const ports = rememberedPorts(dir);
  const port = await freePort(ports[name]);
  rememberPorts(dir, { ...ports, [name]: port });
  return port;
};
