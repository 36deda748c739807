import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { Refusal } from '#domain/refusal.js';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { SettableClock } from '../../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { draftedLine } from '../../../../../test/support/drafted-line.js';
import { authorOf, newHolder, newPlanYear, newPledge, newUnit, newZone } from '../../../../../test/support/factories.js';
import { insertLines } from './insert-lines.js';
import type { LineInput } from './line-input.js';
import { removeLines } from './remove-lines.js';

let db: TestDatabase;
let uow: UnitOfWork;
let zone: Unit;
let [first, second]: Unit[] = [];
let office: Person;

beforeAll(async () => {
  db = await freshDatabase('lines');
  uow = new UnitOfWork(db.dataSource, new SettableClock('2024-01-10T10:00:00+08:00'));
});
afterAll(() => db?.drop());
beforeEach(async () => {
  await emptyTables(db.dataSource);
  zone = await newZone(db.dataSource);
  [first, second] = [await newUnit(db.dataSource, zone), await newUnit(db.dataSource, zone)];
  office = await newHolder(db.dataSource, zone, first, 'supervision');
  await newPlanYear(db.dataSource, zone, { state: 'preparing' });
});

const line = (code: string, unit: Unit, more: Partial<LineInput> = {}): LineInput =>
  draftedLine(code, { unitId: unit.id, verifierUnitId: unit.id, leaderId: null, ...more });
const insert = (...lines: LineInput[]) => uow.run(authorOf(office), (tx) => insertLines(tx, zone.id, 2024, lines));
const rows = () =>
  db.dataSource.query<{ id: number; code: string; unitId: number; pledgeId: number; sort: number }[]>(
    'SELECT id, code, unitId, pledgeId, sort FROM pledge_lines ORDER BY id',
  );
const refusalOf = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, errors: error.errors.map(({ path, code }) => `${path} ${code}`) };
    throw error;
  }
  throw new Error('nothing was refused');
};

test('lines of several units at once, each in its unit’s draft, ids in the order given', async () => {
  const ids = await insert(line('A1', first!), line('B1', second!, { coUnitIds: [first!.id] }), line('A2', first!));
  const written = await rows();
  expect(ids).toEqual(written.map(({ id }) => id));
  expect(written.map(({ code, sort }) => [code, sort])).toEqual([
    ['A1', 1],
    ['B1', 1],
    ['A2', 2],
  ]);
  const pledges = await db.dataSource.query<{ unitId: number; state: string; title: string }[]>(
    'SELECT unitId, state, title FROM pledges ORDER BY unitId',
  );
  expect(pledges.map(({ unitId, state }) => [unitId, state])).toEqual([
    [first!.id, 'draft'],
    [second!.id, 'draft'],
  ]);
  expect(pledges[0]!.title).toBe(`${zone.name}2024年度目标责任书（${first!.name}）`);
  const events = await db.dataSource.query<{ type: string }[]>(
    "SELECT type FROM journal_entries WHERE type LIKE 'pledges.%' ORDER BY id",
  );
  expect(events.map(({ type }) => type)).toEqual([
    'pledges.drafted',
    'pledges.drafted',
    'pledges.linesAdded',
    'pledges.linesAdded',
  ]);
});

test('everything that is wrong is said at once, and nothing is written', async () => {
  await insert(line('A1', first!));
  const elsewhere = await newUnit(db.dataSource, await newZone(db.dataSource));
  const refusal = await refusalOf(
    insert(
      line('A1', first!),
      line('A2', elsewhere),
      line('A2', second!, { leaderId: 999_999, zoneTargetId: 7 }),
      line('目标', second!, { detail: { ...line('x', first!).detail, curve: ['1'] } }),
      line('A5', zone),
    ),
  );
  expect(refusal.code).toBe('pledges.linesRefused');
  expect(refusal.errors).toEqual([
    'lines.0.code pledges.codeTaken',
    'lines.1.unitId pledges.unitUnknown',
    'lines.1.verifierUnitId pledges.unitUnknown',
    'lines.2.code pledges.codeTaken',
    'lines.2.leaderId pledges.personUnknown',
    'lines.2.zoneTargetId pledges.zoneTargetUnknown',
    'lines.3.code pledges.codeShape',
    'lines.3.detail.curve curve.length',
    'lines.4.unitId pledges.unitUnknown',
  ]);
  expect(await rows()).toHaveLength(1);
});

test('a pledge past consultation takes no lines and gives none up', async () => {
  const [id] = await insert(line('A1', first!));
  await db.dataSource.query("UPDATE pledges SET state = 'approved'");
  expect(await refusalOf(insert(line('B1', second!), line('A2', first!)))).toEqual({
    code: 'pledges.linesRefused',
    errors: ['lines.1.unitId pledges.alreadyApproved'],
  });
  expect(await refusalOf(uow.run(authorOf(office), (tx) => removeLines(tx, [999, id!])))).toEqual({
    code: 'pledges.linesRefused',
    errors: ['ids.1 pledges.alreadyApproved'],
  });
  expect(await rows()).toHaveLength(1);
  await db.dataSource.query("UPDATE pledges SET state = 'consultation'");
  await uow.run(authorOf(office), (tx) => removeLines(tx, [id!]));
  expect(await rows()).toEqual([]);
});

test('without a plan year there is nothing to draft for, and a signed pledge is not begun anew', async () => {
  expect(await refusalOf(uow.run(authorOf(office), (tx) => insertLines(tx, zone.id, 2031, [line('A1', first!)])))).toEqual({
    code: 'pledges.noPlanYear',
    errors: [],
  });
  await newPledge(db.dataSource, first!);
  expect((await refusalOf(insert(line('A1', first!)))).errors).toEqual(['lines.0.unitId pledges.amendInstead']);
});

test('many at once begin each pledge once and lose no line', async () => {
  const batches = Array.from({ length: 6 }, (_, n) => insert(line(`A${n}`, first!), line(`B${n}`, second!)));
  await Promise.all(batches);
  expect(await rows()).toHaveLength(12);
  const [count] = await db.dataSource.query<{ n: number }[]>('SELECT COUNT(*) AS n FROM pledges');
  const [drafted] = await db.dataSource.query<{ n: number }[]>(
    "SELECT COUNT(*) AS n FROM journal_entries WHERE type = 'pledges.drafted'",
  );
  expect([Number(count!.n), Number(drafted!.n)]).toEqual([2, 2]);
});
