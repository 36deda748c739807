import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import type { Pledge } from '#database/entities/pledges/pledge.entity.js';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { newHolder, newPlanYear, newPledge, newTarget, newUnit, newZone } from '../../../../test/support/factories.js';
import { meetingFacts } from './meeting-facts.js';

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase('meeting_facts')), 60_000);
afterAll(() => database.drop(), 30_000);

test('asked to speak are units whose invited head is their head now, for targets not made good', async () => {
  const query = (sql: string, values: unknown[]) => database.dataSource.query(sql, values);
  const zone = await newZone(database.dataSource);
  await newPlanYear(database.dataSource, zone);
  const behind = async (unit: Unit, pledge: Pledge, recovered: number) => {
    const target = await newTarget(database.dataSource, pledge);
    await query(
      `INSERT INTO assessments (zoneId, targetId, unitId, year, month, light, recovered, ruleSet, detail, basis, knownFrom, knownTo, isCurrent)
       VALUES (?,?,?,2024,'2024-06','behind',?,'x','{}','x','2024-07-01','9999-12-31',1)`,
      [zone.id, target.id, unit.id, recovered],
    );
  };
  const [own, former, filed] = [await newUnit(database.dataSource, zone), await newUnit(database.dataSource, zone), await newUnit(database.dataSource, zone)];
  for (const unit of [own, former, filed]) {
    const pledge = await newPledge(database.dataSource, unit);
    await behind(unit, pledge, 0);
    if (unit === own) await behind(unit, pledge, 1);
  }
  const people: Person[] = [];
  for (const [unit, role] of [[own, 'head'], [former, 'head'], [filed, 'filer']] as const) people.push(await newHolder(database.dataSource, zone, unit, role));
  await query("UPDATE appointments SET toDay = '2024-05-31' WHERE unitId = ?", [former.id]);
  await query(
    `INSERT INTO review_meetings (id, zoneId, state, title, period, heldOn, startsAt, place, agenda, calledAt)
     VALUES (9,?,'called','会','2024-06','2024-07-19','2024-07-19 06:00:00','一室','[]','2024-07-08 02:00:00')`,
    [zone.id],
  );
  for (const { id } of people) await query("INSERT INTO meeting_attendees (meetingId, personId, zoneId, part) VALUES (9,?,?,'member')", [id, zone.id]);
  for (const [version, zh] of [[1, '旧'], [2, '46 项量化指标中，达到序时进度 30 项。']] as const) {
    const content = JSON.stringify({ sentences: { zh: [zh, '其余'], en: ['Of 46 targets, 30 are on pace.'] } });
    await query("INSERT INTO packs (zoneId, meetingId, version, period, content, contentHash, frozenAt) VALUES (?,9,?,'2024-06',?,'x','2024-07-09')", [zone.id, version, content]);
  }
  const read = () => meetingFacts(database.dataSource, {
    zoneId: zone.id, year: 2024, from: '2024-01', until: '2024-12', now: new Date('2024-07-10T01:00:00Z'), since: new Date('2024-06-01T00:00:00Z'),
  });
  const [facts] = await read();
  expect(facts!.lagging).toEqual([{ unitId: own.id, targets: 1 }]);
  expect(facts!.behind).toMatchObject([{ unitId: own.id, unitName: own.name }]);
  expect(facts!.pack).toMatchObject({ version: 2, counts: { zh: '46 项量化指标中，达到序时进度 30 项。', en: 'Of 46 targets, 30 are on pace.' } });
  await query("UPDATE packs SET content = '{\"sen' WHERE version = ?", [2]);
  expect((await read())[0]!.pack).toMatchObject({ version: 2, counts: null });
});
