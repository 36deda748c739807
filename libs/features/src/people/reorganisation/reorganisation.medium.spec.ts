import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fromJson } from '#database/columns.js';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import type { Target } from '#database/entities/pledges/target.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { monthIn } from '#domain/calendar/months.js';
import type { ReorganisationPlan } from '#domain/people/reorganisation.js';
import { Refusal } from '#domain/refusal.js';
import { recompute } from '#domain/assessment/recompute.js';
import { newFigure, newWindows } from '../../../../../test/support/filed-year.js';
import { SettableClock } from '../../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { actorOf, authorOf, newHolder, newLine, newNotices, newPlanYear, newPledge, newTarget, newUnit, newZone, oversee } from '../../../../../test/support/factories.js';
import { AssessmentQueries } from '../../assessment/assessment.queries.js';
import { AssessmentService } from '../../assessment/assessment.service.js';
import { BoardQueries } from '../../assessment/board.queries.js';
import { FlagService } from '../../assessment/flag.service.js';
import { ScanService } from '../../assessment/scan.service.js';
import { WorkCalendars } from '../../calendar/work-calendars.js';
import { ActorQueries } from '../actor.queries.js';
import { PipelineQueries } from '../../progress/pipeline.queries.js';
import { ReorganisationQueries } from './reorganisation.queries.js';
import { ReorganisationService } from './reorganisation.service.js';
import { UnitNamesQueries } from './unit-names.queries.js';

const JULY = '2024-07-08T10:00:00+08:00';
const clock = new SettableClock(JULY);
let db: TestDatabase;
let service: ReorganisationService;
let queries: ReorganisationQueries;
let names: UnitNamesQueries;
let scans: ScanService;
let board: BoardQueries;
let assessments: AssessmentQueries;
let zone: Unit;
let a: Unit;
let b: Unit;
let c: Unit;
let office: Person;
let leader: Person;
let admin: Person;

const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => db.dataSource.query<T[]>(sql, values);
const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
    return 'ok';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
const as = {
  office: () => actorOf(office, ['supervision', zone]),
  leader: () => actorOf(leader, ['leader', zone]),
  admin: () => actorOf(admin, ['admin', zone]),
};

const file = (target: Target, period: string, value: number) => newFigure(db.dataSource, target, period, value);

async function promised(unit: Unit, count: number, monthly: number): Promise<Target[]> {
  const pledge = await newPledge(db.dataSource, unit, { clauses: ['按月报告'] });
  const targets: Target[] = [];
  for (let n = 0; n < count; n++) {
    const target = await newTarget(db.dataSource, pledge);
    await newLine(db.dataSource, target);
    for (let r = 1; r <= 5; r++) await file(target, monthIn(2024, r), monthly * r);
    targets.push(target);
  }
  return targets;
}

const plan = (more: Partial<ReorganisationPlan>): ReorganisationPlan => ({ unitIds: [], rename: null, into: null, parts: null, goesOn: false, ...more });
const newDepartment = (code: string, name: string) => ({ unitId: null, newUnit: { code, kind: 'department' as const, name, nameEn: null } });
const start = { fromDay: '2024-07-01', fromPeriod: '2024-06', reason: '机构改革' };

async function carriedOut(asked: Parameters<ReorganisationService['propose']>[2]): Promise<number> {
  const id = await service.propose(as.office(), authorOf(office), asked);
  await service.approve(as.leader(), authorOf(leader), id, 1);
  return id;
}

/** What boards and bulletins are made of: every target once, whoever it belongs to. */
const counts = async (period: string) => {
  const found = await board.counts(as.leader(), { period, asOf: null });
  return found.filter(({ month }) => month === period).map(({ light, targets }) => `${light} ${targets}`).sort((x, y) => x.localeCompare(y));
};

beforeAll(async () => {
  db = await freshDatabase('reorganisation');
  const uow = new UnitOfWork(db.dataSource, clock);
  const actors = new ActorQueries(uow, { passwordDays: 0 });
  service = new ReorganisationService(uow, actors);
  queries = new ReorganisationQueries(uow);
  names = new UnitNamesQueries(db.dataSource);
  scans = new ScanService(uow, db.dataSource, new AssessmentService(new FlagService(uow, new WorkCalendars(db.dataSource))));
  board = new BoardQueries(db.dataSource);
  assessments = new AssessmentQueries(db.dataSource);
});
afterAll(() => db.drop());

beforeEach(async () => {
  await emptyTables(db.dataSource);
  clock.set(JULY);
  await newNotices(db.dataSource, 2024, 2025);
  zone = await newZone(db.dataSource);
  await newPlanYear(db.dataSource, zone);
  [a, b, c] = [await newUnit(db.dataSource, zone), await newUnit(db.dataSource, zone), await newUnit(db.dataSource, zone)];
  office = await newHolder(db.dataSource, zone, zone, 'supervision');
  leader = await newHolder(db.dataSource, zone, zone, 'leader');
  admin = await newHolder(db.dataSource, zone, zone, 'admin');
  await newWindows(db.dataSource, zone);
});

describe('a merger in the middle of the year', () => {
  test('nothing lost, nothing double counted: the board counts the same, the months before stay the old unit’s', async () => {
    const [mine] = await promised(a, 2, 11);
    await promised(b, 1, 4);
    const filer = await newHolder(db.dataSource, zone, a, 'filer');
    await oversee(db.dataSource, leader, a);
    await scans.scanNow(zone.id, 2024);
    const before = { may: await counts('2024-05'), june: await counts('2024-06') };
    const kept = await rows('SELECT id, unitId, month, light, streak, knownFrom FROM assessments WHERE month <= ? AND isCurrent = 1 ORDER BY id', ['2024-05']);
    const flags = await rows<{ n: string }>('SELECT COUNT(*) AS n FROM flags WHERE isOpen = 1');
    clock.set('2024-07-08T12:00:00+08:00');
    await carriedOut({ kind: 'merge', ...start, plan: plan({ unitIds: [a.id, b.id], into: newDepartment('merged', '合并后的局') }) });
    await scans.scanNow(zone.id, 2024);
    expect({ may: await counts('2024-05'), june: await counts('2024-06') }).toEqual(before);
    expect(await rows('SELECT id, unitId, month, light, streak, knownFrom FROM assessments WHERE month <= ? AND isCurrent = 1 ORDER BY id', ['2024-05'])).toEqual(kept);
    const [{ id: merged }] = (await rows<{ id: number }>("SELECT id FROM units WHERE code = 'merged'")) as [{ id: number }];
    const owners = (sql: string) => rows<{ unitId: number; n: string }>(sql).then((found) => found.map(({ unitId, n }) => [unitId, Number(n)]));
    expect(await owners("SELECT unitId, COUNT(*) AS n FROM assessments WHERE month = '2024-06' AND isCurrent = 1 GROUP BY unitId")).toEqual([[merged, 3]]);
    expect(await owners('SELECT unitId, COUNT(*) AS n FROM targets GROUP BY unitId')).toEqual([[merged, 3]]);
    expect(await owners('SELECT unitId, COUNT(*) AS n FROM flags WHERE isOpen = 1 GROUP BY unitId')).toEqual([[merged, Number(flags[0]!.n)]]);
    const pledges = await rows<{ holder: string; unitId: number }>('SELECT holder, unitId FROM pledges ORDER BY id');
    expect(pledges.map(({ holder, unitId }) => [holder, unitId])).toEqual([[`unit:${a.id}`, merged], [`unit:${b.id}`, merged]]);
    const posts = await rows<{ unitId: number; fromDay: string; toDay: string | null }>('SELECT unitId, fromDay, toDay FROM appointments WHERE personId = ? ORDER BY id', [filer.id]);
    expect(posts.map(({ unitId, fromDay, toDay }) => [unitId, fromDay, toDay])).toEqual([[a.id, '2024-01-01', '2024-06-30'], [merged, '2024-07-01', null]]);
    expect((await rows<{ unitId: number }>('SELECT unitId FROM oversights WHERE personId = ? ORDER BY id', [leader.id])).map(({ unitId }) => unitId)).toEqual([a.id, merged]);
    // A second scan finds nothing to do, and every receipt still gives its row.
    expect(await scans.scanNow(zone.id, 2024)).toBe(0);
    for (const { receipt } of await assessments.ofTarget(mine!.id, null)) expect(recompute(receipt)).toEqual(receipt.result);
    expect(await names.history(zone.id, merged)).toMatchObject({ predecessors: [{ unitId: a.id }, { unitId: b.id }] });
  });

  test('a figure of before that comes late is the old unit’s month still, and the streak runs through', async () => {
    const [target] = await promised(a, 1, 4);
    await scans.scanNow(zone.id, 2024);
    await carriedOut({ kind: 'merge', ...start, plan: plan({ unitIds: [a.id], into: { unitId: c.id, newUnit: null } }) });
    await file(target!, '2024-06', 24);
    await rows("UPDATE submissions SET value = 9, effectiveRevisionId = 1000 WHERE targetId = ? AND period = '2024-05'", [target!.id]);
    await scans.scanNow(zone.id, 2024);
    const lit = await rows<{ month: string; unitId: number; streak: number }>('SELECT month, unitId, streak FROM assessments WHERE targetId = ? AND isCurrent = 1 ORDER BY month', [target!.id]);
    expect(lit.map(({ unitId }) => unitId)).toEqual([a.id, a.id, a.id, a.id, a.id, c.id]);
    expect(lit.map(({ streak }) => streak)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('who verified and who helped is followed by the successor; a closed year keeps what it has', async () => {
    const [target] = await promised(b, 1, 11);
    await rows('UPDATE targets SET verifierUnitId = ? WHERE id = ?', [a.id, target!.id]);
    await rows('INSERT INTO target_co_units (targetId, unitId, zoneId) VALUES (?,?,?)', [target!.id, a.id, zone.id]);
    await rows('UPDATE pledge_lines SET coUnitIds = ? WHERE targetId = ?', [JSON.stringify([a.id]), target!.id]);
    await newPlanYear(db.dataSource, zone, { year: 2023, state: 'closed' });
    const old = await newTarget(db.dataSource, await newPledge(db.dataSource, a, { year: 2023, state: 'settled' }), { year: 2023 });
    await carriedOut({ kind: 'merge', ...start, plan: plan({ unitIds: [a.id], into: { unitId: c.id, newUnit: null } }) });
    const [after] = await rows<{ verifierUnitId: number; unitId: number }>('SELECT verifierUnitId, unitId FROM targets WHERE id = ?', [target!.id]);
    expect(after).toMatchObject({ verifierUnitId: c.id, unitId: b.id });
    expect(await rows<{ unitId: number }>('SELECT unitId FROM target_co_units')).toMatchObject([{ unitId: c.id }]);
    const [line] = await rows<{ coUnitIds: unknown }>('SELECT coUnitIds FROM pledge_lines WHERE targetId = ?', [target!.id]);
    expect(fromJson(line!.coUnitIds)).toEqual([c.id]);
    expect(await rows<{ unitId: number }>('SELECT unitId FROM targets WHERE id = ?', [old.id])).toMatchObject([{ unitId: a.id }]);
  });
});

describe('a split', () => {
  test('targets and people chosen go to the parts, the rest to the first; each part has a pledge of its own', async () => {
    const [one, two] = await promised(a, 2, 11);
    await rows('INSERT INTO pledge_versions (zoneId, pledgeId, version, content, contentHash, frozenAt) VALUES (?,?,1,?,?,NOW(3))', [
      zone.id,
      one!.pledgeId,
      JSON.stringify({ year: 2024, title: '责任书', targets: [{ code: one!.code }, { code: two!.code }] }),
      'a'.repeat(64),
    ]);
    const stays = await newHolder(db.dataSource, zone, a, 'filer');
    const goes = await newHolder(db.dataSource, zone, a, 'head');
    await scans.scanNow(zone.id, 2024);
    const before = await counts('2024-06');
    const parts = [
      { ...newDepartment('first', '甲局'), targetIds: [], personIds: [] },
      { ...newDepartment('second', '乙局'), targetIds: [two!.id], personIds: [goes.id] },
    ];
    await carriedOut({ kind: 'split', ...start, plan: plan({ unitIds: [a.id], parts }) });
    await scans.scanNow(zone.id, 2024);
    expect(await counts('2024-06')).toEqual(before);
    const owner = async (sql: string, id: number) => (await rows<{ code: string }>(sql, [id]))[0]?.code;
    const byTarget = 'SELECT u.code FROM targets t JOIN units u ON u.id = t.unitId WHERE t.id = ?';
    const byPerson = 'SELECT u.code FROM appointments t JOIN units u ON u.id = t.unitId WHERE t.personId = ? AND t.toDay IS NULL';
    expect([await owner(byTarget, one!.id), await owner(byTarget, two!.id), await owner(byPerson, stays.id), await owner(byPerson, goes.id)]).toEqual(['first', 'second', 'first', 'second']);
    const pledges = await rows<{ code: string; content: unknown }>(
      'SELECT u.code, v.content FROM pledges p JOIN units u ON u.id = p.unitId JOIN pledge_versions v ON v.pledgeId = p.id AND v.version = p.currentVersion ORDER BY p.id',
    );
    const texts = pledges.map(({ code, content }) => [code, fromJson<{ targets: { code: string }[] }>(content).targets.map((target) => target.code)]);
    expect(texts).toEqual([
      ['first', [one!.code, two!.code]],
      ['second', [two!.code]],
    ]);
    expect(await rows<{ closedOn: string }>('SELECT closedOn FROM units WHERE id = ?', [a.id])).toMatchObject([{ closedOn: '2024-07-01' }]);
  });

  test('a unit that goes on keeps what no part takes', async () => {
    const [one, two] = await promised(a, 2, 11);
    await carriedOut({ kind: 'split', ...start, plan: plan({ unitIds: [a.id], goesOn: true, parts: [{ unitId: c.id, newUnit: null, targetIds: [two!.id], personIds: [] }] }) });
    const owners = await rows<{ id: number; unitId: number }>('SELECT id, unitId FROM targets ORDER BY id');
    expect(owners.map(({ id, unitId }) => [id, unitId])).toEqual([[one!.id, a.id], [two!.id, c.id]]);
    expect(await rows<{ closedOn: null }>('SELECT closedOn FROM units WHERE id = ?', [a.id])).toMatchObject([{ closedOn: null }]);
  });
});

describe('a new name', () => {
  test('from its day on; what lay before is shown under the old one; a later one waits for its day', async () => {
    await carriedOut({ kind: 'rename', fromDay: '2024-07-01', fromPeriod: null, reason: '更名', plan: plan({ unitIds: [a.id], rename: { name: '数字经济局', nameEn: null } }) });
    const later = await carriedOut({ kind: 'rename', fromDay: '2024-09-01', fromPeriod: null, reason: '再更名', plan: plan({ unitIds: [a.id], rename: { name: '数据局', nameEn: null } }) });
    const nameNow = async () => (await rows<{ name: string }>('SELECT name FROM units WHERE id = ?', [a.id]))[0]!.name;
    expect([await nameNow(), (await queries.get(as.leader(), later)).change.state]).toEqual(['数字经济局', 'approved']);
    expect(await service.carryOutDue()).toBe(0);
    clock.set('2024-09-02T10:00:00+08:00');
    expect([await service.carryOutDue(), await service.carryOutDue(), await nameNow()]).toEqual([1, 0, '数据局']);
    const on = async (day: string) => (await names.on(zone.id, day)).get(a.id)?.name;
    expect([await on('2024-06-30'), await on('2024-07-01'), await on('2024-08-31'), await on('2024-09-01')]).toEqual([a.name, '数字经济局', '数字经济局', undefined]);
    // Lists of past months bear the name of their month, whatever the unit is called by now.
    await promised(a, 1, 11);
    const pipeline = new PipelineQueries(db.dataSource);
    const named = async (period: string) => (await pipeline.month(as.office(), period)).map(({ unitName }) => unitName);
    expect([await named('2024-05'), await named('2024-07'), await named('2024-09')]).toEqual([[a.name], ['数字经济局'], ['数据局']]);
  });
});

describe('who proposes and who decides', () => {
  const rename = () => ({ kind: 'rename' as const, fromDay: '2024-07-10', fromPeriod: null, reason: '更名', plan: plan({ unitIds: [a.id], rename: { name: '新局', nameEn: null } }) });

  test('another duty, never the same account, in whose name ever', async () => {
    const id = await service.propose(as.admin(), authorOf(admin), rename());
    expect(await codeOf(service.approve(as.admin(), authorOf(admin), id, 1))).toBe('reorganisation.sameAccount');
    const secondAdmin = await newHolder(db.dataSource, zone, zone, 'admin');
    expect(await codeOf(service.approve(actorOf(secondAdmin, ['admin', zone]), authorOf(secondAdmin), id, 1))).toBe('reorganisation.sameDuty');
    const stand = { ...as.leader(), grants: [{ role: 'supervision' as const, unitId: zone.id, onBehalfOf: admin.id }] };
    expect(await codeOf(service.approve(stand, authorOf(leader), id, 1))).toBe('reorganisation.sameAccount');
    const auditor = await newHolder(db.dataSource, zone, zone, 'auditor');
    expect(await codeOf(service.approve(actorOf(auditor, ['auditor', zone]), authorOf(auditor), id, 1))).not.toBe('ok');
    expect((await queries.get(as.office(), id)).change.allowed).toEqual(['approve', 'refuse']);
    await service.refuse(as.office(), authorOf(office), id, 1, '暂不调整');
    expect(await codeOf(service.approve(as.leader(), authorOf(leader), id, 2))).toBe('reorganisation.decided');
    expect(await codeOf(service.withdraw(as.admin(), authorOf(admin), id, 2))).toBe('reorganisation.decided');
  });

  test('two decide at once: one of them; two propose for one unit: one of them', async () => {
    const id = await service.propose(as.office(), authorOf(office), rename());
    expect(await codeOf(service.propose(as.admin(), authorOf(admin), rename()))).toBe('reorganisation.underWay');
    const codes = await Promise.all([
      codeOf(service.approve(as.leader(), authorOf(leader), id, 1)),
      codeOf(service.refuse(as.admin(), authorOf(admin), id, 1, '不同意')),
    ]);
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(codes.filter((code) => code === 'reorganisation.changedMeanwhile')).toHaveLength(1);
    const both = { ...rename(), plan: plan({ unitIds: [b.id], rename: { name: '另一局', nameEn: null } }) };
    const proposals = await Promise.all([codeOf(service.propose(as.office(), authorOf(office), both)), codeOf(service.propose(as.admin(), authorOf(admin), both))]);
    expect(proposals.sort()).toEqual(['ok', 'reorganisation.underWay']);
  });

  test('what cannot be meant is refused; another zone’s units are not found', async () => {
    const asked = async (more: Partial<Parameters<ReorganisationService['propose']>[2]>) =>
      codeOf(service.propose(as.office(), authorOf(office), { kind: 'merge', ...start, plan: plan({ unitIds: [a.id, b.id], into: { unitId: c.id, newUnit: null } }), ...more }));
    expect(await asked({ plan: plan({ unitIds: [a.id], into: { unitId: a.id, newUnit: null } }) })).toBe('reorganisation.intoItself');
    expect(await asked({ plan: plan({ unitIds: [a.id], into: newDepartment('x', '新') }) })).toBe('reorganisation.units');
    expect(await asked({ fromDay: '2024-06-30' })).toBe('reorganisation.dayPast');
    expect(await asked({ fromPeriod: '2024-04' })).toBe('reorganisation.period');
    expect(await asked({ plan: plan({ unitIds: [a.id, b.id], into: newDepartment(c.code, '新') }) })).toBe('people.unitCodeTaken');
    const elsewhere = await newUnit(db.dataSource, await newZone(db.dataSource));
    expect(await asked({ plan: plan({ unitIds: [a.id, elsewhere.id], into: { unitId: c.id, newUnit: null } }) })).toBe('people.unitNotFound');
    expect(await codeOf(queries.preview(as.office(), 'merge', [elsewhere.id]))).toBe('people.unitNotFound');
    await promised(a, 2, 11);
    expect(await queries.preview(as.admin(), 'merge', [a.id, b.id])).toMatchObject({ pledges: [{ unitId: a.id }], targets: [{}, {}], pendingFilings: 10, drafts: 0 });
  });
});
