import { setTimeout as pause } from 'node:timers/promises';
import { startSystem } from '../support/system.js';
import type { Outcome } from './outcome.js';
import { writersOf } from './writers.js';

/**
 * Promise 1: kill -9 of API, worker, Redis and MariaDB at random moments under load. Every acknowledged write is there,
 * once; every unacknowledged one is there whole, or not at all.
 */
export async function acknowledgedWrites({ kills }: { kills: number }): Promise<Outcome> {
  const system = await startSystem('faults-writes', { ownDatabaseServer: true });
  try {
    const writers = await writersOf(system);
    let over = false;
    const load = writers.map(async (writer) => {
      while (!over) {
        await writer.step();
        await pause(5);
      }
    });
    const [worker] = system.workers;
    const counts: Record<string, number> = { api: 0, worker: 0, redis: 0, mariadb: 0 };
    const names = Object.keys(counts);
    for (let n = 0; n < kills; n++) {
      await pause(300 + Math.random() * 1_200);
      const name = names[n % names.length]!;
      counts[name]! += 1;
      if (name === 'api' || name === 'worker') {
        const program = name === 'api' ? system.api : worker!;
        await program.kill();
        await program.start();
        continue;
      }
      const service = name === 'redis' ? system.redis : system.mariadb!;
      service.falls = 0;
      const { pid } = service.identity;
      process.kill(pid, 'SIGKILL');
      await system.until(() => service.identity.pid !== pid, `${name} started again`, 60_000);
      if (name === 'mariadb') await system.until(() => system.rows('SELECT 1').then(() => true, () => false), 'the database answering', 60_000);
    }
    await pause(1_000);
    over = true;
    await Promise.all(load);
    await system.until(async () => (await system.call('GET', '/api/health/ready').catch(() => null))?.status === 200, 'the API well again', 60_000);
    for (const writer of writers) await writer.check();
    const sum = (key: 'acknowledged' | 'unanswered') => writers.reduce((total, writer) => total + writer[key], 0);
    return {
      counts: { kills, ...counts, acknowledged: sum('acknowledged'), unanswered: sum('unanswered') },
      broken: writers.flatMap(({ broken }) => broken),
    };
  } finally {
    await system.stop();
  }
}
