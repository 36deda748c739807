import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fromJson } from '#database/columns.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import { UnitOfWork, type Author } from '#database/unit-of-work.js';
import { Refusal } from '#domain/refusal.js';
import { SettableClock } from '../../../../../test/support/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { actorOf, LINEAR, newHolder, newLine, newNotices, newPlanYear, newPledge, newTarget, newUnit, newZone } from '../../../../../test/support/factories.js';
import { WindowsService } from '../../calendar/windows.service.js';
import { AssessmentService } from '../../assessment/assessment.service.js';
import { FlagService } from '../../assessment/flag.service.js';
import { ScanService } from '../../assessment/scan.service.js';
import { WindowSweepService } from '../../assessment/window-sweep.service.js';
import { WorkCalendars } from '../../calendar/work-calendars.js';
import { windowsOfYear } from '../../progress/windows-of-year.js';
import { readReminderFacts } from '../../reminders/reminder-facts.js';
import { PlanYearQueries } from './plan-year.queries.js';
import { PlanYearService } from './plan-year.service.js';
import { RollOverQueries } from './roll-over.queries.js';
import { RollOverService } from './roll-over.service.js';

const clock = new SettableClock('2024-12-02T10:00:00+08:00');
let db: TestDatabase;
let uow: UnitOfWork;
let years: PlanYearService;
let queries: PlanYearQueries;
let preview: RollOverQueries;
let rollOver: RollOverService;
let windows: WindowsService;
let zone: Unit;
let office: Author;
let actor: ReturnType<typeof actorOf>;

const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
    return 'ok';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
const versionNow = async (year = 2025) => (await queries.standing(actor, year)).version;
const rows = <T>(sql: string, values: unknown[] = []) => db.dataSource.query<T[]>(sql, values);

beforeAll(async () => {
  db = await freshDatabase('plan_year');
  uow = new UnitOfWork(db.dataSource, clock);
  years = new PlanYearService(uow);
  queries = new PlanYearQueries(uow);
  preview = new RollOverQueries(db.dataSource);
  rollOver = new RollOverService(uow);
  windows = new WindowsService(uow);
  await newNotices(db.dataSource, 2024, 2025);
});
afterAll(() => db.drop());

beforeEach(async () => {
  clock.set('2024-12-02T10:00:00+08:00');
  zone = await newZone(db.dataSource);
  const person = await newHolder(db.dataSource, zone, zone, 'supervision');
  actor = actorOf(person, ['supervision', zone]);
  office = { zoneId: zone.id, personId: person.id };
  await newPlanYear(db.dataSource, zone, { ruleSet: 'sanya@1' });
});

describe('the life of a year', () => {
  test('prepared on last year’s rules, changed only as it was seen, opened with windows, closed once over', async () => {
    await years.prepare(office, 2025);
    const first = await queries.standing(actor, 2025);
    expect(first).toMatchObject({ amendmentScores: 'adjusted', allowed: ['change', 'chooseRules', 'rollOver'] });
    expect(first.hindered).toEqual([
      { act: 'open', reason: 'year.noWindows' },
      { act: 'close', reason: 'year.notOpen' },
    ]);
    expect(await codeOf(years.open(office, 2025, first.version))).toBe('year.noWindows');
    await years.change(office, 2025, first.version, { ruleSet: 'default@1', amendmentScores: 'original' });
    expect(await codeOf(years.change(office, 2025, first.version, { ruleSet: 'sanya@1' }))).toBe('year.changedMeanwhile');
    expect(await codeOf(years.change(office, 2025, await versionNow(), { ruleSet: 'no such set' }))).toBe('year.ruleSetUnknown');
    await windows.lay(office, 2025);
    await years.open(office, 2025, await versionNow());
    expect(await codeOf(years.open(office, 2025, await versionNow()))).toBe('year.notPreparing');
    expect(await codeOf(years.change(office, 2025, await versionNow(), { ruleSet: 'sanya@1' }))).toBe('year.rulesInForce');
    expect(await codeOf(years.close(office, 2025, await versionNow()))).toBe('year.notOver');
    expect((await queries.list(zone.id)).map(({ year, state, ruleSet }) => [year, state, ruleSet])).toEqual([
      [2025, 'open', 'default@1'],
      [2024, 'open', 'sanya@1'],
    ]);
  });

  test('closing settles what was signed; another zone’s pledges stay', async () => {
    const unit = await newUnit(db.dataSource, zone);
    const elsewhere = await newZone(db.dataSource);
    const mine = await newPledge(db.dataSource, unit);
    const other = await newPledge(db.dataSource, await newUnit(db.dataSource, elsewhere));
    clock.set('2025-01-20T10:00:00+08:00');
    await years.close(office, 2024, await versionNow(2024));
    const states = await rows<{ id: number; state: string }>('SELECT id, state FROM pledges WHERE id IN (?) ORDER BY id', [[mine.id, other.id]]);
    expect(states.map(({ state }) => state)).toEqual(['settled', 'signed']);
    expect(await codeOf(years.change(office, 2024, await versionNow(2024), { amendmentScores: 'original' }))).toBe('year.closed');
  });

  test('of two who set up one year at once, one is told that it is there; a year without a notice gets no windows', async () => {
    const codes = await Promise.all([codeOf(years.prepare(office, 2026)), codeOf(years.prepare(office, 2026))]);
    expect(codes.sort()).toEqual(['ok', 'year.exists']);
    expect(await codeOf(windows.lay(office, 2026))).toBe('calendar.yearWithoutNotice');
    expect([await codeOf(years.prepare(office, 2027)), await codeOf(years.prepare(office, 2023))]).toEqual(['year.tooFar', 'year.tooFar']);
  });
});

describe('a year that is prepared', () => {
  test('asks for nothing, whatever is signed in it and however late its windows; opened, it asks', async () => {
    await years.prepare(office, 2025);
    await windows.lay(office, 2025);
    const pledge = await newPledge(db.dataSource, await newUnit(db.dataSource, zone), { year: 2025 });
    const target = await newTarget(db.dataSource, pledge, { year: 2025 });
    clock.set('2025-03-03T10:00:00+08:00');
    const scans = new ScanService(uow, db.dataSource, new AssessmentService(new FlagService(uow, new WorkCalendars(db.dataSource))));
    const sweep = new WindowSweepService(db.dataSource, scans, new WorkCalendars(db.dataSource), clock);
    const judged = async () => (await rows<{ light: string }>('SELECT light FROM assessments WHERE targetId = ? AND isCurrent = 1 ORDER BY month', [target.id])).map(({ light }) => light);
    await sweep.sweep();
    await scans.scanNow(zone.id, 2025);
    expect([await judged(), (await windowsOfYear(db.dataSource.manager, zone.id, 2025)).size]).toEqual([[], 0]);
    expect(await readReminderFacts(db.dataSource, zone.id, await clock.now())).toMatchObject([{ year: 2024 }]);
    await years.open(office, 2025, await versionNow());
    expect(await sweep.sweep()).toBeGreaterThan(0);
    expect(await judged()).toEqual(['missing', 'pending']);
  });
});

describe('roll-over', () => {
  let unit: Unit;
  let gone: Unit;
  let verifier: Unit;

  const promise = async (of: Unit, code: string, more: Parameters<typeof newTarget>[2] = {}) => {
    const [found] = await rows<{ id: number }>('SELECT id FROM pledges WHERE unitId = ? AND year = 2024', [of.id]);
    const pledge = found ? ({ ...found, unitId: of.id, zoneId: zone.id, year: 2024 } as Awaited<ReturnType<typeof newPledge>>) : await newPledge(db.dataSource, of, { clauses: ['按月报告'] });
    const target = await newTarget(db.dataSource, pledge, { code, verifierUnitId: verifier.id, ...more });
    await newLine(db.dataSource, target, { coUnitIds: [verifier.id, gone.id] });
    return target;
  };
  const december = (targetId: number, unitId: number, actual: string) =>
    rows(
      `INSERT INTO assessments (zoneId, targetId, unitId, year, month, period, light, actual, ruleSet, detail, knownFrom, knownTo, isCurrent)
       VALUES (?,?,?,2024,'2024-12','2024-12','onPace',?,'default@1','[]','2025-01-10','9999-12-31',1)`,
      [zone.id, targetId, unitId, actual],
    );

  beforeEach(async () => {
    unit = await newUnit(db.dataSource, zone);
    verifier = await newUnit(db.dataSource, zone);
    gone = await newUnit(db.dataSource, zone, { closedOn: '2024-10-01' });
    await years.prepare(office, 2025);
  });

  test('keeps units, curves and verifiers, empties values, fills baselines; results that come later are filled in by a second run', async () => {
    const curve = [...LINEAR.slice(0, 6).map(() => '0.1'), ...LINEAR.slice(6)];
    const stock = await promise(unit, 'GX24-01', { kind: 'level', target: '3000', baseline: '2900', detail: { curve }, illustrative: false, clause: '达到3000家' });
    await promise(unit, 'GX24-02', { detail: { nodes: [{ id: 'a', name: '开工', weight: '1', dueOn: '2024-06-30' }] }, kind: 'milestone', target: null });
    await promise(gone, 'GX24-03');
    await december(stock.id, unit.id, '3045');
    const seen = await preview.preview(zone.id, 2025);
    expect(seen.items.map(({ code, fate, lastResult, baseline, marks }) => ({ code, fate, lastResult, baseline, marks }))).toEqual([
      { code: 'GX25-01', fate: 'add', lastResult: '3045', baseline: '3045', marks: [] },
      { code: 'GX25-02', fate: 'add', lastResult: null, baseline: null, marks: ['nodeDates'] },
      { code: 'GX25-03', fate: 'unitClosed', lastResult: null, baseline: null, marks: ['noResult'] },
    ]);
    expect(await rollOver.rollOver(office, 2025, await versionNow())).toEqual({ lines: 2, zoneTargets: 0, filled: 0 });
    const lines = await rows<Record<string, unknown>>(
      `SELECT l.*, p.state, p.clauses, p.holder FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId WHERE l.zoneId = ? AND l.year = 2025 ORDER BY l.code`,
      [zone.id],
    );
    expect(lines.map(({ code, state, holder, target, clause, targetId }) => ({ code, state, holder, target, clause, targetId }))).toEqual(
      ['GX25-01', 'GX25-02'].map((code) => ({ code, state: 'draft', holder: `unit:${unit.id}`, target: null, clause: null, targetId: null })),
    );
    const [first, second] = lines.map((line) => fromJson<{ curve: string[]; nodes: { dueOn: string }[] }>(line['detail']));
    expect(first!.curve).toEqual(curve);
    expect(second!.nodes.map(({ dueOn }) => dueOn)).toEqual(['2025-06-30']);
    expect([lines[0]!['verifierUnitId'], fromJson(lines[0]!['coUnitIds']), lines[1]!['note']]).toEqual([verifier.id, [verifier.id], '节点日期由上年顺延一年，请逐项核对。']);
    expect(fromJson(lines[0]!['clauses'])).toEqual(['按月报告']);
  });

  test('run again: what was drafted since stays, what is known since is filled in, nothing comes twice', async () => {
    const target = await promise(unit, 'GX24-01', { kind: 'rate', target: '95' });
    await promise(unit, 'GX24-02', { kind: 'rate', target: '95' });
    await rollOver.rollOver(office, 2025, await versionNow());
    await rows("UPDATE pledge_lines SET target = '97', baseline = '90' WHERE zoneId = ? AND code = 'GX25-01'", [zone.id]);
    await december(target.id, unit.id, '96.5');
    expect(await rollOver.rollOver(office, 2025, await versionNow())).toEqual({ lines: 0, zoneTargets: 0, filled: 1 });
    const [line] = await rows<{ target: string; baseline: string; lastResult: string }>("SELECT target, baseline, lastResult FROM pledge_lines WHERE zoneId = ? AND code = 'GX25-01'", [zone.id]);
    expect([line!.target, line!.baseline, line!.lastResult].map(Number)).toEqual([97, 90, 96.5]);
    expect(await rollOver.rollOver(office, 2025, await versionNow())).toEqual({ lines: 0, zoneTargets: 0, filled: 0 });
  });

  test('whoever led a goal leads it again; its figure is the goal’s result, and the shares are not added to it', async () => {
    const lead = await promise(unit, 'GX24-06', { target: '1.6', measureUnit: '万家' });
    const share = await promise(verifier, 'GX24-42', { target: '0.62', measureUnit: '万家' });
    await rows(
      `INSERT INTO zone_targets (zoneId, year, code, name, category, measureUnit, kind, cadence, wording, track, target, detail, rollUp)
       VALUES (?, 2024, 'GX24-Z06', '新增经营主体', '经济', '万家', 'cumulative', 'monthly', 'firm', 'administrative', 1.6, (SELECT detail FROM targets WHERE id = ?), 'sum')`,
      [zone.id, lead.id],
    );
    await rows("UPDATE pledge_lines SET zoneTargetId = (SELECT id FROM zone_targets WHERE code = 'GX24-Z06'), carries = IF(targetId = ?, 'whole', 'share') WHERE zoneId = ?", [lead.id, zone.id]);
    await december(lead.id, unit.id, '1.7');
    await december(share.id, verifier.id, '0.6');
    expect(await rollOver.rollOver(office, 2025, await versionNow())).toMatchObject({ lines: 2, zoneTargets: 1 });
    const [goal] = await rows<{ lastResult: string }>('SELECT lastResult FROM zone_targets WHERE zoneId = ? AND year = 2025', [zone.id]);
    expect(Number(goal!.lastResult)).toBe(1.7);
    expect(await rows('SELECT carries FROM pledge_lines WHERE zoneId = ? AND year = 2025 ORDER BY code', [zone.id])).toMatchObject([{ carries: 'whole' }, { carries: 'share' }]);
  });

  test('growth: the amounts filed last year are the new base year, filled into a line carried before they were there', async () => {
    const target = await promise(unit, 'GX24-01', { kind: 'growth', cadence: 'quarterly', target: '7.5', detail: { baseAmounts: LINEAR } });
    await rollOver.rollOver(office, 2025, await versionNow());
    await december(target.id, unit.id, '6.1');
    for (const month of [3, 6, 9, 12])
      await rows(
        "INSERT INTO submissions (zoneId, targetId, unitId, period, state, stateSince, effectiveRevisionId, amount) VALUES (?,?,?,?,'verified',NOW(3),1,?)",
        [zone.id, target.id, unit.id, `2024-${String(month).padStart(2, '0')}`, month * 100],
      );
    expect(await rollOver.rollOver(office, 2025, await versionNow())).toMatchObject({ filled: 1 });
    const [line] = await rows<{ detail: unknown; baseWeight: string }>("SELECT detail, baseWeight FROM pledge_lines WHERE zoneId = ? AND code = 'GX25-01'", [zone.id]);
    const detail = fromJson<{ baseAmounts: (string | null)[]; baseShares: string[]; curve: string[] }>(line!.detail);
    expect([Number(line!.baseWeight), detail.baseAmounts[5], detail.baseAmounts[0], detail.baseShares[5], detail.curve.length]).toEqual([1200, '600', null, '0.5', 12]);
  });

  test('two at once: every line once; a year that is open takes nothing over', async () => {
    for (let i = 1; i < 8; i++) await promise(unit, `GX24-0${i}`);
    const version = await versionNow();
    const done = await Promise.all([rollOver.rollOver(office, 2025, version), rollOver.rollOver(office, 2025, version)]);
    expect(done.map(({ lines }) => lines).sort((a, b) => a - b)).toEqual([0, 7]);
    await windows.lay(office, 2025);
    await years.open(office, 2025, await versionNow());
    expect(await codeOf(rollOver.rollOver(office, 2025, await versionNow()))).toBe('year.notPreparing');
    const nothing = await newZone(db.dataSource);
    await newPlanYear(db.dataSource, nothing, { year: 2025, state: 'preparing' });
    const version2 = (await queries.standing({ ...actor, zoneId: nothing.id }, 2025)).version;
    expect(await codeOf(rollOver.rollOver({ zoneId: nothing.id, personId: null }, 2025, version2))).toBe('year.nothingToCarry');
  });
});
