import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fromJson } from '#database/columns.js';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import type { Target } from '#database/entities/pledges/target.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { recompute } from '#domain/assessment/recompute.js';
import { monthIn } from '#domain/calendar/months.js';
import type { AmendedValues } from '#domain/pledges/amendment.js';
import { Refusal } from '#domain/refusal.js';
import { SettableClock } from '../../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { actorOf, authorOf, newHolder, newLine, newNotices, newPlanYear, newPledge, newTarget, newUnit, newZone } from '../../../../../test/support/factories.js';
import { newFigure, newWindows } from '../../../../../test/support/filed-year.js';
import { AssessmentQueries } from '../../assessment/assessment.queries.js';
import { AssessmentService } from '../../assessment/assessment.service.js';
import { FlagService } from '../../assessment/flag.service.js';
import { ScanService } from '../../assessment/scan.service.js';
import { WorkCalendars } from '../../calendar/work-calendars.js';
import { ProgressService } from '../../progress/progress.service.js';
import { TargetQueries } from '../target.queries.js';
import { AmendmentQueries } from './amendment.queries.js';
import { AmendmentService } from './amendment.service.js';
import { termsBefore } from './terms-in-force.js';

const clock = new SettableClock('2024-05-08T10:00:00+08:00');
let db: TestDatabase;
let service: AmendmentService;
let queries: AmendmentQueries;
let scans: ScanService;
let assessments: AssessmentQueries;
let zone: Unit;
let unit: Unit;
let office: Person;
let leader: Person;
let target: Target;

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
const asOffice = () => actorOf(office, ['supervision', zone]);
const asLeader = () => actorOf(leader, ['leader', zone]);
const values = (value: string): AmendedValues => ({ target: value, upper: null, stretch: null, nodes: [] });
const propose = (value: string, fromPeriod: string) => service.propose(asOffice(), authorOf(office), target.id, { fromPeriod, reason: '政策变化', values: values(value) });
const approve = (id: number, version = 1) => service.approve(asLeader(), authorOf(leader), id, version);

const file = (period: string, value: number) => newFigure(db.dataSource, target, period, value);

/** The factories’ curve has twelve decimals. */
const near = (value: string) => Math.round(Number(value) * 1e6) / 1e6;

const lit = () =>
  rows<{ id: string; month: string; light: string; expected: string; streak: number }>(
    'SELECT id, month, light, expected, streak FROM assessments WHERE targetId = ? AND isCurrent = 1 ORDER BY month',
    [target.id],
  );
const scan = () => scans.scanNow(zone.id, 2024);
const recomputes = async () => {
  const found = await assessments.ofTarget(target.id, null);
  for (const { receipt } of found) expect(recompute(receipt)).toEqual(receipt.result);
  return found.length;
};

beforeAll(async () => {
  db = await freshDatabase('amendment', 20);
  const uow = new UnitOfWork(db.dataSource, clock);
  service = new AmendmentService(uow);
  queries = new AmendmentQueries(db.dataSource);
  scans = new ScanService(uow, db.dataSource, new AssessmentService(new FlagService(uow, new WorkCalendars(db.dataSource))));
  assessments = new AssessmentQueries(db.dataSource);
});
afterAll(() => db.drop());

beforeEach(async () => {
  await emptyTables(db.dataSource);
  clock.set('2024-05-08T10:00:00+08:00');
  await newNotices(db.dataSource, 2024, 2025);
  zone = await newZone(db.dataSource);
  await newPlanYear(db.dataSource, zone);
  unit = await newUnit(db.dataSource, zone);
  office = await newHolder(db.dataSource, zone, zone, 'supervision');
  leader = await newHolder(db.dataSource, zone, zone, 'leader');
  const pledge = await newPledge(db.dataSource, unit);
  target = await newTarget(db.dataSource, pledge);
  await newLine(db.dataSource, target);
  await rows('INSERT INTO pledge_versions (zoneId, pledgeId, version, content, contentHash, frozenAt) VALUES (?,?,1,?,?,NOW(3))', [
    zone.id,
    pledge.id,
    JSON.stringify({ year: 2024, targets: [{ code: target.code, terms: { target: '120' } }] }),
    'a'.repeat(64),
  ]);
  await newWindows(db.dataSource, zone);
  for (let r = 1; r <= 4; r++) await file(monthIn(2024, r), r * 9);
});

describe('an approved amendment', () => {
  test('judges from its month on; what was judged before stays, row by row, and every receipt recomputes', async () => {
    await scan();
    const before = await lit();
    await approve(await propose('96', '2024-05'));
    expect(await scan()).toBe(0);
    expect(await lit()).toEqual(before);
    await file('2024-05', 45);
    clock.set('2024-06-08T10:00:00+08:00');
    await scan();
    const after = await lit();
    expect(after.slice(0, 4)).toEqual(before);
    expect(after.map(({ light, expected, streak }) => [light, near(expected), streak])).toEqual([
      ['behind', 10, 1],
      ['behind', 20, 2],
      ['behind', 30, 3],
      ['behind', 40, 4],
      ['onPace', 40, 0],
    ]);
    expect(await recomputes()).toBe(5);
    expect(await scan()).toBe(0);
  });

  test('a figure of before that comes late is judged by what was signed', async () => {
    await scan();
    await approve(await propose('96', '2024-05'));
    await file('2024-05', 45);
    await file('2024-02', 21);
    clock.set('2024-06-08T10:00:00+08:00');
    await scan();
    expect((await lit()).map(({ light, expected }) => [light, near(expected)])).toEqual([['behind', 10], ['onPace', 20], ['behind', 30], ['behind', 40], ['onPace', 40]]);
    expect(await recomputes()).toBe(5);
  });

  test('one that begins later does not touch the months until then, and a second one comes after it', async () => {
    await approve(await propose('60', '2024-07'));
    await file('2024-05', 45);
    clock.set('2024-06-08T10:00:00+08:00');
    await scan();
    expect(near((await lit()).at(-1)!.expected)).toBe(50);
    expect(await codeOf(propose('240', '2024-07'))).toBe('amendment.notLater');
    await approve(await propose('240', '2024-09'));
    for (const r of [6, 7, 8, 9]) await file(monthIn(2024, r), r * 10);
    clock.set('2024-10-08T10:00:00+08:00');
    await scan();
    expect((await lit()).map(({ expected }) => near(expected))).toEqual([10, 20, 30, 40, 50, 60, 35, 40, 180]);
    expect(await recomputes()).toBe(9);
    const then = await termsBefore(db.dataSource, [target.id]);
    expect(['2024-06', '2024-08', '2024-09'].map((period) => then(target.id, period)?.target ?? null)).toEqual(['120', '60', null]);
    const targets = new TargetQueries(db.dataSource);
    const listed = await targets.list(asOffice(), { year: 2024 });
    const shown = async (month: string) => Number((await targets.shownIn(zone.id, listed, month))[0]!.target);
    expect([await shown('2024-06'), await shown('2024-07'), await shown('2024-09')]).toEqual([120, 60, 240]);
  });

  test('a figure of before that comes late is held against what was promised then', async () => {
    const filer = await newHolder(db.dataSource, zone, unit, 'filer');
    const progress = new ProgressService(new UnitOfWork(db.dataSource, clock));
    // The same total three times running says something of a target of 20 or more; of 12 it says nothing.
    await rows("UPDATE targets SET target = '12' WHERE id = ?", [target.id]);
    await approve(await propose('48', '2024-06'));
    for (const r of [3, 4]) await file(monthIn(2024, r), 9);
    clock.set('2024-06-03T10:00:00+08:00');
    const submitted = async (period: string) => {
      await progress.file(actorOf(filer, ['filer', unit]), authorOf(filer), target.id, period, { value: '9' }, null, true);
      const [last] = await rows<{ warnings: unknown }>('SELECT warnings FROM submission_revisions WHERE targetId = ? AND period = ? ORDER BY id DESC LIMIT 1', [target.id, period]);
      return fromJson<{ code: string }[]>(last!.warnings ?? '[]').map(({ code }) => code);
    };
    expect(await submitted('2024-05')).toEqual([]);
    clock.set('2024-07-02T10:00:00+08:00');
    expect(await submitted('2024-06')).toContain('repeated');
  });

  test('both values stay side by side; the pledge has a new version under its hash', async () => {
    const id = await propose('96', '2024-05');
    expect(await queries.list(asLeader(), { targetId: target.id })).toMatchObject([{ state: 'proposed', before: { target: '120' }, after: { target: '96' }, allowed: ['approve', 'refuse'] }]);
    await approve(id);
    expect(await queries.list(asOffice(), { targetId: target.id })).toMatchObject([{ state: 'approved', before: { target: '120' }, after: { target: '96' }, pledgeVersion: 2, allowed: [] }]);
    const versions = await rows<{ version: number; content: unknown; contentHash: string }>('SELECT version, content, contentHash FROM pledge_versions ORDER BY version');
    const texts = versions.map(({ content }) => fromJson<{ targets: { terms: { target: string } }[]; amendments?: unknown[] }>(content));
    expect(texts.map(({ targets, amendments }) => [targets[0]!.terms.target, amendments?.length ?? 0])).toEqual([['120', 0], ['96', 1]]);
    expect(versions[1]!.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await rows('SELECT currentVersion, state FROM pledges')).toMatchObject([{ currentVersion: 2, state: 'signed' }]);
    expect((await rows<{ target: string }>('SELECT target FROM pledge_lines')).map((line) => Number(line.target))).toEqual([96]);
  });
});

describe('who, when, and at once', () => {
  test('a leader decides, another person than proposed; what is refused changes nothing', async () => {
    const id = await propose('96', '2024-05');
    expect(await codeOf(service.approve(asOffice(), authorOf(office), id, 1))).toBe('http.notAllowed');
    const both = actorOf(office, ['supervision', zone], ['leader', zone]);
    expect(await codeOf(service.approve(both, authorOf(office), id, 1))).toBe('amendment.sameAccount');
    expect(await codeOf(propose('80', '2024-06'))).toBe('amendment.underWay');
    await service.refuse(asLeader(), authorOf(leader), id, 1, '维持原目标');
    expect(await codeOf(approve(id, 2))).toBe('amendment.decided');
    expect((await rows<{ target: string }>('SELECT target FROM targets')).map((row) => Number(row.target))).toEqual([120]);
    const again = await propose('80', '2024-06');
    await service.withdraw(asOffice(), authorOf(office), again, 1);
    expect((await queries.list(asOffice(), {})).map(({ state }) => state)).toEqual(['withdrawn', 'refused']);
  });

  test('what cannot be is refused: an earlier month, another year, nothing new, a pledge not signed, a closed year', async () => {
    expect(await codeOf(propose('96', '2024-03'))).toBe('amendment.period');
    expect(await codeOf(propose('96', '2025-01'))).toBe('amendment.period');
    expect(await codeOf(propose('120', '2024-05'))).toBe('amendment.nothing');
    await rows("UPDATE pledges SET state = 'draft'");
    expect(await codeOf(propose('96', '2024-05'))).toBe('amendment.pledgeNotSigned');
    await rows("UPDATE plan_years SET state = 'closed'");
    expect(await codeOf(propose('96', '2024-05'))).toBe('amendment.yearClosed');
    const elsewhere = await newTarget(db.dataSource, await newPledge(db.dataSource, await newUnit(db.dataSource, await newZone(db.dataSource))));
    expect(await codeOf(service.propose(asOffice(), authorOf(office), elsewhere.id, { fromPeriod: '2024-05', reason: '试', values: values('1') }))).toBe('targets.notFound');
  });

  test('approved while scans run: every row is made by what was in force in its month, wholly', async () => {
    await file('2024-05', 45);
    clock.set('2024-06-08T10:00:00+08:00');
    const id = await propose('96', '2024-05');
    await Promise.all([scan(), approve(id), scan(), scan()]);
    await scan();
    expect((await lit()).map(({ expected }) => near(expected))).toEqual([10, 20, 30, 40, 40]);
    expect(await recomputes()).toBe(5);
  });

  test('two decide at once: one of them', async () => {
    const id = await propose('96', '2024-05');
    const second = await newHolder(db.dataSource, zone, zone, 'leader');
    const codes = await Promise.all([codeOf(approve(id)), codeOf(service.approve(actorOf(second, ['leader', zone]), authorOf(second), id, 1))]);
    expect(codes.sort()).toEqual(['amendment.changedMeanwhile', 'ok']);
    expect((await rows<{ n: number | string }>('SELECT COUNT(*) AS n FROM pledge_versions')).map(({ n }) => Number(n))).toEqual([2]);
  });
});
