import { UnitOfWork } from '#database/unit-of-work.js';
import { GENESIS } from '#domain/journal/chain.js';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { SettableClock } from '../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { SealService } from './seal.service.js';
import { VerifyService } from './verify.service.js';

let database: TestDatabase;
let uow: UnitOfWork;
let seals: SealService;
let verify: VerifyService;

const query = (sql: string, values: unknown[] = []) => database.dataSource.query(sql, values);
const record = (count: number) =>
  uow.run({ zoneId: 1, personId: 3, requestId: 'r-1' }, async (tx) => {
    for (let i = 0; i < count; i++) tx.record('people.personChanged', { personId: i + 1, fields: ['name', '备注'] });
  });
const age = () => query("UPDATE journal_entries SET recordedAt = recordedAt - INTERVAL 2 MINUTE WHERE recordedAt > UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE");

beforeAll(async () => {
  database = await freshDatabase('seal');
  uow = new UnitOfWork(database.dataSource, new SettableClock('2024-07-03T02:00:00Z'));
  seals = new SealService(database.dataSource);
  verify = new VerifyService(uow);
});
afterAll(() => database.drop());
beforeEach(() => emptyTables(database.dataSource));

test('seals what is older than a minute, once, each batch chained to the one before', async () => {
  await record(3);
  expect(await seals.sealDue()).toBe(0);
  await age();
  expect(await seals.sealDue()).toBe(3);
  expect(await seals.sealDue()).toBe(0);
  await record(1_200);
  await age();
  expect(await seals.sealDue()).toBe(1_200);
  const rows = await query('SELECT entries, previousHash, hash FROM journal_seals ORDER BY id');
  expect(rows.map((row: { entries: number }) => row.entries)).toEqual([3, 1000, 200]);
  expect([rows[0].previousHash, rows[1].previousHash, rows[2].previousHash]).toEqual([GENESIS, rows[0].hash, rows[1].hash]);
  expect(await verify.verify()).toMatchObject({ intact: true, seals: 3, entries: 1203, lastHash: rows[2].hash });
});

test('two workers at once make one chain', async () => {
  await record(50);
  await age();
  const sealed = await Promise.all([seals.sealDue(), seals.sealDue(), seals.sealDue()]);
  expect(sealed.reduce((sum, n) => sum + n, 0)).toBe(50);
  expect(await verify.verify()).toMatchObject({ intact: true, seals: 1 });
});

test('an id given out but not committed yet is never sealed over', async () => {
  await record(2);
  await age();
  const entry = `INSERT INTO journal_entries (zoneId, type, subject, at, recordedAt, data) VALUES (1,'people.signedIn','person:9',?,?,'{"personId":9}')`;
  const settled = [new Date(), new Date(Date.now() - 120_000)];
  const slow = database.dataSource.createQueryRunner();
  await slow.startTransaction();
  try {
    await slow.query(entry, settled);
    await query(entry, settled);
    await query(entry, settled);
    expect(await seals.sealDue()).toBe(0);
    await slow.commitTransaction();
  } finally {
    await slow.release();
  }
  expect(await seals.sealDue()).toBe(5);
  expect(await verify.verify()).toMatchObject({ intact: true, entries: 5 });
});

test.each([
  ['entriesChanged', "UPDATE journal_entries SET data = '{\"personId\":1,\"fields\":[\"role\"]}' ORDER BY id LIMIT 1"],
  ['entriesChanged', 'UPDATE journal_entries SET actorId = 4 ORDER BY id LIMIT 1'],
  ['entriesChanged', 'UPDATE journal_entries SET at = at + INTERVAL 1 DAY ORDER BY id LIMIT 1'],
  ['entriesMissing', 'DELETE FROM journal_entries ORDER BY id LIMIT 1'],
  ['sealsDoNotFollow', "UPDATE journal_seals SET previousHash = REPEAT('1', 64) ORDER BY id LIMIT 1"],
])('finds by %s what was done in the database', async (fault, edit) => {
  await record(4);
  await age();
  await seals.sealDue();
  const [seal] = await query('SELECT id FROM journal_seals');
  await query(edit);
  expect(await verify.verify()).toMatchObject({ intact: false, firstBroken: { kind: 'seal', id: seal.id, fault } });
});

test('names a pack that was changed, even where its hash was changed with it', async () => {
  await query("INSERT INTO review_meetings (id, zoneId, state, title, period, heldOn, startsAt, place, agenda) VALUES (1,1,'planned','调度会','2024-06','2024-07-19',NOW(),'会议室','[]')");
  const { createHash } = await import('node:crypto');
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  await query("INSERT INTO packs (id, zoneId, meetingId, version, period, content, contentHash, frozenAt) VALUES (1,1,1,1,'2024-06','{}',?,NOW())", [hash('{}')]);
  await uow.run({ zoneId: 1, personId: null }, async (tx) => tx.record('meetings.prepared', { meetingId: 1, packId: 1, version: 1, hash: hash('{}') }));
  expect(await verify.verify()).toMatchObject({ intact: true, packs: 1 });
  await query("UPDATE packs SET content = '[]'");
  expect(await verify.verify()).toMatchObject({ intact: false, firstBroken: { kind: 'pack', id: 1, fault: 'contentChanged' } });
  await query('UPDATE packs SET contentHash = ?', [hash('[]')]);
  expect(await verify.verify()).toMatchObject({ firstBroken: { kind: 'pack', id: 1, fault: 'hashReplaced' } });
  await query('DELETE FROM packs');
  expect(await verify.verify()).toMatchObject({ firstBroken: { kind: 'pack', id: 1, fault: 'packMissing' } });
});

test('who asked for the verification stands in the journal', async () => {
  await verify.verifyFor({ zoneId: 1, personId: 8 });
  const [entry] = await query('SELECT type, actorId, data FROM journal_entries');
  expect(entry).toMatchObject({ type: 'journal.verified', actorId: 8 });
});
