import type { RelayService } from '#features/journal/relay.service.js';
import type { Queues, RungJob } from './queues.js';

const BATCH = 500;
/** Entries of one ring, and so of one transaction: one each would cost a disk write each. */
const TOGETHER = 25;

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
      await queues.ring('reactions', ringsFor(ids));
    } catch (error) {
      await relay.release(ids);
      throw error;
    }
    rung += ids.length;
    if (ids.length < BATCH) return rung;
  }
}

function ringsFor(ids: number[]): RungJob[] {
  const rings: RungJob[] = [];
  for (let from = 0; from < ids.length; from += TOGETHER) {
    const some = ids.slice(from, from + TOGETHER);
    rings.push({ name: 'journal.react', id: `react-${some[0]}-${some.length}`, data: { entryIds: some.join(',') } });
  }
  return rings;
}
