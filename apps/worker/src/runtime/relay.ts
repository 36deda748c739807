import type { RelayService } from '#features/journal/relay.service.js';
import type { Queues } from './queues.js';

const BATCH = 500;

/**
 * One tick of the relay: claim, ring, and give back at once what could not be rung. While Redis is away nothing
 * is lost, only later.
 */
export async function relayTick(relay: RelayService, queues: Queues): Promise<number> {
  let rung = 0;
  for (;;) {
    if (queues.redis.status !== 'ready') return rung;
    const ids = await relay.claim(BATCH);
    if (ids.length === 0) return rung;
    try {
      await queues.ring('reactions', ids.map((entryId) => ({ name: 'journal.react', id: `react-${entryId}`, data: { entryId } })));
    } catch (error) {
      await relay.release(ids);
      throw error;
    }
    rung += ids.length;
    if (ids.length < BATCH) return rung;
  }
}
