import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FilingWindow } from '#database/entities/calendar/filing-window.entity.js';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import type { Role } from '#domain/people/roles.js';
import { Refusal } from '#domain/refusal.js';
import { SettableClock } from '../../../../test/support/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { actorOf, authorOf, newHolder, newPlanYear, newPledge, newTarget, newUnit, newZone } from '../../../../test/support/factories.js';
import { OwnerFigureQueries } from './owner-figures.queries.js';
import { OwnerFiguresService } from './owner-figures.service.js';
import { ProgressService } from './progress.service.js';

const JANUARY = '2024-01';
const clock = new SettableClock('2024-02-05T10:00:00+08:00');
const SOURCE = { sourceTitle: '登记系统1月末统计表', sourceDate: '2024-02-01' };

let db: TestDatabase;
let owners: OwnerFiguresService;
let queries: OwnerFigureQueries;
let progress: ProgressService;
let statistics: Unit;
let pledgeOf: Awaited<ReturnType<typeof newPledge>>;
const who = {} as Record<'filer' | 'head' | 'verifier' | 'stranger', { person: Person; unit: Unit; role: Role }>;

const acting = (name: keyof typeof who) => [actorOf(who[name].person, [who[name].role, who[name].unit]), authorOf(who[name].person)] as const;
const newTargetOf = async () => (await newTarget(db.dataSource, pledgeOf, { verifierUnitId: statistics.id })).id;
const filed = async (value = '12') => {
  const id = await newTargetOf();
  await progress.file(...acting('filer'), id, JANUARY, { value }, null, true);
  await progress.endorse(...acting('head'), id, JANUARY, null);
  return id;
};
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error as Error)),
  );
const journal = async (targetId: number, type: string) =>
  (await db.dataSource.query<{ data: unknown }[]>("SELECT data FROM journal_entries WHERE type = ? AND JSON_EXTRACT(data, '$.targetId') = ? ORDER BY id", [type, targetId])).map(({ data }) => (typeof data === 'string' ? (JSON.parse(data) as object) : (data as object)));

beforeAll(async () => {
  db = await freshDatabase('owner_figures');
  const uow = new UnitOfWork(db.dataSource, clock);
  [owners, queries, progress] = [new OwnerFiguresService(uow), new OwnerFigureQueries(db.dataSource), new ProgressService(uow)];
  const zone = await newZone(db.dataSource);
  await newPlanYear(db.dataSource, zone);
  const unit = await newUnit(db.dataSource, zone);
  statistics = await newUnit(db.dataSource, zone);
  const other = await newUnit(db.dataSource, zone);
  pledgeOf = await newPledge(db.dataSource, unit);
  for (const [name, role, at] of [['filer', 'filer', unit], ['head', 'head', unit], ['verifier', 'verifier', statistics], ['stranger', 'verifier', other]] as const)
    who[name] = { person: await newHolder(db.dataSource, zone, at, role), unit: at, role };
  const at = (day: string) => new Date(`2024-02-${day}T18:00:00+08:00`);
  await db.dataSource.getRepository(FilingWindow).insert({ zoneId: zone.id, track: 'administrative', period: JANUARY, opensAt: at('01'), dueAt: at('07'), lockedAt: at('20') });
});
afterAll(() => db.drop());

test('every correction is a version of its own; the month shows the last, and a withdrawn one as none', async () => {
  const id = await filed();
  expect(await owners.note(...acting('verifier'), id, JANUARY, { value: '１1.5', ...SOURCE }, 0)).toMatchObject({ revision: 1 });
  clock.set('2024-02-05T11:00:00+08:00');
  await owners.note(...acting('verifier'), id, JANUARY, { value: '12', ...SOURCE, note: '更正' }, 1);
  const row = async () => (await queries.month(acting('verifier')[0], JANUARY)).find(({ targetId }) => targetId === id)!;
  expect(await row()).toMatchObject({ filed: '12', state: 'endorsed', owner: { value: '12', revision: 2, note: '更正' }, against: { standing: 'agrees' }, allowed: ['noteOwnerFigure'] });
  await owners.note(...acting('verifier'), id, JANUARY, { value: null }, 2);
  expect(await row()).toMatchObject({ owner: { value: null, revision: 3 }, against: null });
  expect((await queries.ofTarget(id)).map(({ revision, value }) => [revision, value])).toEqual([[1, '11.5'], [2, '12'], [3, null]]);
  expect((await queries.ofTarget(id, new Date('2024-02-05T10:30:00+08:00'))).map(({ value }) => value)).toEqual(['11.5']);
  expect(await journal(id, 'progress.ownerFigureNoted')).toMatchObject([{ revision: 1, withdrawn: false }, { revision: 2 }, { revision: 3, withdrawn: true }]);
  // What was filed is as it was.
  expect(await db.dataSource.query('SELECT value, revisions, state FROM submissions WHERE targetId = ?', [id])).toMatchObject([{ revisions: 1, state: 'endorsed' }]);
});

test('only its verifiers, with a number and its source, on what they have seen', async () => {
  const id = await filed();
  expect(await codeOf(owners.note(...acting('stranger'), id, JANUARY, { value: '1', ...SOURCE }, 0))).toBe('targets.notFound');
  expect(await codeOf(owners.note(...acting('filer'), id, JANUARY, { value: '1', ...SOURCE }, 0))).toBe('people.notAllowed');
  expect(await codeOf(owners.note(...acting('verifier'), id, JANUARY, { value: '一批', ...SOURCE }, 0))).toBe('progress.ownerFigureUnreadable');
  expect(await codeOf(owners.note(...acting('verifier'), id, JANUARY, { value: '1' }, 0))).toBe('progress.ownerSourceNeeded');
  expect(await codeOf(owners.note(...acting('verifier'), id, JANUARY, { value: null }, 0))).toBe('progress.ownerNothingToTakeBack');
  expect(await codeOf(owners.note(...acting('verifier'), id, JANUARY, { value: '1', ...SOURCE }, 3))).toBe('progress.changedMeanwhile');
  expect(await queries.ofTarget(id)).toEqual([]);
  const both = await Promise.all(['11', '12'].map((value) => codeOf(owners.note(...acting('verifier'), id, JANUARY, { value, ...SOURCE }, 0))));
  expect(both.toSorted()).toEqual(['accepted', 'progress.changedMeanwhile']);
  expect(await queries.ofTarget(id)).toHaveLength(1);
});

test('before anything was filed it may be there already', async () => {
  const id = await newTargetOf();
  const both = await Promise.all(['11', '12'].map((value) => codeOf(owners.note(...acting('verifier'), id, JANUARY, { value, ...SOURCE }, 0))));
  expect(both.toSorted()).toEqual(['accepted', 'progress.changedMeanwhile']);
});

test('verifying beside another figure wants a reason, and keeps it with what the owner said', async () => {
  const [differs, agrees, silent] = [await filed('12'), await filed('12'), await filed('12')];
  const { id: said } = await owners.note(...acting('verifier'), differs, JANUARY, { value: '11', ...SOURCE }, 0);
  const { id: same } = await owners.note(...acting('verifier'), agrees, JANUARY, { value: '12.001', ...SOURCE }, 0);
  expect(await codeOf(progress.verify(...acting('verifier'), differs, JANUARY, null))).toBe('progress.disagreementReasonNeeded');
  expect(await codeOf(progress.verify(...acting('verifier'), differs, JANUARY, null, '  '))).toBe('progress.disagreementReasonNeeded');
  await progress.verify(...acting('verifier'), differs, JANUARY, null, '名单次日补录');
  await progress.verify(...acting('verifier'), agrees, JANUARY, null);
  await progress.verify(...acting('verifier'), silent, JANUARY, null);
  const kept = async (id: number) => (await db.dataSource.query<object[]>('SELECT verifiedReason, ownerFigureId FROM submission_revisions WHERE targetId = ?', [id]))[0];
  expect(await kept(differs)).toMatchObject({ verifiedReason: '名单次日补录', ownerFigureId: said });
  expect(await kept(agrees)).toMatchObject({ verifiedReason: null, ownerFigureId: same });
  expect(await kept(silent)).toMatchObject({ verifiedReason: null, ownerFigureId: null });
  expect(await journal(differs, 'progress.verified')).toMatchObject([{ ownerFigureId: said, reason: '名单次日补录' }]);
  expect(await journal(silent, 'progress.verified')).toEqual([expect.not.objectContaining({ reason: expect.anything() })]);
});
