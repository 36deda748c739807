import { UnitOfWork } from '#database/unit-of-work.js';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SettableClock } from '../../../../test/support/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { newPerson, newZone } from '../../../../test/support/factories.js';
import { csvField, journalCsv } from './journal-csv.js';
import { JournalQueries } from './journal.queries.js';

let database: TestDatabase;
let journal: JournalQueries;
let here: number;
let there: number;
let personId: number;

beforeAll(async () => {
  database = await freshDatabase('journal');
  journal = new JournalQueries(database.dataSource);
  const clock = new SettableClock('2024-07-03T02:00:00Z');
  const uow = new UnitOfWork(database.dataSource, clock);
  const [zone, other] = [await newZone(database.dataSource), await newZone(database.dataSource)];
  [here, there] = [zone.id, other.id];
  personId = (await newPerson(database.dataSource, zone, { name: '=HYPERLINK("http://evil.example")' })).id;
  for (let day = 1; day <= 7; day++) {
    clock.set(`2024-07-0${day}T02:00:00Z`);
    await uow.run({ zoneId: here, personId }, async (tx) => tx.record('people.personChanged', { personId: day, fields: ['name'] }));
    await uow.run({ zoneId: there, personId: null }, async (tx) => tx.record('people.signedOut', { personId: 99 }));
  }
});
afterAll(() => database.drop());

test('each zone reads its own, newest first, page by page', async () => {
  const first = await journal.list({ zoneId: here }, {}, 3);
  expect(first.map(({ at }) => at.toISOString().slice(0, 10))).toEqual(['2024-07-07', '2024-07-06', '2024-07-05']);
  const second = await journal.list({ zoneId: here }, { before: first.at(-1)!.id }, 3);
  expect(second.map(({ subject }) => subject)).toEqual(['person:4', 'person:3', 'person:2']);
  expect((await journal.list({ zoneId: there }, {}, 50)).every(({ type }) => type === 'people.signedOut')).toBe(true);
});

test('narrows by subject, actor, type and time', async () => {
  const zone = { zoneId: here };
  expect(await journal.list(zone, { subject: 'person:3' }, 50)).toHaveLength(1);
  expect(await journal.list(zone, { actorId: personId, type: 'people.personChanged' }, 50)).toHaveLength(7);
  expect(await journal.list(zone, { actorId: 99_999 }, 50)).toEqual([]);
  expect(await journal.list(zone, { after: new Date('2024-07-06T02:00:00Z') }, 50)).toHaveLength(2);
  expect(await journal.list(zone, { subject: "' OR 1=1 -- " }, 50)).toEqual([]);
});

test('exports all of it in pages, readable by Excel, with formulas disarmed', async () => {
  const chunks: string[] = [];
  for await (const chunk of journalCsv(journal.all({ zoneId: here }, {}, 3), 'zh')) chunks.push(String(chunk));
  const lines = chunks.join('').trimEnd().split('\r\n');
  expect(lines).toHaveLength(8);
  expect(lines[0]).toMatch(/^\ufeff序号,业务时间/);
  expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(lines[1]).toContain('修改人员,people.personChanged,person:7');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+86 10', "'+86 10"],
  ['-3', "'-3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
  ['第1局,"甲"', '"第1局,""甲"""'],
  ['目标12', '目标12'],
])('writes %j as %j', (value, field) => {
  expect(csvField(value)).toBe(field);
});

test('numbers stay numbers', () => {
  expect([csvField(-3), csvField(null)]).toEqual(['-3', '']);
});
