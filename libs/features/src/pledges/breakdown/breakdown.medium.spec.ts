import { fromJson } from '#database/columns.js';
import { PledgeLine } from '#database/entities/pledges/pledge-line.entity.js';
import { Pledge } from '#database/entities/pledges/pledge.entity.js';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SettableClock } from '../../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import {
  actorOf,
  authorOf,
  LINEAR,
  newHolder,
  newPlanYear,
  newPledge,
  newUnit,
  newZone,
} from '../../../../../test/support/factories.js';
import { AmbitionQueries } from './ambition.queries.js';
import { AmbitionService } from './ambition.service.js';
import { ContributionQueries } from './contributions.queries.js';
import { keptWarnings } from './kept-warnings.js';
import { ProjectQueries } from './projects.queries.js';
import { ProjectsService, type ProjectInput } from './projects.service.js';
import { SharesService } from './shares.service.js';
import type { ZoneTargetInput } from './zone-target-input.js';
import { ZoneTargetsService } from './zone-targets.service.js';

const clock = new SettableClock('2024-01-10T10:00:00+08:00');
let db: TestDatabase;
let zoneTargets: ZoneTargetsService;
let shares: SharesService;
let projects: ProjectsService;
let ledger: ProjectQueries;
let contributions: ContributionQueries;
let ambition: AmbitionService;
let warnings: AmbitionQueries;

let zone: Unit;
let [office, market, cuihu, donghu]: Unit[] = [];
let supervisor: Person;
let [marketHead, cuihuHead]: Person[] = [];
let [marketPledge, cuihuPledge, donghuPledge]: Pledge[] = [];

const asOffice = (): Actor => actorOf(supervisor, ['supervision', office!]);
const asHead = (head: Person, unit: Unit): Actor => actorOf(head, ['head', unit]);

beforeAll(async () => {
  db = await freshDatabase('breakdown');
  const uow = new UnitOfWork(db.dataSource, clock);
  zoneTargets = new ZoneTargetsService(uow);
  shares = new SharesService(uow);
  projects = new ProjectsService(uow);
  contributions = new ContributionQueries(db.dataSource);
  ledger = new ProjectQueries(db.dataSource, contributions);
  warnings = new AmbitionQueries(db.dataSource, contributions);
  ambition = new AmbitionService(uow, warnings);
});
afterAll(() => db.drop());

beforeEach(async () => {
  await emptyTables(db.dataSource);
  zone = await newZone(db.dataSource);
  await newPlanYear(db.dataSource, zone);
  office = await newUnit(db.dataSource, zone, { name: '督查考核办' });
  market = await newUnit(db.dataSource, zone, { name: '市场监管局' });
  cuihu = await newUnit(db.dataSource, zone, { name: '翠湖办事处', kind: 'office' });
  donghu = await newUnit(db.dataSource, zone, { name: '东湖办事处', kind: 'office' });
  supervisor = await newHolder(db.dataSource, zone, office, 'supervision');
  marketHead = await newHolder(db.dataSource, zone, market, 'head');
  cuihuHead = await newHolder(db.dataSource, zone, cuihu, 'head');
  marketPledge = await newPledge(db.dataSource, market, { state: 'draft', currentVersion: 0, signedOn: null });
  cuihuPledge = await newPledge(db.dataSource, cuihu, { state: 'consultation', currentVersion: 0, round: 1, signedOn: null });
  donghuPledge = await newPledge(db.dataSource, donghu);
});

const input = (more: Partial<ZoneTargetInput> = {}): ZoneTargetInput => ({
  code: 'Z06',
  name: '新增经营主体',
  nameEn: null,
  category: '经济',
  measureUnit: '万家',
  measureUnitEn: null,
  decimals: 2,
  kind: 'cumulative',
  wording: 'atLeast',
  rollUp: 'sum',
  target: '1.6',
  upper: null,
  stretch: null,
  baseline: null,
  capOf: null,
  leaderId: null,
  lastResult: null,
  baseAmount: null,
  clause: null,
  sourceTitle: null,
  sourceDate: null,
  illustrative: false,
  note: null,
  sort: 0,
  nodes: [],
  ...more,
});
const add = async (more: Partial<ZoneTargetInput> = {}) =>
  (await zoneTargets.add(asOffice(), authorOf(supervisor), 2024, input(more))).id;

let codes = 0;
async function line(pledge: Pledge, more: Partial<PledgeLine> = {}): Promise<number> {
  const { identifiers } = await db.dataSource.getRepository(PledgeLine).insert({
    zoneId: pledge.zoneId,
    year: 2024,
    pledgeId: pledge.id,
    unitId: pledge.unitId,
    verifierUnitId: pledge.unitId,
    coUnitIds: [],
    code: `L${++codes}`,
    name: '新增经营主体',
    category: '经济',
    measureUnit: '万家',
    kind: 'cumulative',
    cadence: 'monthly',
    wording: 'firm',
    track: 'administrative',
    target: '0.5',
    detail: { curve: LINEAR, growthPath: null, baseShares: null, baseAmounts: null, nodes: [], comparator: null },
    ...more,
  } as never);
  return (identifiers[0] as { id: number }).id;
}
const versionOf = async (id: number) =>
  (await db.dataSource.query<{ revision: number }[]>('SELECT revision FROM pledge_lines WHERE id = ?', [id]))[0]!.revision;
const link = async (id: number, zoneTargetId: number | null, more: object = {}) =>
  shares.set(asOffice(), authorOf(supervisor), id, { zoneTargetId, ...more }, await versionOf(id));
const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) return error instanceof Error ? error.message : 'ok';
  return [error.kind, error.code, ...error.errors.map(({ path, code }) => `${path}: ${code}`)].join(' ');
};
const recorded = (type: string) =>
  db.dataSource.query<{ subject: string; data: unknown }[]>('SELECT subject, data FROM journal_entries WHERE type = ?', [type]);

describe('zone targets', () => {
  test('added, changed, removed: each recorded once, only what differs', async () => {
    const id = await add();
    await zoneTargets.change(asOffice(), authorOf(supervisor), id, { target: '1.7', name: '新增经营主体' }, 1);
    await zoneTargets.change(asOffice(), authorOf(supervisor), id, { target: '1.7' }, 2);
    expect((await recorded('pledges.zoneTargetChanged')).map(({ subject, data }) => [subject, fromJson(data)])).toEqual([
      [`zoneTarget:${id}`, { zoneTargetId: id, fields: ['target'] }],
    ]);
    await zoneTargets.remove(asOffice(), authorOf(supervisor), id, 2);
    expect(await recorded('pledges.zoneTargetRemoved')).toHaveLength(1);
    expect(await codeOf(contributions.one(asOffice(), id))).toBe('notFound pledges.zoneTargetNotFound');
  });

  test('growth by sum, a cap of nothing, no target, a code twice, a year that is not there', async () => {
    expect(await codeOf(add({ kind: 'growth', measureUnit: '%' }))).toBe(
      'invalid pledges.zoneTargetRefused rollUp: pledges.rollUpNotForKind',
    );
    expect(await codeOf(add({ kind: 'cap', target: null }))).toContain('capOf: pledges.capOfWhat target: pledges.targetMissing');
    await add();
    expect(await codeOf(add())).toBe('conflict pledges.codeTaken code: pledges.codeTaken');
    expect(await codeOf(zoneTargets.add(asOffice(), authorOf(supervisor), 2031, input()))).toBe('conflict pledges.noPlanYear');
    expect(
      await codeOf(
        Promise.resolve().then(() => zoneTargets.add(asHead(marketHead!, market!), authorOf(marketHead!), 2024, input())),
      ),
    ).toBe('forbidden people.notAllowed');
  });

  test('two at once: one wins, the other sees what is there now; what is in use stays', async () => {
    const id = await add();
    const answers = await Promise.all(
      ['1.7', '1.8'].map((target) => codeOf(zoneTargets.change(asOffice(), authorOf(supervisor), id, { target }, 1))),
    );
    expect(answers.sort()).toEqual(['ok', 'stale pledges.zoneTargetChangedMeanwhile']);
    await link(await line(cuihuPledge!), id);
    expect(await codeOf(zoneTargets.remove(asOffice(), authorOf(supervisor), id, 2))).toBe('conflict pledges.zoneTargetInUse');
  });
});

describe('shares', () => {
  test('linked shares add up at once, drafts and signed ones; the other office is asked for its own', async () => {
    const id = await add();
    await link(await line(marketPledge!, { target: '1.6', coUnitIds: [cuihu!.id, office!.id] }), id, { carries: 'whole' });
    await link(await line(cuihuPledge!, { target: '0.62' }), id);
    const before = await contributions.one(asOffice(), id);
    expect(before.rolledUp).toMatchObject({ carried: '0.62', gap: '0.98', addsUp: false });
    expect(before.idle).toEqual([
      { unitId: office!.id, why: 'coUnit' },
      { unitId: donghu!.id, why: 'group' },
    ]);
    await link(await line(donghuPledge!, { target: '9800', measureUnit: '家' }), id);
    const { items, whole } = await contributions.year(asOffice(), 2024);
    expect(whole).toBe(true);
    expect(items[0]!.rolledUp).toMatchObject({ carried: '1.6', addsUp: true, coverage: '1' });
    expect(items[0]!.lines.map(({ carries, state }) => [carries, state])).toEqual([
      ['whole', 'draft'],
      ['share', 'consultation'],
      ['share', 'signed'],
    ]);
  });

  test('a drafted value may be set from the tree, a signed one not; its place may still be put right', async () => {
    const id = await add();
    const [drafted, signed] = [await line(cuihuPledge!), await line(donghuPledge!)];
    await link(drafted, id, { target: '0.7' });
    expect((await contributions.one(asOffice(), id)).rolledUp!.carried).toBe('0.7');
    expect(await codeOf(link(signed, id, { target: '0.7' }))).toBe('conflict pledges.amendInstead');
    expect(await codeOf(link(signed, id))).toBe('ok');
    expect(await codeOf(shares.set(asOffice(), authorOf(supervisor), drafted, { target: '0.8' }, 1))).toBe(
      'stale pledges.lineChangedMeanwhile',
    );
    expect(await codeOf(link(signed, await add({ code: 'Z9', kind: 'growth', rollUp: 'weighted', measureUnit: '%' })))).toContain(
      'pledges.otherKind',
    );
    expect(await codeOf(link(signed, 4_000_000))).toBe('notFound pledges.zoneTargetNotFound');
  });

  test('a unit sees its own share alone, and only once it was sent out; another zone sees nothing', async () => {
    const id = await add();
    await link(await line(marketPledge!, { target: '1.6' }), id, { carries: 'whole' });
    await link(await line(cuihuPledge!, { target: '0.62' }), id);
    const own = await contributions.year(asHead(cuihuHead!, cuihu!), 2024);
    expect(own).toMatchObject({ whole: false, items: [{ rolledUp: null, idle: [], lines: [{ unitId: cuihu!.id }] }] });
    expect(own.units.map((unit) => unit.id)).toEqual([cuihu!.id]);
    expect((await contributions.year(asHead(marketHead!, market!), 2024)).items).toEqual([]);
    const elsewhere = await newZone(db.dataSource);
    const stranger = await newHolder(db.dataSource, elsewhere, elsewhere, 'supervision');
    const asStranger = actorOf(stranger, ['supervision', elsewhere]);
    expect((await contributions.year(asStranger, 2024)).items).toEqual([]);
    expect(await codeOf(contributions.one(asStranger, id))).toBe('notFound pledges.zoneTargetNotFound');
    expect(await codeOf(zoneTargets.change(asStranger, authorOf(stranger), id, { target: '1' }, 1))).toBe(
      'notFound pledges.zoneTargetNotFound',
    );
  });
});

describe('the ledger', () => {
  const project = (more: Partial<ProjectInput> = {}): ProjectInput => ({
    unitId: market!.id,
    lineId: null,
    name: '标准厂房',
    totalInvestment: '10',
    yearPlan: '3',
    nodes: [],
    permits: [],
    bottleneck: null,
    closedOn: null,
    illustrative: false,
    ...more,
  });
  const growth = () =>
    add({
      code: 'Z03',
      kind: 'growth',
      rollUp: 'weighted',
      measureUnit: '%',
      target: '13',
      baseAmount: '267.6',
      name: '固定资产投资增速',
    });
  const enter = async (id: number, more: Partial<ProjectInput> = {}) =>
    (await projects.add(asOffice(), authorOf(supervisor), id, project(more))).id;

  test('adds up by SQL, says what growth needs, and pages in its own order', async () => {
    const id = await growth();
    for (let i = 0; i < 5; i++)
      await enter(id, {
        name: `项目${i}`,
        yearPlan: i === 0 ? '250' : '3',
        totalInvestment: '500',
        bottleneck: i === 2 ? '征地' : null,
      });
    const page = await ledger.ledger(asOffice(), id, { limit: 2, after: null });
    expect(page.of.ledger).toMatchObject({
      count: 5,
      open: 5,
      yearPlan: '262',
      totalInvestment: '2500',
      coverage: { need: '302.388', gap: '40.388' },
    });
    expect([page.rows.map(({ name }) => name), page.stuck]).toEqual([['项目0', '项目1', '项目2'], 1]);
    const rest = await ledger.ledger(asOffice(), id, { limit: 9, after: { sort: page.rows[1]!.sort, id: page.rows[1]!.id } });
    expect(rest.rows.map(({ name }) => name)).toEqual(['项目2', '项目3', '项目4']);
    expect((await ledger.ledger(asOffice(), id, { limit: 9, after: null, stuck: true })).rows).toHaveLength(1);
    expect((await ledger.ledger(asOffice(), id, { limit: 9, after: null, q: '征' })).rows).toHaveLength(1);
  });

  test('changed by compare-and-swap, closed, struck off; a plan over its total is refused', async () => {
    const id = await growth();
    const one = await enter(id);
    await projects.change(asOffice(), authorOf(supervisor), one, { yearPlan: '4', name: '标准厂房' }, 1);
    expect(await codeOf(projects.change(asOffice(), authorOf(supervisor), one, { yearPlan: '5' }, 1))).toBe(
      'stale projects.changedMeanwhile',
    );
    expect(await codeOf(projects.change(asOffice(), authorOf(supervisor), one, { yearPlan: '11' }, 2))).toBe(
      'invalid projects.refused yearPlan: projects.planOverTotal',
    );
    expect(await codeOf(enter(id, { unitId: zone.id }))).toContain('unitId: people.unitNotFound');
    await projects.change(asOffice(), authorOf(supervisor), one, { closedOn: '2023-12-20' }, 2);
    expect((await contributions.one(asOffice(), id)).ledger).toMatchObject({ count: 1, open: 0 });
    await projects.remove(asOffice(), authorOf(supervisor), one, 3);
    expect((await recorded('pledges.projectRemoved')).map(({ data }) => fromJson(data))).toEqual([
      { zoneTargetId: id, projectId: one, unitId: market!.id, name: '标准厂房' },
    ]);
    expect((await contributions.one(asOffice(), id)).ledger).toBeNull();
  });
});

describe('the ambition check', () => {
  const found = async () =>
    (await warnings.year(asOffice(), 2024)).map(({ code, subject, answer }) => [code, subject.kind, answer?.reason ?? null]);

  test('a warning goes when the figure changes, or stays with its reason; the reason belongs to these numbers', async () => {
    const below = await line(cuihuPledge!, { target: '388', measureUnit: '亿元', lastResult: '390' });
    expect(await found()).toEqual([['belowLastResult', 'line', null]]);
    const [finding] = await warnings.ofPledge(asOffice(), cuihuPledge!.id);
    const answer = { lineId: below, zoneTargetId: null, code: 'belowLastResult', reason: '两个大项目转入下年' };
    expect(await codeOf(ambition.keep(asOffice(), authorOf(supervisor), { ...answer, fingerprint: 'other' }))).toBe(
      'stale ambition.changedMeanwhile',
    );
    await ambition.keep(asOffice(), authorOf(supervisor), { ...answer, fingerprint: finding!.fingerprint });
    expect(await found()).toEqual([['belowLastResult', 'line', '两个大项目转入下年']]);
    expect(await keptWarnings(db.dataSource, cuihuPledge!)).toEqual([
      {
        about: expect.any(String),
        name: '新增经营主体',
        code: 'belowLastResult',
        params: expect.objectContaining({ target: '388', last: '390' }),
        reason: '两个大项目转入下年',
        by: supervisor.name,
        on: '2024-01-10',
      },
    ]);
    await link(below, null, { target: '380' });
    const [other] = await warnings.ofPledge(asOffice(), cuihuPledge!.id);
    expect([other!.answer, other!.before]).toEqual([null, 1]);
    await link(below, null, { target: '391' });
    expect(await found()).toEqual([]);
    expect(await codeOf(ambition.keep(asOffice(), authorOf(supervisor), { ...answer, fingerprint: finding!.fingerprint }))).toBe(
      'notFound ambition.notFound',
    );
  });

  test('breakdown and ledger are the lead unit’s to answer; said once, not per share', async () => {
    const id = await add({ lastResult: '1.7' });
    await link(await line(marketPledge!, { target: '1.6' }), id, { carries: 'whole' });
    await link(await line(cuihuPledge!, { target: '0.62' }), id);
    expect((await found()).map(([code, kind]) => [code, kind])).toEqual([
      ['sharesShort', 'zoneTarget'],
      ['belowLastResult', 'line'],
    ]);
    expect((await warnings.ofPledge(asOffice(), marketPledge!.id)).map(({ code }) => code)).toEqual([
      'sharesShort',
      'belowLastResult',
    ]);
    expect(await warnings.ofPledge(asOffice(), cuihuPledge!.id)).toEqual([]);
    expect(await codeOf(warnings.ofPledge(asHead(cuihuHead!, cuihu!), marketPledge!.id))).toBe('notFound pledges.notFound');
  });

  test('an approved text takes no reason until it is sent back; after signing it counts beside the text; a closed year takes none', async () => {
    const below = await line(donghuPledge!, { target: '1', lastResult: '2' });
    await db.dataSource.getRepository(Pledge).update({ id: donghuPledge!.id }, { state: 'approved', approvedAt: new Date('2024-02-01T00:00:00Z') });
    clock.set('2024-03-01T10:00:00+08:00');
    const [finding] = await warnings.ofPledge(asOffice(), donghuPledge!.id);
    const answer = {
      lineId: below,
      zoneTargetId: null,
      code: 'belowLastResult',
      reason: '口径有变',
      fingerprint: finding!.fingerprint,
    };
    expect(finding!.isApproved).toBe(true);
    expect(await codeOf(ambition.keep(asOffice(), authorOf(supervisor), answer))).toBe('conflict ambition.textApproved');
    await db.dataSource.getRepository(Pledge).update({ id: donghuPledge!.id }, { state: 'signed' });
    await ambition.keep(asOffice(), authorOf(supervisor), answer);
    expect((await warnings.ofPledge(asOffice(), donghuPledge!.id))[0]!.answer).toMatchObject({ late: true });
    expect(await keptWarnings(db.dataSource, donghuPledge!)).toEqual([]);
    await db.dataSource.query("UPDATE plan_years SET state = 'closed'");
    expect(await codeOf(ambition.keep(asOffice(), authorOf(supervisor), answer))).toBe('conflict pledges.yearSettled');
    clock.set('2024-01-10T10:00:00+08:00');
  });
});
