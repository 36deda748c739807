import { UnitOfWork } from '#database/unit-of-work.js';
import { REACTING } from '#domain/events.js';
import { ReactionService, type Subscriptions } from '#features/journal/reaction.service.js';
import { RelayService } from '#features/journal/relay.service.js';
import { Queue, Worker } from 'bullmq';
import type { DataSource } from 'typeorm';
import { Queues, QUEUES } from '../../../apps/worker/src/runtime/queues.js';
import { waitingConnection } from '../../../apps/worker/src/runtime/redis.js';
import { relayTick } from '../../../apps/worker/src/runtime/relay.js';
import { SettableClock } from '../../support/clock.js';
import { NOW, type Town } from '../data.js';
import { interleaved, inverse, perOperation, ratioOf } from '../rounds.js';
import { print } from '../table.js';

const ENTRIES = 1_000;

/** (f) Entries claimed, rung, locked, reacted to (with nothing) and marked handled; against jobs that do nothing at all, one job an entry. */
export async function relayEntries(db: DataSource, town: Town, redisUrl: string): Promise<void> {
  const prefix = `bench${process.pid}`;
  const nothing = Object.fromEntries(REACTING.map((type) => [type, []])) as unknown as Subscriptions['reactions'];
  const reactions = new ReactionService(new UnitOfWork(db, new SettableClock(NOW)), { reactions: nothing, complete: () => Promise.resolve() });
  const relay = new RelayService(db);
  const queues = new Queues(redisUrl, prefix);
  const { concurrency } = QUEUES.reactions;
  /** `work` answers how many entries its job was for. */
  /** `work` tells how many entries a job has dealt with. */
  const working = (queue: string, work: (data: { entryIds: string }) => Promise<number>) => {
    let waited: () => void = () => undefined;
    let left = 0;
    const worker = new Worker<{ entryIds: string }, number>(queue, (job) => work(job.data), { connection: waitingConnection(redisUrl), prefix, concurrency, skipVersionCheck: true });
    worker.on('completed', (_, dealtWith) => {
      left -= dealtWith;
      if (left <= 0) waited();
    });
    const all = () => new Promise<void>((resolve) => ([left, waited] = [ENTRIES, resolve]));
    return { worker, all };
  };
  const ours = working('reactions', async ({ entryIds }) => (await reactions.run(String(entryIds).split(',').map(Number))).handled);
  const noop = working('noop', () => Promise.resolve(1));
  const queue = new Queue('noop', { connection: queues.redis, prefix, skipVersionCheck: true });
  while (queues.redis.status !== 'ready') await new Promise((resolve) => setTimeout(resolve, 20));
  const lay = async () => {
    await db.query('DELETE FROM journal_deliveries');
    const [{ first }] = await db.query<[{ first: number }]>('SELECT COALESCE(MAX(id), 0) + 1 AS first FROM journal_entries');
    const ids = Array.from({ length: ENTRIES }, (_, n) => Number(first) + n);
    const now = new Date();
    await db.query('INSERT INTO journal_entries (id, zoneId, type, subject, at, recordedAt, data) VALUES ?', [ids.map((id) => [id, town.zone.id, 'progress.endorsed', 'bench:1', now, now, '{}'])]);
    await db.query('INSERT INTO journal_deliveries (entryId, createdAt) VALUES ?', [ids.map((id) => [id, now])]);
  };
  await lay();
  const measured = await interleaved(
    {
      noop: async () => {
        const done = noop.all();
        await queue.addBulk(Array.from({ length: ENTRIES }, (_, n) => ({ name: 'noop', data: { entryIds: String(n) }, opts: { removeOnComplete: true } })));
        await done;
        return ENTRIES;
      },
      ours: async () => {
        const done = ours.all();
        await relayTick(relay, queues);
        await done;
        const [{ n }] = await db.query<[{ n: string }]>('SELECT COUNT(*) AS n FROM journal_deliveries WHERE handledAt IS NULL');
        if (Number(n) > 0) throw new Error(`${n} entries were not handled`);
        return ENTRIES;
      },
    },
    lay,
  );
  await Promise.all([ours.worker.close(), noop.worker.close()]);
  await Promise.all([queue.obliterate({ force: true }), queues.of('reactions').obliterate({ force: true })]);
  await queue.close();
  await queues.close();
  const ratio = inverse(ratioOf(measured.ours, measured.noop));
  print({ job: 'journal relay and reaction', measured: `${(1000 / perOperation(measured.ours)).toFixed(0)}/s : no-op ${(1000 / perOperation(measured.noop)).toFixed(0)}/s`, value: ratio.median, ratio, must: 0.5, aim: 0.8, more: true, note: 'up to 25 entries share one durable transaction: exactly one effect each, whatever dies' });
}
