import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { newPerson, newUnit, newZone } from '../../../../test/support/factories.js';
import { KnownNamesQueries } from './known-names.queries.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase('known_names');
});
afterAll(() => db.drop());

test('a kept text’s names are known in English: people, units, former units; two who are written differently are not', async () => {
  const [zone, other] = [await newZone(db.dataSource, { name: '高新区', nameEn: 'Hi-tech Zone' }), await newZone(db.dataSource)];
  const unit = await newUnit(db.dataSource, zone, { name: '经济部', nameEn: 'Economy' });
  await db.dataSource.query("INSERT INTO unit_names (zoneId, unitId, untilDay, name, nameEn) VALUES (?,?,'2023-12-31','经济局','Economic Bureau')", [zone.id, unit.id]);
  await newPerson(db.dataSource, zone, { name: '许静姝', nameEn: 'Xu Jingshu' });
  await newPerson(db.dataSource, zone, { name: '单强', nameEn: 'Shan Qiang' });
  await newPerson(db.dataSource, zone, { name: '单强', nameEn: 'Dan Qiang' });
  await newPerson(db.dataSource, zone, { name: '无名' });
  await newPerson(db.dataSource, other, { name: '外人', nameEn: 'Outsider' });
  const asked: string[] = [];
  const known = new KnownNamesQueries({ query: (sql: string, values: unknown[]) => (asked.push(sql), db.dataSource.query(sql, values)) } as never);
  const names = ['高新区', '经济部', '经济局', '许静姝', '单强', '无名', '外人', null];
  expect(Object.fromEntries(await known.of(zone.id, 'en', names))).toEqual({ 高新区: 'Hi-tech Zone', 经济部: 'Economy', 经济局: 'Economic Bureau', 许静姝: 'Xu Jingshu' });
  expect(asked).toHaveLength(1);
  expect((await known.of(zone.id, 'zh', names)).size).toBe(0);
  expect((await known.of(zone.id, 'en', [null])).size).toBe(0);
  expect(asked).toHaveLength(1);
});
