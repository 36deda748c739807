import { UnitOfWork, type Author } from '#database/unit-of-work.js';
import { Refusal } from '#domain/refusal.js';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { SettableClock } from '../../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { authorOf, newPerson, newPlanYear, newZone } from '../../../../../test/support/factories.js';
import { adoptionsOf, rulesOfYear } from './adoptions.js';
import { RuleAdoptionService } from './rule-adoption.service.js';

const clock = new SettableClock('2024-07-03T10:00:00+08:00');
let db: TestDatabase;
let service: RuleAdoptionService;
let author: Author;

beforeAll(async () => {
  db = await freshDatabase('laboratory');
  service = new RuleAdoptionService(new UnitOfWork(db.dataSource, clock));
});
afterAll(() => db.drop());
beforeEach(async () => {
  clock.set('2024-07-03T10:00:00+08:00');
  await emptyTables(db.dataSource);
  const zone = await newZone(db.dataSource);
  author = authorOf(await newPerson(db.dataSource, zone));
  await newPlanYear(db.dataSource, zone, { ruleSet: 'default@1' });
});

const adopt = (ruleSet: string, fromDay: string, overrides: Record<string, string> | null = null) =>
  service.adopt(author, 2024, { ruleSet, fromDay, overrides, reason: '按年中安排' });
const inForce = async (month: string) => (await rulesOfYear(db.dataSource.manager, author.zoneId, 2024))(month);

test('a month is judged by what was adopted by its end; what was over keeps its rules', async () => {
  await adopt('sanya@1', '2024-07-03');
  await adopt('default@1', '2024-10-01', { 'growth.laggingGap': '-3' });
  expect((await inForce('2024-06')).id).toBe('default@1');
  expect((await inForce('2024-09')).id).toBe('sanya@1');
  const own = await inForce('2024-10');
  expect([own.id, own.tests.growth]).toEqual(['default@1+2024.2', { by: 'gap', laggingGap: '-3' }]);
});

test('two that decide at once: both stand on record, one after the other', async () => {
  const answers = await Promise.all([adopt('sanya@1', '2024-08-01'), adopt('tianjin@1', '2024-08-01')]);
  expect(answers.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([1, 2]);
  const [, last] = await adoptionsOf(db.dataSource.manager, author.zoneId, 2024);
  expect((await inForce('2024-08')).id).toBe(last!.rules.id);
});

test('refused: yesterday, an unknown set, numbers out of range; nothing is kept of it', async () => {
  for (const [act, code] of [
    [() => adopt('sanya@1', '2024-07-02'), 'assessment.neverRetroactive'],
    [() => adopt('nowhere@1', '2024-07-03'), 'assessment.ruleSetUnknown'],
    [() => adopt('default@1', '2024-07-03', { 'growth.laggingGap': '1' }), 'assessment.rulesOutOfRange'],
  ] as const) {
    const error = await act().then(
      () => null,
      (reason: unknown) => reason as Refusal,
    );
    expect(error?.code).toBe(code);
  }
  expect(await service.list(author.zoneId, 2024)).toEqual([]);
});

test('taken back before its day it judges nothing; from its day on it stays', async () => {
  const { version } = await adopt('sanya@1', '2024-07-10');
  await service.withdraw(author, 2024, version);
  expect((await inForce('2024-07')).id).toBe('default@1');
  const second = await adopt('yinchuan@1', '2024-07-10');
  clock.set('2024-07-10T00:30:00+08:00');
  await expect(service.withdraw(author, 2024, second.version)).rejects.toMatchObject({ code: 'assessment.adoptionInForce' });
  expect((await service.list(author.zoneId, 2024)).map(({ version, withdrawnAt }) => [version, withdrawnAt !== null])).toEqual([
    [2, false],
    [1, true],
  ]);
});
