import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SettableClock } from '../../../test/support/clock.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { newZone } from '../../../test/support/factories.js';
import { UnitOfWork, type Author, type SqlTx } from './unit-of-work.js';

let db: TestDatabase;
let uow: UnitOfWork;
let office: Author;

beforeAll(async () => {
  db = await freshDatabase('short', 3);
  uow = new UnitOfWork(db.dataSource, new SettableClock('2024-07-03T02:00:00Z'));
  const zone = await newZone(db.dataSource);
  office = { zoneId: zone.id, personId: null };
});
afterAll(() => db.drop());

const unit = (code: string, more = '') => `INSERT INTO units (zoneId, parentId, code, kind, name, sort) VALUES (${office.zoneId}, ${office.zoneId}, '${code}', 'department', '局${more}', 1)`;
const isThere = async (code: string): Promise<boolean> => (await db.dataSource.query<unknown[]>('SELECT 1 FROM units WHERE code = ?', [code])).length > 0;
const entries = async (): Promise<number> => Number((await db.dataSource.query<{ n: string }[]>('SELECT COUNT(*) AS n FROM journal_entries'))[0]!.n);
const lose = (tx: SqlTx, id: number) => db.dataSource.query(`KILL CONNECTION ${id}`).then(() => tx.query('SELECT 1'));
const idOf = async (tx: SqlTx): Promise<number> => Number((await tx.query<{ id: number }[]>('SELECT CONNECTION_ID() AS id'))[0]!.id);

describe('a short transaction', () => {
  test('is seen by others when it has ended, and not before, its journal with it', async () => {
    const before = await entries();
    await uow.runShort(office, async (tx) => {
      await tx.query(unit('kept'));
      tx.record('people.unitCreated', { unitId: 1, parentId: null });
      expect(await isThere('kept')).toBe(false);
    });
    expect([await isThere('kept'), await entries()]).toEqual([true, before + 1]);
  });

  test('that fails leaves nothing, whatever failed', async () => {
    const before = await entries();
    const failing = (code: string, then: (tx: SqlTx) => Promise<unknown>) =>
      expect(uow.runShort(office, async (tx) => {
        await tx.query(unit(code));
        tx.record('people.unitCreated', { unitId: 1, parentId: null });
        await then(tx);
      })).rejects.toThrow();
    await failing('thrown', () => Promise.reject(new Error('ours')));
    await failing('refused', (tx) => tx.query(unit('refused')));
    await failing('misspelt', (tx) => tx.query('SELEKT 1'));
    await failing('cut off', async (tx) => lose(tx, await idOf(tx)));
    // The journal itself is refused: the fact must not stand without it.
    await failing('unrecorded', (tx) => Promise.resolve(tx.record('x'.repeat(99) as never, {} as never)));
    expect(await Promise.all(['thrown', 'refused', 'misspelt', 'cut off', 'unrecorded'].map(isThere))).toEqual([false, false, false, false, false]);
    expect(await entries()).toBe(before);
  });

  test('finds its connections good again after failures and cuts, more often than there are connections', async () => {
    for (let i = 0; i < 7; i++) {
      const cut = i % 2 === 0;
      await expect(uow.runShort(office, async (tx) => (cut ? lose(tx, await idOf(tx)) : Promise.reject(new Error('ours'))))).rejects.toThrow();
    }
    await Promise.all(Array.from({ length: 9 }, (_, i) => uow.runShort(office, (tx) => tx.query(unit(`after${i}`)))));
    expect(await Promise.all(Array.from({ length: 9 }, (_, i) => isThere(`after${i}`)))).toEqual(Array(9).fill(true));
  });

  test('sees at each statement what is committed by then', async () => {
    await uow.runShort(office, async (tx) => {
      const count = async () => Number((await tx.query<{ n: number }[]>("SELECT COUNT(*) AS n FROM units WHERE code = 'meanwhile'"))[0]!.n);
      expect(await count()).toBe(0);
      await db.dataSource.query(unit('meanwhile'));
      expect(await count()).toBe(1);
    });
  });

  test('takes values as values', async () => {
    const name = "局'); DROP TABLE units; -- \\";
    await uow.runShort(office, (tx) => tx.query("INSERT INTO units (zoneId, parentId, code, kind, name, sort) VALUES (?,?,'quoted','department',?,1)", [office.zoneId, office.zoneId, name]));
    expect(await db.dataSource.query<unknown[]>("SELECT name FROM units WHERE code = 'quoted'")).toEqual([{ name }]);
  });
});
