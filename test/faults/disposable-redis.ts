import { Redis } from 'ioredis';
import { setTimeout as pause } from 'node:timers/promises';
import { startSystem, type System } from '../support/system.js';
import type { Outcome } from './outcome.js';
import { writersOf } from './writers.js';

/**
 * Promise 2: everything in Redis is thrown away again and again while figures are filed and the clock walks. Everything that
 * was due happens, once; a mail goes out once. `patient`: leases end by themselves, which takes minutes.
 */
export async function disposableRedis({ flushes, patient }: { flushes: number; patient: boolean }): Promise<Outcome> {
  const system = await startSystem('faults-redis');
  const redis = new Redis(system.redisUrl);
  redis.on('error', () => undefined);
  try {
    const writers = await writersOf(system);
    let over = false;
    const load = writers.map(async (writer) => {
      while (!over) {
        await writer.step();
        await pause(50);
      }
    });
    for (let n = 0; n < flushes; n++) {
      await pause(200 + Math.random() * 800);
      await redis.flushall().catch(() => undefined);
    }
    over = true;
    await Promise.all(load);
    await system.redis.stop();
    await system.redis.start();
    if (!patient) await endLeases(system);
    await system.settled(patient ? 300_000 : 60_000);
    await system.advanceTo(patient ? '2024-08-02' : '2024-07-05', 300_000);
    await system.settled(60_000);
    const broken = writers.flatMap((writer) => writer.broken);
    for (const writer of writers) await writer.check();
    const [unsent] = await system.rows<{ n: number }>("SELECT COUNT(*) AS n FROM reminders WHERE state = 'pending'");
    if (Number(unsent!.n) > 0) broken.push(`${Number(unsent!.n)} reminders were not sent`);
    const written = (await system.rows<{ messageId: string }>('SELECT messageId FROM mails')).map(({ messageId }) => messageId).toSorted();
    const received = (await system.mails()).map(({ headers }) => headers.find(({ name }) => name.toLowerCase() === 'message-id')!.value).toSorted();
    if (written.join() !== received.join()) broken.push(`${written.length} mails written, ${received.length} received`);
    return { counts: { flushes, acknowledged: writers.reduce((sum, writer) => sum + writer.acknowledged, 0), mails: received.length }, broken };
  } finally {
    redis.disconnect();
    await system.stop();
  }
}

const endLeases = (system: System) =>
  system.rows('UPDATE journal_deliveries SET leasedUntil = UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE WHERE handledAt IS NULL AND leasedUntil IS NOT NULL');
