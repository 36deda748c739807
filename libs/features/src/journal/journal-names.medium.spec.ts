import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { newPerson, newPledge, newTarget, newUnit, newZone } from '../../../../test/support/factories.js';
import { JournalNamesQueries } from './journal-names.queries.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase('journal_names');
});
afterAll(() => db.drop());

test('what a page of entries speaks of is named, each by one question a kind, and nothing of another zone', async () => {
  const [zone, other] = [await newZone(db.dataSource), await newZone(db.dataSource)];
  const [unit, foreign] = [await newUnit(db.dataSource, zone, { name: '经济发展部', nameEn: 'Economy' }), await newUnit(db.dataSource, other)];
  const [person, actor] = [await newPerson(db.dataSource, zone), await newPerson(db.dataSource, zone)];
  const target = await newTarget(db.dataSource, await newPledge(db.dataSource, unit), { name: '新增规上企业', nameEn: 'New firms' });
  const { insertId } = await db.dataSource.query<{ insertId: number }>(
    "INSERT INTO submissions (zoneId, targetId, unitId, period, state, version, revisions, stateSince, nodes, explained, warned) VALUES (?,?,?,'2024-06','submitted',1,1,NOW(3),'[]','[]','[]')",
    [zone.id, target.id, unit.id],
  );
  const row = (subject: string, data: Record<string, unknown>) => ({ subject, data, actorId: actor.id, onBehalfOf: null });
  const rows = [
    row(`submission:${insertId}`, { submissionId: insertId, targetId: target.id, unitId: unit.id, period: '2024-06' }),
    row(`target:${target.id}`, { unitIds: [unit.id, foreign.id], personIds: [person.id], note: 'x' }),
    row('mail:7', { targetId: 999_999 }),
  ];
  const asked: string[] = [];
  const names = new JournalNamesQueries({ query: (sql: string, values: unknown[]) => (asked.push(sql), db.dataSource.query(sql, values)) } as never);
  const named = await names.of(zone.id, rows);
  const told = (at: number) => named.get(rows[at]!)!.map(({ kind, name, period }) => [kind, name, period]);
  expect(told(0)).toEqual([
    ['submission', '新增规上企业', '2024-06'], ['submission', '新增规上企业', '2024-06'], ['target', '新增规上企业', null], ['unit', '经济发展部', null], ['person', actor.name, null],
  ]);
  expect(told(1)).toEqual([['target', '新增规上企业', null], ['unit', '经济发展部', null], ['person', person.name, null], ['person', actor.name, null]]);
  expect(told(2)).toEqual([['person', actor.name, null]]);
  expect(asked).toHaveLength(4);
  expect(await names.of(zone.id, [])).toEqual(new Map());
});
