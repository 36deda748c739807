import { FilingWindow } from '#database/entities/calendar/filing-window.entity.js';
import { Submission } from '#database/entities/progress/submission.entity.js';
import { SubmissionRevision } from '#database/entities/progress/submission-revision.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import type { Target } from '#database/entities/pledges/target.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { DEFAULT_RULES, SANYA } from '#domain/assessment/rule-sets.js';
import { withOverrides } from '#domain/assessment/rule-overrides.js';
import { recompute } from '#domain/assessment/recompute.js';
import { assessYear } from '#domain/assessment/series.js';
import type { Judgement, Receipt } from '#domain/assessment/assessment.js';
import { compareWorst } from '#domain/assessment/worst-first.js';
import { instantAt } from '#domain/calendar/zone-time.js';
import { monthIn } from '#domain/calendar/months.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SettableClock } from '../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { newNotices, newPlanYear, newPledge, newTarget, newUnit, newZone } from '../../../../test/support/factories.js';
import { WorkCalendars } from '../calendar/work-calendars.js';
import { termsOf } from '../pledges/terms-of.js';
import { windowsOfYear } from '../progress/windows-of-year.js';
import { effectiveFigure, normalise, type SubmissionRow } from '../progress/submission-record.js';
import { AssessmentQueries } from './assessment.queries.js';
import { ASSESSMENT_COLUMNS, assessmentOf, type AssessmentRaw } from './assessment-row.js';
import { AssessmentService } from './assessment.service.js';
import { FlagService } from './flag.service.js';
import { ScanService } from './scan.service.js';
import { RuleAdoptionService } from './laboratory/rule-adoption.service.js';
import { WindowSweepService } from './window-sweep.service.js';
import { yearStates } from './year-states.js';

const JULY = '2024-07-08T10:00:00+08:00';
const clock = new SettableClock(JULY);
let db: TestDatabase;
let uow: UnitOfWork;
let calendars: WorkCalendars;
let scans: ScanService;
let zone: Unit;
let unit: Unit;

let revision = 0;
/** A new revision in effect; null takes the figure back. */
async function file(target: Target, period: string, value: string | null, more: Partial<Submission> = {}): Promise<void> {
  const { zoneId, unitId, id: targetId } = target;
  const figure = {
    figureState: value === null ? null : ('filed' as const),
    value,
    effectiveRevisionId: value === null ? null : ++revision,
    state: 'submitted' as const,
    verified: false,
    ...more,
  };
  const { affected } = await db.dataSource.getRepository(Submission).update({ targetId, period }, figure);
  if (!affected) await db.dataSource.getRepository(Submission).insert({ zoneId, unitId, targetId, period, stateSince: new Date(), revisions: 1, ...figure });
  if (value === null) return;
  const { id: submissionId } = await db.dataSource.getRepository(Submission).findOneByOrFail({ targetId, period });
  const explanations = (more.explained ?? []).map((code) => ({ code, text: '如实' }));
  await db.dataSource.getRepository(SubmissionRevision).insert({
    id: revision, zoneId, submissionId, targetId, period, revision, figureState: figure.figureState!, value, explanations, submittedBy: 1, submittedAt: new Date(),
  });
}

const scan = () => scans.scanNow(zone.id, 2024);
const rows = () => db.dataSource.query<Record<string, unknown>[]>('SELECT * FROM assessments ORDER BY id');
const current = (target: Target) =>
  db.dataSource.query<AssessmentRaw[]>(`SELECT ${ASSESSMENT_COLUMNS} FROM assessments a WHERE a.targetId = ? AND a.isCurrent = 1 ORDER BY a.month`, [target.id]);
const lights = async (target: Target) => (await current(target)).map(({ light }) => light);
const flags = () => db.dataSource.query<Record<string, unknown>[]>('SELECT targetId, kind, level, state, sincePeriod, period, streak, version FROM flags ORDER BY targetId, kind, id');

beforeAll(async () => {
  db = await freshDatabase('scan');
  uow = new UnitOfWork(db.dataSource, clock);
  calendars = new WorkCalendars(db.dataSource);
  scans = new ScanService(uow, db.dataSource, new AssessmentService(new FlagService(uow, calendars)));
});
afterAll(() => db.drop());

beforeEach(async () => {
  await emptyTables(db.dataSource);
  calendars.forget();
  clock.set(JULY);
  await newNotices(db.dataSource, 2024, 2025);
  zone = await newZone(db.dataSource);
  await newPlanYear(db.dataSource, zone);
  unit = await newUnit(db.dataSource, zone);
  for (let n = 1; n <= 12; n++) {
    const [year, month] = n === 12 ? [2025, 1] : [2024, n + 1];
    const at = (day: string) => instantAt(`${monthIn(year, month)}-${day}`, '18:00');
    const times = { opensAt: at('01'), dueAt: at('05'), lockedAt: at('12') };
    await db.dataSource.getRepository(FilingWindow).insert({ zoneId: zone.id, track: 'administrative', period: monthIn(2024, n), ...times });
  }
});

async function newTargets(count: number): Promise<Target[]> {
  const pledge = await newPledge(db.dataSource, unit);
  const targets: Target[] = [];
  for (let n = 0; n < count; n++) targets.push(await newTarget(db.dataSource, pledge));
  return targets;
}

/** Of 120 a year; eleven more than nothing and ten a month are on pace. */
const fileMonths = async (target: Target, ...values: (number | null)[]) => {
  for (const [i, value] of values.entries()) if (value !== null) await file(target, monthIn(2024, i + 1), String(value));
};

describe('what a scan writes', () => {
  test('all lights once; a second scan writes nothing at all', async () => {
    const [good, bad] = await newTargets(2);
    await fileMonths(good!, 11, 21, 31, 41, 51, 61);
    await fileMonths(bad!, 11, 21, 31, 32, 33, null);
    expect(await scan()).toBe(12);
    expect(await lights(good!)).toEqual(Array(6).fill('onPace'));
    expect((await lights(bad!)).slice(2)).toEqual(['onPace', 'lagging', 'lagging', 'missing']);
    const [kept, flagged] = [await rows(), await flags()];
    const entries = await db.dataSource.query('SELECT COUNT(*) AS n FROM journal_entries');
    clock.set('2024-07-08T11:00:00+08:00');
    expect(await scan()).toBe(0);
    expect(await rows()).toEqual(kept);
    expect(await flags()).toEqual(flagged);
    expect(await db.dataSource.query('SELECT COUNT(*) AS n FROM journal_entries')).toEqual(entries);
  });

  test('an earlier month filed late reassesses the later ones, and what was known stays known', async () => {
    const [target, other] = await newTargets(2);
    await fileMonths(target!, 2, null, 31, 41, 51, 61);
    await fileMonths(other!, 11, 21, 31, 41, 51, 61);
    await scan();
    const before = await current(target!);
    clock.set('2024-07-09T10:00:00+08:00');
    await file(target!, '2024-02', '3');
    expect(await scan()).toBe(5);
    expect(await lights(target!)).toEqual(['behind', 'lagging', 'behind', 'onPace', 'onPace', 'onPace']);
    const known = await db.dataSource.query<AssessmentRaw[]>(
      `SELECT ${ASSESSMENT_COLUMNS} FROM assessments a WHERE a.targetId = ? AND a.knownFrom <= ? AND a.knownTo > ? ORDER BY a.month`,
      [target!.id, new Date(JULY), new Date(JULY)],
    );
    expect(known.map(({ light }) => light)).toEqual(before.map(({ light }) => light));
    const [{ n }] = await db.dataSource.query('SELECT COUNT(*) AS n FROM assessments WHERE targetId = ?', [other!.id]);
    expect(Number(n)).toBe(6);
  });

  test('terms that were amended, a figure taken back and a rule set changed are all noticed', async () => {
    const [target] = await newTargets(1);
    await fileMonths(target!, 11, 21, 31, 41, 51, 61);
    await scan();
    await db.dataSource.query("UPDATE targets SET target = '600' WHERE id = ?", [target!.id]);
    expect(await scan()).toBe(6);
    expect((await lights(target!)).slice(1)).toEqual(Array(5).fill('lagging'));
    await file(target!, '2024-06', null);
    expect(await scan()).toBe(1);
    expect((await lights(target!)).at(-1)).toBe('missing');
    await db.dataSource.query('UPDATE plan_years SET ruleSet = ?', [SANYA.id]);
    expect(await scan()).toBe(6);
    expect(await scan()).toBe(0);
  });

  test('two scans at once write each light and open each flag once', async () => {
    const targets = await newTargets(8);
    for (const target of targets) await fileMonths(target, 1, 2, 3, 4, 5, 6);
    const written = await Promise.all([scan(), scan(), scan()]);
    expect(written.reduce((sum, n) => sum + n, 0)).toBe(48);
    expect(await rows()).toHaveLength(48);
    expect(await flags()).toHaveLength(8);
    expect(new Set((await flags()).map(({ level }) => level))).toEqual(new Set([3]));
  });

  test('flags follow: opened, raised, cleared, each told once with its own number', async () => {
    const targets = await newTargets(3);
    for (const target of targets) await fileMonths(target, 11, 21, 31, 41, 42);
    clock.set('2024-06-08T10:00:00+08:00');
    await scan();
    expect(await flags()).toMatchObject(targets.map((target) => ({ targetId: target.id, kind: 'pace', level: 1, state: 'open', period: '2024-05' })));
    clock.set(JULY);
    await file(targets[0]!, '2024-06', '43');
    await file(targets[1]!, '2024-06', '61');
    await file(targets[2]!, '2024-06', '43');
    await scan();
    expect(await flags()).toMatchObject([{ level: 3, state: 'open', streak: 2 }, { state: 'cleared' }, { level: 3, state: 'open', streak: 2 }]);
    const told = await db.dataSource.query<{ type: string; subject: string }[]>('SELECT type, subject FROM journal_entries ORDER BY id');
    const ids = await db.dataSource.query<{ id: number }[]>('SELECT id FROM flags ORDER BY targetId');
    expect(told.filter(({ type }) => type === 'flags.opened').map(({ subject }) => subject)).toEqual(ids.map(({ id }) => `flag:${id}`));
    expect(told.slice(3).map(({ type }) => type).sort()).toEqual(['flags.cleared', 'flags.raised', 'flags.raised']);
  });
});

describe('what time alone changes', () => {
  test('pending becomes missing at the due hour, and missing a flag three workdays later', async () => {
    const [target] = await newTargets(1);
    await fileMonths(target!, 11, 21, 31, 41, 51);
    const sweeps = new WindowSweepService(db.dataSource, scans, calendars, clock);
    clock.set('2024-07-04T10:00:00+08:00');
    await sweeps.sweep();
    expect((await lights(target!)).at(-1)).toBe('pending');
    clock.set('2024-07-05T18:00:00+08:00');
    await sweeps.sweep();
    expect((await lights(target!)).at(-1)).toBe('missing');
    expect(await flags()).toEqual([]);
    clock.set('2024-07-10T09:00:00+08:00');
    await sweeps.sweep();
    expect(await flags()).toMatchObject([{ kind: 'missing', level: 1, state: 'open', period: '2024-06' }]);
    expect(await sweeps.sweep()).toBe(0);
  });

  test('a clock set back and forth again leaves one current row a month', async () => {
    const [target] = await newTargets(1);
    await fileMonths(target!, 11, 21, 31, 41, 51, 61);
    await scan();
    clock.set('2024-05-20T10:00:00+08:00');
    await scan();
    clock.set(JULY);
    await scan();
    expect(await lights(target!)).toEqual(Array(6).fill('onPace'));
  });
});

test('month after month, each going on from the one before it, keeps what the whole year says', async () => {
  const pledge = await newPledge(db.dataSource, unit);
  const kinds: Parameters<typeof newTarget>[2][] = [{}, { cadence: 'quarterly' }, { kind: 'level', baseline: '20' }, { kind: 'growth', target: '60' }, { kind: 'cap', capOf: 'total' }, { wording: 'about', stretch: '125' }];
  const targets: Target[] = [];
  for (const more of kinds) targets.push(await newTarget(db.dataSource, pledge, more));
  const values = ['4', '15', '31', '3200', '52', '63'];
  for (const [i, value] of values.entries()) {
    clock.set(`${monthIn(2024, i + 2)}-08T10:00:00+08:00`);
    for (const target of targets) if (i !== 1 || target !== targets[2]) await file(target, monthIn(2024, i + 1), value, { verified: i < 3, warned: i === 3 ? ['unitsSlip'] : [] });
    expect(await scan()).toBe(targets.length);
    expect(await scan()).toBe(0);
  }
  clock.set(JULY);
  await expectKept(targets);
  expect((await flags()).filter(({ kind, state }) => kind === 'implausible' && state === 'open')).toHaveLength(targets.length);
});

test('a row from before receipts were named still shows the receipt it kept, and is judged anew once', async () => {
  const [target] = await newTargets(1);
  await fileMonths(target!, 11, 21, 31, 41, 51, 61);
  await scan();
  const queries = new AssessmentQueries(db.dataSource);
  const named = (await queries.ofTarget(target!.id, null)).at(-1)!;
  const { needed, outlook, overdueNodes, reasons, actual, expected, ratio, gap, share, planned } = assessmentOf(named.raw);
  const states = [1, 2, 3, 4, 5, 6].map((n) => [monthIn(2024, n), 3, { state: 'filed', value: String(n * 10 + 1), verified: false, revision: String(n) }]);
  const terms = Object.fromEntries(Object.entries(termsOf(target!)).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)));
  const receipt = { terms, states, exact: [actual, expected, ratio, gap, share, planned] };
  await db.dataSource.query("UPDATE assessments SET basis = '', carry = '', detail = ? WHERE month = '2024-06'", [JSON.stringify({ needed, outlook, overdueNodes, reasons, receipt })]);
  const kept = (await queries.ofTarget(target!.id, null)).at(-1)!;
  expect(assessmentOf(kept.raw)).toEqual(assessmentOf(named.raw));
  expect(kept.receipt.result).toEqual(named.receipt.result);
  expect(recompute(kept.receipt)).toEqual(kept.receipt.result);
  expect(await scan()).toBe(1);
  expect(await scan()).toBe(0);
});

const anyFigure = fc.record({
  period: fc.integer({ min: 1, max: 12 }),
  value: fc.option(fc.integer({ min: 0, max: 130 }), { freq: 5 }),
  verified: fc.boolean(),
  explained: fc.constantFrom<string[]>([], ['unitsSlip']),
});

test('after any filings in any order, scanned in between or not, what is kept is what the rules say of all of it', async () => {
  const pledge = await newPledge(db.dataSource, unit);
  const kinds: Parameters<typeof newTarget>[2][] = [
    {},
    { cadence: 'quarterly' },
    { kind: 'growth', target: '60' },
    { kind: 'rank', target: '9' },
    { wording: 'about', annualOnly: false },
    { annualOnly: true },
    { kind: 'cap', capOf: 'total' },
  ];
  const targets: Target[] = [];
  for (const more of kinds) targets.push(await newTarget(db.dataSource, pledge, more));
  const step = fc.record({
    filings: fc.array(fc.record({ target: fc.nat({ max: kinds.length - 1 }), figure: anyFigure }), { maxLength: 12 }),
    at: fc.constantFrom('2024-04-03', '2024-07-08', '2024-09-03', '2025-01-20'),
  });
  const run = async (steps: { filings: { target: number; figure: { period: number; value: number | null; verified: boolean; explained: string[] } }[]; at: string }[]) => {
    for (const { filings, at } of steps) {
      clock.set(`${at}T10:00:00+08:00`);
      for (const { target, figure } of filings) {
        const { period, value, verified, explained } = figure;
        await file(targets[target]!, monthIn(2024, period), value === null ? null : String(value), { verified: value !== null && verified, explained });
      }
      await scan();
    }
    await expectKept(targets);
    expect(await scan()).toBe(0);
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), run), { numRuns: 15, endOnFailure: true });
});

describe('rules adopted in the middle of the year', () => {
  test('months that were over keep their rows, later ones are judged by the new rules, a late figure by those of its month', async () => {
    const [one, late] = await newTargets(2);
    await fileMonths(one!, 11, 21, 31, 41, 45, 50);
    await fileMonths(late!, 11, 21, 31, 41, 45, null);
    await scan();
    const before = await rows();
    await new RuleAdoptionService(uow).adopt({ zoneId: zone.id, personId: null }, 2024, { ruleSet: 'sanya@1', overrides: { 'cumulative.part': '0.9' }, fromDay: '2024-07-10', reason: '年中从严' });
    expect(await scan()).toBe(0);
    expect(await rows()).toEqual(before);

    clock.set('2024-08-12T10:00:00+08:00');
    await fileMonths(one!, null, null, null, null, null, null, 60);
    await file(late!, '2024-06', '50');
    await file(late!, '2024-07', '60');
    await scan();
    expect(await scan()).toBe(0);
    const ruleSets = async (target: Target) => (await current(target)).map(({ ruleSet }) => ruleSet);
    for (const target of [one!, late!]) {
      expect(await ruleSets(target)).toEqual([...Array<string>(6).fill('default@1'), 'sanya@1+2024.1']);
      expect(await lights(target)).toEqual(['onPace', 'onPace', 'onPace', 'onPace', 'behind', 'lagging', 'lagging']);
      const read = await new AssessmentQueries(db.dataSource).ofTarget(target.id, null);
      const own = withOverrides(SANYA, { 'cumulative.part': '0.9' }, 'sanya@1+2024.1');
      for (const { receipt } of read) expect(recompute(receipt, receipt.ruleSet === own.id ? own : DEFAULT_RULES)).toEqual(receipt.result);
      expect(read.at(-1)!.receipt.inputs).toMatchObject({ from: '7', carry: expect.stringMatching(/^lagging 2 - /) as unknown });
    }
    const untouched = (await rows()).filter(({ targetId, month }) => targetId === one!.id && String(month) <= '2024-06');
    expect(untouched).toEqual(before.filter(({ targetId }) => targetId === one!.id));
  });
});

/** Every kept row against `assessYear` of all that is filed, and their order against the domain's. */
async function expectKept(targets: Target[]): Promise<void> {
  const now = await clock.now();
  const upTo = now < new Date('2024-05-01') ? 3 : now < new Date('2024-08-01') ? 6 : now < new Date('2024-10-01') ? 8 : 12;
  const windows = await windowsOfYear(db.dataSource, zone.id, 2024);
  const latest = [];
  for (const target of targets) {
    const filed = await db.dataSource.query<SubmissionRow[]>('SELECT * FROM submissions WHERE targetId = ? AND effectiveRevisionId IS NOT NULL', [target.id]);
    const figures = new Map(filed.map(normalise).map((row) => [row.period, effectiveFigure(row)!]));
    const expected = assessYear(termsOf(target), DEFAULT_RULES, yearStates(termsOf(target), target.track, windows, figures, now), upTo);
    const raw = (await current(target)).filter(({ month }) => month <= monthIn(2024, upTo));
    const receipts = (await new AssessmentQueries(db.dataSource).ofTarget(target.id, null)).map(({ receipt }) => receipt).slice(0, raw.length);
    expect(raw.map((row, i) => shown(assessmentOf(row), receipts[i]!))).toEqual(expected.map((row) => shown(row, row.receipt)));
    for (const receipt of receipts) expect(recompute(receipt)).toEqual(receipt.result);
    latest.push({ ...expected.at(-1)!, code: target.code, raw: raw.at(-1)! });
  }
  const lit = latest.filter(({ light }) => !['pending', 'notAssessed'].includes(light));
  const bySql = [...lit].sort((a, b) => b.raw.lightOrder - a.raw.lightOrder || b.raw.streak - a.raw.streak || Number(b.raw.weight) - Number(a.raw.weight) || (a.code < b.code ? -1 : 1));
  expect(bySql.map(({ code }) => code)).toEqual([...lit].sort(compareWorst).map(({ code }) => code));
}

/** Everything but the weight, which is kept as a key to sort by. */
const shown = ({ severity: _, ...row }: Judgement, receipt: Receipt) => JSON.parse(JSON.stringify({ ...row, ruleSet: undefined, receipt })) as unknown;
