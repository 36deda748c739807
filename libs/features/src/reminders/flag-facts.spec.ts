import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { newHolder, newPlanYear, newPledge, newTarget, newUnit, newZone } from '../../../../test/support/factories.js';
import { flagFacts } from './flag-facts.js';

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase('flag_facts')), 60_000);
afterAll(() => database.drop(), 30_000);

test('a flag nobody has answered comes with its unit and the line why, as kept for its month', async () => {
  const query = (sql: string, values: unknown[]) => database.dataSource.query<unknown>(sql, values);
  const zone = await newZone(database.dataSource);
  await newPlanYear(database.dataSource, zone);
  const unit = await newUnit(database.dataSource, zone, { name: '经济发展局', nameEn: 'Economic Development' });
  const pledge = await newPledge(database.dataSource, unit);
  const [open, answered] = [await newTarget(database.dataSource, pledge, { measureUnit: '家', measureUnitEn: 'firms' }), await newTarget(database.dataSource, pledge)];
  const detail = JSON.stringify({ needed: null, outlook: null, overdueNodes: [], reasons: [], receipt: {} });
  await query(
    `INSERT INTO assessments (zoneId, targetId, unitId, year, month, period, light, standing, actual, expected, ratio, gap, recovered, ruleSet, detail, basis, knownFrom, knownTo, isCurrent)
     VALUES (?,?,?,2024,'2024-06','2024-06','behind','behind','37','50','0.74','-13',0,'x',?,'x','2024-07-01','9999-12-31',1)`,
    [zone.id, open.id, unit.id, detail],
  );
  for (const [target, acknowledgedAt] of [[open, null], [answered, '2024-07-08 02:00:00']] as const)
    await query(
      `INSERT INTO flags (zoneId, targetId, unitId, kind, level, state, isOpen, sincePeriod, period, openedAt, raisedAt, acknowledgedAt, promiseBroken, version)
       VALUES (?,?,?,'pace',2,'open',1,'2024-06','2024-06','2024-07-08 01:00:00','2024-07-08 01:00:00',?,0,1)`,
      [zone.id, target.id, unit.id, acknowledgedAt],
    );
  const flags = await flagFacts(database.dataSource, {
    zoneId: zone.id, year: 2024, from: '2024-01', until: '2024-12', now: new Date('2024-07-10T01:00:00Z'), since: new Date('2024-06-01T00:00:00Z'),
  });
  expect(flags).toMatchObject([{ kind: 'pace', level: 2, unitName: '经济发展局', unitNameEn: 'Economic Development', targetName: open.name, period: '2024-06' }]);
  expect(flags[0]!.why!.zh).toMatch(/37.*50/);
  expect(flags[0]!.why!.en).toMatch(/37.*firms/);
});

test('a flag over a doubtful figure says what is doubted; what is explained and verified no longer', async () => {
  const query = (sql: string, values: unknown[]) => database.dataSource.query<{ insertId: number }>(sql, values);
  const zone = await newZone(database.dataSource);
  await newPlanYear(database.dataSource, zone);
  const unit = await newUnit(database.dataSource, zone);
  const target = await newTarget(database.dataSource, await newPledge(database.dataSource, unit));
  const { insertId: submission } = await query(
    `INSERT INTO submissions (zoneId, targetId, unitId, period, state, version, revisions, late, stateSince, verified, explained, warned)
     VALUES (?,?,?,'2024-06','verified',1,1,0,'2024-07-01',1,'["repeated"]','["falls","repeated"]')`,
    [zone.id, target.id, unit.id],
  );
  const person = await newHolder(database.dataSource, zone, unit, 'filer');
  const warnings = [
    { code: 'falls', params: { field: 'value', value: '3', previous: '7' } },
    { code: 'repeated', params: { value: '3', periods: '3' } },
  ];
  const { insertId: revision } = await query(
    `INSERT INTO submission_revisions (zoneId, submissionId, targetId, period, revision, figureState, value, explanations, warnings, submittedBy, submittedAt)
     VALUES (?,?,?,'2024-06',1,'filed',3,'[]',?,?,'2024-07-01')`,
    [zone.id, submission, target.id, JSON.stringify(warnings), person.id],
  );
  await query('UPDATE submissions SET effectiveRevisionId = ? WHERE id = ?', [revision, submission]);
  await query(
    `INSERT INTO flags (zoneId, targetId, unitId, kind, level, state, isOpen, sincePeriod, period, openedAt, raisedAt, promiseBroken, version)
     VALUES (?,?,?,'implausible',1,'open',1,'2024-06','2024-06','2024-07-08 01:00:00','2024-07-08 01:00:00',0,1)`,
    [zone.id, target.id, unit.id],
  );
  const [flag] = await flagFacts(database.dataSource, {
    zoneId: zone.id, year: 2024, from: '2024-01', until: '2024-12', now: new Date('2024-07-10T01:00:00Z'), since: new Date('2024-06-01T00:00:00Z'),
  });
  expect(flag!.why!.zh).toMatch(/由 7 降为 3/);
  expect(flag!.why!.zh).not.toMatch(/连续/);
  expect(flag!.why!.en).toMatch(/7.*3/);
});
