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
 * What the person brings (DATABASE_URL, REDIS_URL) is used as it is and never started, stopped or changed.
 *
 * @param {string} dir
 * @param {{durable?: boolean, mayDoAll?: boolean, given?: {database?: string, databaseType?: string, redis?: string}}} options
 * @returns {Promise<{databaseUrl: string, redisUrl: string, databaseType: string, ports: object, services: object[], stop: () => Promise<void>}>}
 */
export const startPrivateServers = async (dir, { durable = true, mayDoAll = false, given = {} } = {}) => {
  mkdirSync(dir, { recursive: true });
  const programs = locate(...(given.database ? [] : ['mariadb']), ...(given.redis ? [] : ['redis']));
  const ports = rememberedPorts(dir);
  const services = [];
  const stop = async () => {
    for (const service of services.toReversed()) await service.stop();
  };
  const up = async (service) => {
    services.push(service);
    await service.start();
  };

  try {
    let databaseUrl = given.database;
    let databaseType = given.databaseType ?? 'mariadb';
    if (!databaseUrl) {
      const password = secretIn(dir, 'mariadb.password');
      await endOrphan(dir, 'mariadb');
      ports.mariadb = await freePort(ports.mariadb);
      await up(mariadbService({ program: programs.mariadb, dir, port: ports.mariadb, password, durable, mayDoAll }));
      databaseUrl = `mysql://jiannuo:${password}@127.0.0.1:${ports.mariadb}/jiannuo`;
      databaseType = isMariaDb(programs.mariadb) ? 'mariadb' : 'mysql';
      say('数据库就绪', `database ready on port ${ports.mariadb}`);
    }

    let redisUrl = given.redis;
    if (!redisUrl) {
      const password = secretIn(dir, 'redis.password');
      await endOrphan(dir, 'redis');
      ports.redis = await freePort(ports.redis, new Set([ports.mariadb]));
      await up(redisService({ program: programs.redis, dir, port: ports.redis, password }));
      redisUrl = `redis://:${password}@127.0.0.1:${ports.redis}/0`;
      say('队列就绪', `Redis ready on port ${ports.redis}`);
    }

    rememberPorts(dir, { ...rememberedPorts(dir), ...ports });
    return { databaseUrl, databaseType, redisUrl, ports, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
