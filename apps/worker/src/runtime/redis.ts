import { Redis, type RedisOptions } from 'ioredis';

const retryStrategy = (times: number) => Math.min(100 * 2 ** Math.min(times, 6), 5_000);

/** Workers wait for their queue as long as it takes: BullMQ demands `maxRetriesPerRequest: null` of them. */
const WAITING: RedisOptions = { maxRetriesPerRequest: null, enableReadyCheck: true, keepAlive: 10_000, retryStrategy };

/** Whoever rings must never be held up by a hung Redis: every command ends within seconds, one way or the other. */
const RINGING: RedisOptions = {
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  commandTimeout: 4_000,
  connectTimeout: 4_000,
  keepAlive: 10_000,
  retryStrategy,
};

const connect = (url: string, options: RedisOptions): Redis => {
  const redis = new Redis(url, options);
  // Without a listener a lost connection would end the process; the heartbeat says that Redis is away.
  redis.on('error', () => undefined);
  return redis;
};

export const waitingConnection = (url: string): Redis => connect(url, WAITING);
export const ringingConnection = (url: string): Redis => connect(url, RINGING);

/** One key slot for everything, so that a Redis Cluster can run BullMQ's scripts. */
export const PREFIX = '{jiannuo}';

/**
 * What is wrong with this Redis, or null. BullMQ only prints a warning where keys may be evicted; an evicted job
 * is a lost ring, and an evicted scheduler is lost for ever.
 */
export async function redisProblem(redis: Redis): Promise<'away' | 'evicts' | null> {
  try {
    const info = await redis.info('memory');
    const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
    return policy === undefined || policy === 'noeviction' ? null : 'evicts';
  } catch {
    return 'away';
  }
}
