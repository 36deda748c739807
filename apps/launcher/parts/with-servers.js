import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Household } from './household.js';
import { takeLock } from './only-one.js';
import { dataDir } from './paths.js';
import { startPrivateServers } from './private-servers.js';
import { forget } from './process-identity.js';
import { Refusal, say } from './say.js';
import { endOrphan } from './service.js';

/** Settings of a shell that would lead tests to somebody's real database, mail server or port. */
const strangers = ['DATABASE_URL', 'DB_TYPE', 'REDIS_URL', 'SMTP_URL', 'MAILBOX_URL', 'PORT', 'PUBLIC_URL', 'DATA_DIR', 'JWT_SECRET', 'DEMO', 'DEMO_PASSWORD', 'NODE_ENV'];

/**
 * Does some work with a private database and queue of its own, apart from a demo that may be running, and ends both after it.
 * TEST_DATABASE_URL and TEST_REDIS_URL are used as they are when given, e.g. for a second run on MySQL.
 *
 * @param {string} folder below .data
 * @param {{durable: boolean, household?: Household}} options `durable: false` is faster and forgets a second on a crash
 * @param {(environment: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>} @template T
 */
export const withServers = async (folder, { durable, household = new Household() }, work) => {
  const dir = dataDir(`.data/${folder}`);
  const lock = takeLock(dir);
  if (!lock.mine) throw new Refusal('同一目录已有一次在运行', `another run is at work here (pid ${lock.holder.pid})`);
  try {
    await startClean(dir);
    const given = { databaseUrl: process.env.TEST_DATABASE_URL, databaseType: process.env.DB_TYPE, redisUrl: process.env.TEST_REDIS_URL };
    const servers = await startPrivateServers(household, dir, { durable, mayDoAll: true, given });
    const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !strangers.includes(name)));
    return await work({
      ...environment,
      TEST_DATABASE_URL: servers.databaseUrl,
      TEST_REDIS_URL: servers.redisUrl,
      DB_TYPE: servers.databaseType,
      // Where mariadb.pid and redis.pid lie: a test that kills them finds them here, and the launcher starts them again.
      SERVERS_DIR: dir,
    });
  } finally {
    if (household.services.length > 0) say('停止测试服务', 'stopping the private servers');
    await household.close();
    forget(path.join(dir, 'unfinished'));
    lock.release();
  }
};

/** Databases of tests that were killed are nobody's: after such a run the servers begin anew, which takes a second. */
const startClean = async (dir) => {
  const unfinished = path.join(dir, 'unfinished');
  if (existsSync(unfinished)) {
    for (const name of ['mariadb', 'redis']) {
      await endOrphan(dir, name);
      rmSync(path.join(dir, name), { recursive: true, force: true });
    }
  }
  writeFileSync(unfinished, '');
};
