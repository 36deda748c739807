import { type Tx, UnitOfWork } from '#database/unit-of-work.js';
import type { Events } from '#domain/events.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SettableClock } from '../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { ReactionService, type Subscriptions } from './reaction.service.js';
import { RelayService } from './relay.service.js';

let database: TestDatabase;
let uow: UnitOfWork;
let relay: RelayService;
let reactions: ReactionService;
/** What the one reaction of this spec does; each test sets its own. */
let react: (tx: Tx, targetId: number) => Promise<void>;

const RETURNED: Events['progress.returned'] = {
  submissionId: 1, targetId: 7, unitId: 1, period: '2024-06', revision: 1, by: 'head', reason: '口径不符',
};
const scans = async () => Number((await database.dataSource.query<{ n: string }[]>('SELECT COUNT(*) AS n FROM scans'))[0]!.n);
const addScan = (tx: Tx) =>
  tx.query(`INSERT INTO scans (zoneId, period, state, requestedAt) VALUES (1, '2024-06', 'waiting', ?)`, [tx.now]);

const recordMany = (count: number) =>
  uow.run({ zoneId: 1, personId: 3 }, async (tx) => {
    for (let i = 0; i < count; i++) tx.record('progress.returned', RETURNED);
    tx.record('people.signedOut', { personId: 3 });
  });

beforeAll(async () => {
  database = await freshDatabase('relay');
  uow = new UnitOfWork(database.dataSource, new SettableClock('2024-07-03T02:00:00Z'));
  relay = new RelayService(database.dataSource);
  const only = { 'progress.returned': [(tx: Tx, entry: { data: { targetId: number } }) => react(tx, entry.data.targetId)] };
  reactions = new ReactionService(uow, { reactions: only, complete: async () => undefined } as unknown as Subscriptions);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyTables(database.dataSource);
  react = async (tx) => void (await addScan(tx));
});

describe('the relay', () => {
  test('claims only what somebody reacts to, and each entry once while it is leased', async () => {
    await recordMany(3);
    expect(await relay.claim(10)).toHaveLength(3);
    expect(await relay.claim(10)).toEqual([]);
    expect(await relay.lag()).toMatchObject({ waiting: 3, failing: 0, sick: false });
  });

  test('two relays at once get disjoint entries', async () => {
    await recordMany(200);
    const claims = await Promise.all([1, 2, 3, 4].map(() => relay.claim(60)));
    const all = claims.flat();
    expect(new Set(all).size).toBe(all.length);
    while ((await relay.claim(60)).length > 0);
    expect(await relay.lag()).toMatchObject({ waiting: 200 });
  });

  test('what could not be rung is there again at once, what was lost when its lease runs out', async () => {
    await recordMany(2);
    const ids = await relay.claim(10);
    await relay.release([ids[0]!]);
    expect(await relay.claim(10)).toEqual([ids[0]]);
    await database.dataSource.query('UPDATE journal_deliveries SET leasedUntil = ?', [new Date(Date.now() - 1)]);
    expect(await relay.claim(10)).toEqual(ids);
  });

  test('an entry unhandled for an hour is sick', async () => {
    await recordMany(1);
    await database.dataSource.query('UPDATE journal_deliveries SET createdAt = ?', [new Date(Date.now() - 3_700_000)]);
    expect(await relay.lag()).toMatchObject({ waiting: 1, sick: true });
  });
});

describe('a reaction', () => {
  test('takes effect once, however often it is rung', async () => {
    await recordMany(1);
    const [id] = await relay.claim(1);
    expect(await reactions.run([id!])).toMatchObject({ handled: 1 });
    expect(await reactions.run([id!])).toMatchObject({ handled: 0, failed: [] });
    expect(await scans()).toBe(1);
    expect(await relay.lag()).toMatchObject({ waiting: 0, oldestSeconds: 0 });
  });

  test('rung twice in the same moment: one is at work, the other finds nothing left', async () => {
    await recordMany(1);
    const [id] = await relay.claim(1);
    react = async (tx) => {
      await addScan(tx);
      await new Promise((resolve) => setTimeout(resolve, 80));
    };
    const outcomes = await Promise.all([reactions.run([id!]), reactions.run([id!])]);
    expect(outcomes.map(({ handled }) => handled).sort((a, b) => a - b)).toEqual([0, 1]);
    expect(await scans()).toBe(1);
  });

  test('killed between its rows and its mark: neither is there, and the next one does both', async () => {
    await recordMany(1);
    const [id] = await relay.claim(1);
    react = async (tx) => {
      await addScan(tx);
      throw new Error('killed');
    };
    expect(await reactions.run([id!])).toMatchObject({ handled: 0, failed: [{ entryId: id, problem: 'killed' }] });
    expect(await scans()).toBe(0);
    react = async (tx) => void (await addScan(tx));
    expect(await reactions.run([id!])).toMatchObject({ handled: 1 });
    expect(await scans()).toBe(1);
  });

  test('a poisoned entry waits longer each time, keeps its problem and does not hold up those rung with it', async () => {
    await recordMany(3);
    const ids = await relay.claim(3);
    await database.dataSource.query("UPDATE journal_entries SET data = JSON_SET(data, '$.targetId', 13) WHERE id = ?", [ids[1]]);
    react = async (tx, targetId) => {
      await addScan(tx);
      if (targetId === 13) throw new Error('no such target');
    };
    expect(await reactions.run(ids)).toMatchObject({ handled: 2, failed: [{ entryId: ids[1], problem: 'no such target' }] });
    await reactions.run(ids);
    expect(await scans()).toBe(2);
    const [row] = await database.dataSource.query('SELECT attempts, problem, leasedUntil FROM journal_deliveries WHERE entryId = ?', [ids[1]]);
    expect(row).toMatchObject({ attempts: 2, problem: 'no such target' });
    expect(row.leasedUntil.getTime()).toBeGreaterThan(Date.now() + 8_000);
    expect(await relay.claim(5)).toEqual([]);
    expect(await relay.lag()).toMatchObject({ waiting: 1, failing: 1 });
  });
});
