import type { Target } from '#database/entities/pledges/target.entity.js';
import { PledgeVersion } from '#database/entities/pledges/pledge-version.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { SettableClock } from '../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { newPledge, newTarget, newUnit, newZone } from '../../../../test/support/factories.js';
import { hashOf } from '../pledges/drafting/pledge-text.js';
import { termsOf } from '../pledges/terms-of.js';
import { VerifyService } from './verify.service.js';

let db: TestDatabase;
let verify: VerifyService;
let first: Target;
let other: Target;

beforeAll(async () => {
  db = await freshDatabase('verify_targets');
  verify = new VerifyService(new UnitOfWork(db.dataSource, new SettableClock('2024-07-03T10:00:00+08:00')));
});
afterAll(() => db.drop());

beforeEach(async () => {
  await emptyTables(db.dataSource);
  const zone = await newZone(db.dataSource);
  const unit = await newUnit(db.dataSource, zone, { name: '经济发展部' });
  await newUnit(db.dataSource, zone, { name: '统计局' });
  const pledge = await newPledge(db.dataSource, unit);
  [first, other] = [await newTarget(db.dataSource, pledge, { target: '120' }), await newTarget(db.dataSource, pledge)];
  const targets = [first, other].map((target) => ({ code: target.code, name: target.name, measureUnit: target.measureUnit, unit: '经济发展部', verifier: '旧名', terms: termsOf(target) }));
  const content = { year: 2024, title: pledge.title, targets };
  await db.dataSource.getRepository(PledgeVersion).insert({ zoneId: zone.id, pledgeId: pledge.id, version: 1, content, contentHash: hashOf(content as never), frozenAt: new Date() });
});

const change = (sql: string, ...values: unknown[]) => db.dataSource.query(`UPDATE targets SET ${sql} WHERE id = ?`, [...values, first.id]);
const found = async () => (await verify.verify()).firstBroken;

test('targets as they were signed are intact; what the text does not say may change', async () => {
  await change("note = '补注', sort = 9");
  expect(await verify.verify()).toMatchObject({ intact: true, targets: 2 });
});

test.each<[string, string, string, string | null, string | null]>([
  ['a lower target', 'target = 100', 'target', '120', '100'],
  ['another name', "name = '改过的'", 'name', null, '改过的'],
  ['a softer word', "wording = 'about'", 'wording', 'firm', 'about'],
  ['a stretch that was never promised', 'stretch = 130', 'stretch', null, '130'],
  ['judged at year end only', 'annualOnly = 1', 'annualOnly', 'false', 'true'],
])('%s is found, with the target and the field', async (_, sql, field, signed, now) => {
  await change(sql);
  expect(await found()).toMatchObject({ kind: 'target', id: first.id, fault: 'targetChanged', target: { code: first.code, field, signed: signed ?? (field === 'name' ? first.name : null), now } });
});

test('a plan bent within the detail is found', async () => {
  await change("detail = JSON_SET(detail, '$.curve[0]', '0.01')");
  expect(await found()).toMatchObject({ fault: 'targetChanged', target: { field: 'curve' } });
});

test('a target given to another unit is found; a unit that was renamed is no fault', async () => {
  await db.dataSource.query("UPDATE units SET name = '经济和信息化部' WHERE name = '经济发展部'");
  expect(await found()).toBeNull();
  await db.dataSource.query("UPDATE units SET name = '经济发展部' WHERE name = '统计局'");
  expect(await found()).toMatchObject({ fault: 'targetChanged', target: { field: 'unit', signed: '经济发展部', now: '经济和信息化部' } });
});

test('a signed target that is gone, and one that was never signed', async () => {
  await db.dataSource.query('DELETE FROM targets WHERE id = ?', [other.id]);
  expect(await found()).toMatchObject({ kind: 'target', fault: 'targetMissing', target: { code: other.code, field: null } });
  await db.dataSource.query("UPDATE targets SET code = 'X99' WHERE id = ?", [first.id]);
  expect(await found()).toMatchObject({ kind: 'target', id: first.id, fault: 'targetAdded', target: { code: 'X99' } });
});
