import { FilingWindow } from '#database/entities/calendar/filing-window.entity.js';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import type { Target } from '#database/entities/pledges/target.entity.js';
import { Submission } from '#database/entities/progress/submission.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { instantAt } from '#domain/calendar/zone-time.js';
import { monthIn } from '#domain/calendar/months.js';
import type { Actor } from '#domain/people/actor.js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SettableClock } from '../../../../test/support/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { actorOf, newHolder, newNotices, newPlanYear, newPledge, newTarget, newUnit, newZone } from '../../../../test/support/factories.js';
import { WorkCalendars } from '../calendar/work-calendars.js';
import { PipelineQueries } from '../progress/pipeline.queries.js';
import { windowsOfYear, type WindowTimes } from '../progress/windows-of-year.js';
import { AssessmentService } from './assessment.service.js';
import { BoardQueries, type BoardFilter, type MatrixCell } from './board.queries.js';
import { FLAG_SORTS, FlagQueries, type FlagListRow } from './flag.queries.js';
import { FlagService } from './flag.service.js';
import { ScanService } from './scan.service.js';
import { UnfiledQueries } from './unfiled.queries.js';

const EARLY = '2024-07-08T10:00:00+08:00';
const LATER = '2024-07-09T10:00:00+08:00';
const JUNE: BoardFilter = { period: '2024-06', asOf: null };

let db: TestDatabase;
let board: BoardQueries;
let unfiled: UnfiledQueries;
let leader: Actor;
let units: Unit[];
let targets: Target[];
let windows: WindowTimes[];

const ORDER = ['done', 'onPace', 'notAssessed', 'pending', 'behind', 'missing', 'lagging'];

/** The matrix by hand, from the rows themselves, one at a time. */
async function matrixByHand(at: string | null): Promise<MatrixCell[]> {
  type Row = { unitId: number; month: string; light: string; standing: string | null; lightOrder: number };
  const rows = await db.dataSource.query<Row[]>(
    `SELECT unitId, month, light, standing, lightOrder FROM assessments WHERE month <= '2024-06' AND ${at === null ? 'isCurrent = 1' : 'knownFrom <= ? AND knownTo > ?'}`,
    at === null ? [] : [new Date(at), new Date(at)],
  );
  const cells = new Map<string, Row[]>();
  for (const row of rows) cells.set(`${row.unitId}/${row.month}`, [...(cells.get(`${row.unitId}/${row.month}`) ?? []), row]);
  return [...cells.values()].map((own) => {
    const worst = Math.max(...own.map(({ lightOrder }) => lightOrder));
    const isAwaited = ({ light, standing }: Row) => standing !== null && (light === 'pending' || light === 'notAssessed');
    return {
      month: own[0]!.month,
      unitId: own[0]!.unitId,
      worst: ORDER[worst] as MatrixCell['worst'],
      reds: own.filter(({ light }) => light === 'lagging').length,
      standing: worst >= 4 && own.every((row) => row.lightOrder < worst || isAwaited(row)),
    };
  });
}

const sorted = (cells: MatrixCell[]) => [...cells].sort((a, b) => a.unitId - b.unitId || a.month.localeCompare(b.month));

async function file(target: Target, period: string, value: string, more: Partial<Submission> = {}): Promise<void> {
  const { zoneId, unitId } = target;
  const submission = { state: 'submitted' as const, figureState: 'filed' as const, value, effectiveRevisionId: target.id * 100 + Number(period.slice(5)), firstSubmittedAt: new Date('2024-07-02T02:00:00Z') };
  await db.dataSource.getRepository(Submission).insert({ zoneId, unitId, targetId: target.id, period, stateSince: new Date(), revisions: 1, ...submission, ...more });
}

beforeAll(async () => {
  db = await freshDatabase('board');
  const { dataSource } = db;
  const clock = new SettableClock(EARLY);
  await newNotices(dataSource, 2024, 2025);
  const zone = await newZone(dataSource);
  await newPlanYear(dataSource, zone);
  units = [await newUnit(dataSource, zone), await newUnit(dataSource, zone), await newUnit(dataSource, zone)];
  for (let n = 1; n <= 7; n++) {
    const at = (day: string) => instantAt(`${monthIn(2024, n + 1)}-${day}`, '18:00');
    // June is open and not yet due: what is not filed is awaited, and its last light stands.
    await dataSource.getRepository(FilingWindow).insert({ zoneId: zone.id, track: 'administrative', period: monthIn(2024, n), opensAt: at('01'), dueAt: at(n === 6 ? '20' : '05'), lockedAt: at('25') });
  }
  targets = [];
  for (const unit of units) {
    const pledge = await newPledge(dataSource, unit);
    for (let n = 0; n < 5; n++) targets.push(await newTarget(dataSource, pledge, n === 4 ? { kind: 'level', baseline: '60' } : {}));
  }
  // Every third is far behind from March on, two never file; June has come in from the first unit alone.
  for (const [i, target] of targets.entries())
    for (let n = 1; n <= (i < 5 ? 6 : 5); n++) if (i !== 3 && i !== 8) await file(target, monthIn(2024, n), String(i % 3 === 0 && n > 2 ? 21 : n * 10 + 61 * Number(target.kind === 'level')));
  const scans = new ScanService(new UnitOfWork(dataSource, clock), dataSource, new AssessmentService(new FlagService(new UnitOfWork(dataSource, clock), new WorkCalendars(dataSource))));
  await scans.scanNow(zone.id, 2024);
  clock.set(LATER);
  await dataSource.query("UPDATE submissions SET value = 30, effectiveRevisionId = effectiveRevisionId + 50 WHERE targetId = ? AND period >= '2024-03'", [targets[0]!.id]);
  await scans.scanNow(zone.id, 2024);
  await file(targets[5]!, '2024-06', '0', { state: 'draft', firstSubmittedAt: null, effectiveRevisionId: null });
  await file(targets[6]!, '2024-06', '0', { state: 'returned', late: true, firstSubmittedAt: new Date('2024-07-09T03:00:00Z') });
  const person: Person = await newHolder(dataSource, zone, zone, 'leader');
  leader = { ...actorOf(person, ['leader', zone]), oversees: [units[1]!.id] };
  board = new BoardQueries(dataSource);
  unfiled = new UnfiledQueries(dataSource, new PipelineQueries(dataSource));
  windows = [...(await windowsOfYear(dataSource.manager, zone.id, 2024)).values()].filter(({ period }) => period === '2024-06');
});
afterAll(() => db.drop());

describe('the matrix', () => {
  test('says of each unit and month what its rows say, now and as of a moment', async () => {
    const now = sorted(await board.matrix(leader, JUNE));
    expect(now).toEqual(sorted(await matrixByHand(null)));
    expect(now).toHaveLength(18);
    expect(now.some(({ standing }) => standing)).toBe(true);
    expect(now.some(({ reds }) => reds > 0)).toBe(true);
    expect(new Set(now.map(({ worst }) => worst)).size).toBeGreaterThan(2);
    const then = sorted(await board.matrix(leader, { ...JUNE, asOf: new Date(EARLY) }));
    expect(then).toEqual(sorted(await matrixByHand(EARLY)));
    expect(then).not.toEqual(now);
  });

  test('narrows to one unit, to a kind, and to the units overseen', async () => {
    const all = sorted(await board.matrix(leader, JUNE));
    const own = all.filter(({ unitId }) => unitId === units[1]!.id);
    expect(sorted(await board.matrix(leader, { ...JUNE, mine: true }))).toEqual(own);
    expect(sorted(await board.matrix(leader, { ...JUNE, unitId: units[1]!.id }))).toEqual(own);
    const levels = await board.matrix(leader, { ...JUNE, kind: 'level' });
    expect(levels.length).toBeGreaterThan(0);
    expect(levels.every(({ reds }) => reds <= 1)).toBe(true);
  });
});

describe('the worst', () => {
  test('come whole but for their receipts, in the order their index keeps', async () => {
    const rows = await board.worst(leader, JUNE);
    expect(rows.length).toBeGreaterThan(3);
    const keys = rows.map((row) => [-row.lightOrder, -row.streak, -Number(row.weight)]);
    expect([...keys].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!)).toEqual(keys);
    for (const row of rows) expect(Object.keys(row)).not.toContain('basis');
    expect(await board.worst(leader, JUNE, 2)).toEqual(rows.slice(0, 2));
  });

  test('bring their year so far, month by month', async () => {
    const series = await board.series(leader.zoneId, [targets[1]!.id, targets[0]!.id], '2024-06', null);
    expect(series.get(targets[1]!.id)!.map(({ month, actual }) => [month, actual])).toEqual([['2024-01', '10'], ['2024-02', '20'], ['2024-03', '30'], ['2024-04', '40'], ['2024-05', '50'], ['2024-06', '60']]);
    expect(series.get(targets[0]!.id)!.at(-1)).toEqual({ month: '2024-06', actual: '30', expected: '60' });
    const before = await board.series(leader.zoneId, [targets[0]!.id], '2024-06', new Date(EARLY));
    expect(before.get(targets[0]!.id)!.at(-1)).toMatchObject({ actual: '21' });
  });
});

describe('who has not filed', () => {
  const listed = (filter: BoardFilter) => unfiled.list(leader, filter, windows, { limit: 100, after: null });
  const counted = (filter: BoardFilter) => unfiled.byUnit(leader, filter, windows);

  test('is counted unit by unit, the first ones by name; the list holds each', async () => {
    const byUnit = await counted(JUNE);
    const of = (unit: Unit) => byUnit.find(({ unitId }) => unitId === unit.id)!;
    expect(of(units[0]!)).toMatchObject({ total: 1, draft: 0, returned: 0, late: false, first: [{ id: targets[3]!.id, name: targets[3]!.name }] });
    expect(of(units[1]!)).toMatchObject({ total: 5, draft: 1, returned: 1, late: true, first: [{ id: targets[5]!.id }, { id: targets[6]!.id }] });
    expect(of(units[2]!)).toMatchObject({ total: 5, draft: 0, returned: 0 });
    const rows = await listed(JUNE);
    expect(rows.map(({ targetId }) => targetId)).toEqual([targets[3]!, ...targets.slice(5)].map(({ id }) => id));
    expect(rows.filter(({ state }) => state !== 'none').map(({ state, late }) => [state, late])).toEqual([['draft', false], ['returned', true]]);
  });

  test('page by page the list is the same list', async () => {
    const all = await listed(JUNE);
    const paged: number[] = [];
    let after: number[] | null = null;
    for (;;) {
      const page: typeof all = await unfiled.list(leader, JUNE, windows, { limit: 4, after });
      paged.push(...page.map(({ targetId }) => targetId));
      const last = page.at(-1);
      if (!last) break;
      after = [last.unitSort, last.sort, last.targetId];
    }
    expect(paged).toEqual(all.map(({ targetId }) => targetId));
  });

  test('narrows like the board; of an earlier moment only the first submit counts', async () => {
    expect((await counted({ ...JUNE, mine: true })).map(({ unitId }) => unitId)).toEqual([units[1]!.id]);
    expect((await counted({ ...JUNE, kind: 'level' })).map(({ total }) => total)).toEqual([1, 1]);
    expect(await counted({ ...JUNE, unitId: units[2]!.id })).toMatchObject([{ total: 5 }]);
    // What was returned had been submitted by then; what lies in a draft had not.
    const then = (await counted({ ...JUNE, asOf: new Date('2024-07-10T00:00:00Z') })).find(({ unitId }) => unitId === units[1]!.id);
    expect(then).toMatchObject({ total: 4, draft: 0, returned: 0, late: false });
    expect((await listed({ ...JUNE, asOf: new Date('2024-07-01T00:00:00Z') })).map(({ state }) => state)).toEqual(Array(15).fill('none'));
  });

  test('nobody is asked for before a window opens', async () => {
    expect(await unfiled.byUnit(leader, JUNE, [])).toEqual([]);
    expect(await unfiled.list(leader, JUNE, [], { limit: 10, after: null })).toEqual([]);
  });
});

describe('flags', () => {
  test.each(FLAG_SORTS)('walk page by page in the order asked for, each once: %s', async (sort) => {
    const queries = new FlagQueries(db.dataSource);
    const whole = await queries.list(leader, {}, { limit: 200, after: null }, sort);
    expect(whole.length).toBeGreaterThan(5);
    const walked: FlagListRow[] = [];
    for (let rows = whole.slice(0, 2); rows.length > 0 && walked.length <= whole.length; ) {
      walked.push(...rows);
      const { sortValue, id } = rows.at(-1)!;
      rows = (await queries.list(leader, {}, { limit: 2, after: [sortValue, id] }, sort)).slice(0, 2);
    }
    expect(walked.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    const values = whole.map(({ sortValue }) => sortValue);
    const inOrder = values.toSorted((a, b) => (typeof a === 'number' ? a - Number(b) : a.localeCompare(String(b), 'zh-CN')));
    expect(values).toEqual(sort.startsWith('-') ? inOrder.toReversed() : inOrder);
  });
});
