import { fromJson } from '#database/columns.js';
import { FilingWindow } from '#database/entities/calendar/filing-window.entity.js';
import { Submission } from '#database/entities/progress/submission.entity.js';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import type { Target } from '#database/entities/pledges/target.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { instantAt } from '#domain/calendar/zone-time.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SettableClock } from '../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  actorOf,
  appoint,
  authorOf,
  delegate,
  newHolder,
  newNotices,
  newPerson,
  newPlanYear,
  newPledge,
  newTarget,
  newUnit,
  newZone,
} from '../../../../test/support/factories.js';
import { AssessmentService } from '../assessment/assessment.service.js';
import { BoardQueries } from '../assessment/board.queries.js';
import { FlagService } from '../assessment/flag.service.js';
import { ScanService } from '../assessment/scan.service.js';
import { WorkCalendars } from '../calendar/work-calendars.js';
import { ActorQueries } from '../people/actor.queries.js';
import type { MeetingPlan } from './meeting-plan.js';
import { MeetingQueries } from './meeting.queries.js';
import { MeetingsService } from './meetings.service.js';
import { PackQueries } from './pack.queries.js';
import { PackService, sha256 } from './pack.service.js';

const clock = new SettableClock('2024-07-08T10:00:00+08:00');
/** Three workdays before Friday 19 July. */
const FREEZES_AT = instantAt('2024-07-16', '09:00');

let db: TestDatabase;
let uow: UnitOfWork;
let calendars: WorkCalendars;
let scans: ScanService;
let meetings: MeetingsService;
let packs: PackService;
let packQueries: PackQueries;
let queries: MeetingQueries;

let zone: Unit;
let [office, economy, science]: Unit[] = [];
let supervisor: Person;
let leader: Person;
let [economyHead, scienceHead]: Person[] = [];
let behind: Target;
let unfiled: Target;

const asSupervisor = (): Actor => actorOf(supervisor, ['supervision', office!]);
const asLeader = (): Actor => actorOf(leader, ['leader', zone]);
const asHead = (head: Person, unit: Unit): Actor => actorOf(head, ['head', unit]);

const PLAN: MeetingPlan = {
  title: '二季度经济运行调度会',
  period: '2024-06',
  startsAt: instantAt('2024-07-19', '14:30'),
  endsAt: instantAt('2024-07-19', '16:30'),
  place: '一楼会议室',
  agenda: [{ title: '通报', minutes: 20 }],
};
const plan = async (more: Partial<MeetingPlan> = {}) =>
  (await meetings.plan(asSupervisor(), authorOf(supervisor), { ...PLAN, ...more })).id;
const called = async (more: Partial<MeetingPlan> = {}) => {
  const id = await plan(more);
  await meetings.call(asSupervisor(), authorOf(supervisor), id, null, null);
  return id;
};
const frozen = async () => {
  const id = await called();
  await packs.prepareNow(id);
  return id;
};
const ask = (id: number) => meetings.prepare(asSupervisor(), authorOf(supervisor), id, null);
const get = (id: number) => queries.get(asSupervisor(), id);
const versions = async (id: number) => (await packQueries.versions(id)).map(({ version }) => version);
const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal)
    return error.errors.length > 0 ? `${error.errors[0]!.path}: ${error.errors[0]!.code}` : `${error.kind}: ${error.code}`;
  return error instanceof Error ? error.message : 'ok';
};
const recorded = async (type: string) =>
  db.dataSource.query<{ data: unknown; actorId: number | null; onBehalfOf: number | null }[]>(
    'SELECT data, actorId, onBehalfOf FROM journal_entries WHERE type = ? ORDER BY id',
    [type],
  );

let revision = 0;
const file = async (target: Target, period: string, value: string) => {
  const figure = {
    figureState: 'filed' as const,
    value,
    effectiveRevisionId: ++revision,
    state: 'verified' as const,
    verified: true,
  };
  const written = await db.dataSource.getRepository(Submission).update({ targetId: target.id, period }, figure);
  if (written.affected) return;
  await db.dataSource.getRepository(Submission).insert({
    zoneId: target.zoneId,
    targetId: target.id,
    unitId: target.unitId,
    period,
    stateSince: new Date(),
    revisions: 1,
    ...figure,
  });
};

beforeAll(async () => {
  db = await freshDatabase('meetings');
  uow = new UnitOfWork(db.dataSource, clock);
  calendars = new WorkCalendars(db.dataSource);
  scans = new ScanService(uow, db.dataSource, new AssessmentService(new FlagService(uow, calendars)));
  meetings = new MeetingsService(uow);
  packs = new PackService(uow, scans, calendars);
  packQueries = new PackQueries(db.dataSource);
  queries = new MeetingQueries(db.dataSource, calendars, packQueries);
});
afterAll(() => db.drop());

beforeEach(async () => {
  await emptyTables(db.dataSource);
  calendars.forget();
  clock.set('2024-07-08T10:00:00+08:00');
  const { dataSource } = db;
  await newNotices(dataSource, 2024);
  zone = await newZone(dataSource);
  await newPlanYear(dataSource, zone);
  office = await newUnit(dataSource, zone, { name: '督查考核办' });
  economy = await newUnit(dataSource, zone, { name: '经发局', nameEn: 'Economy Bureau' });
  science = await newUnit(dataSource, zone, { name: '科技局' });
  supervisor = await newHolder(dataSource, zone, office, 'supervision');
  leader = await newHolder(dataSource, zone, zone, 'leader');
  economyHead = await newHolder(dataSource, zone, economy, 'head');
  scienceHead = await newHolder(dataSource, zone, science, 'head');
  await newHolder(dataSource, zone, economy, 'filer');
  await newHolder(dataSource, zone, office, 'admin');
  for (const n of [1, 2, 3, 4, 5, 6]) {
    const at = (day: string) => instantAt(`2024-0${n + 1}-${day}`, '18:00');
    await dataSource.getRepository(FilingWindow).insert({
      zoneId: zone.id,
      track: 'administrative',
      period: `2024-0${n}`,
      opensAt: at('01'),
      dueAt: at('05'),
      lockedAt: at('12'),
    });
  }
  const pledge = await newPledge(dataSource, economy);
  behind = await newTarget(dataSource, pledge, {
    name: '新增市场主体',
    nameEn: 'New market entities',
    sourceTitle: '目标任务分解表',
    sourceDate: '2024-02-18',
  });
  const other = await newPledge(dataSource, science);
  unfiled = await newTarget(dataSource, other, { name: '高新技术企业', illustrative: true });
  for (const n of [1, 2, 3, 4, 5, 6]) await file(behind, `2024-0${n}`, String(n * 6));
  for (const n of [1, 2, 3, 4, 5]) await file(unfiled, `2024-0${n}`, String(n * 10 + 1));
});

describe('a meeting’s life', () => {
  test('planned, called, prepared, held, closed: every step a row and an entry of the journal', async () => {
    await scans.scanNow(zone.id, 2024);
    const id = await plan();
    expect(await get(id)).toMatchObject({
      state: 'planned',
      heldOn: '2024-07-19',
      attendees: [],
      version: 1,
      allowed: ['change', 'call', 'cancel'],
    });
    expect((await get(id)).schedule).toEqual({
      statementsOn: '2024-07-11',
      freezesOn: '2024-07-16',
      remindOn: '2024-07-18',
      provisional: false,
    });

    await meetings.call(asSupervisor(), authorOf(supervisor), id, null, 1);
    const parts = new Map((await get(id)).attendees.map(({ personId, part }) => [personId, part]));
    // Half below its plan in the June figure: red, so its head speaks.
    expect(parts).toEqual(
      new Map([
        [leader.id, 'leader'],
        [economyHead!.id, 'speaker'],
        [scienceHead!.id, 'member'],
        [supervisor.id, 'member'],
      ]),
    );

    await ask(id);
    expect((await get(id)).prepareRequestedAt).toEqual(await clock.now());
    expect(await packs.prepareDue()).toEqual({ frozen: 1 });
    expect(await get(id)).toMatchObject({
      state: 'prepared',
      packVersion: 1,
      prepareRequestedAt: null,
      allowed: ['readPack', 'change', 'prepare', 'hold', 'cancel'],
    });

    clock.set('2024-07-19T16:30:00+08:00');
    await meetings.hold(asSupervisor(), authorOf(supervisor), id, null);
    const decisions = [{ text: '倒排工期', unitId: economy!.id, dueOn: '2024-08-10' }];
    await meetings.close(asSupervisor(), authorOf(supervisor), id, '会议要求……', decisions, null);
    expect(await get(id)).toMatchObject({
      state: 'closed',
      minutes: '会议要求……',
      decisions,
      units: [{ id: economy!.id, name: '经发局' }],
      allowed: ['readPack'],
    });

    for (const type of ['planned', 'called', 'prepareRequested', 'prepared', 'held', 'closed'])
      expect(await recorded(`meetings.${type}`)).toHaveLength(1);
    const [entry] = await recorded('meetings.called');
    expect(fromJson(entry!.data)).toEqual({ meetingId: id, period: '2024-06', heldAt: '2024-07-19T06:30:00.000Z', invited: 4 });
  });

  test('no step is skipped, and what is cancelled says why', async () => {
    const id = await plan();
    expect(await codeOf(ask(id))).toBe('conflict: meetings.callFirst');
    expect(await codeOf(meetings.hold(asSupervisor(), authorOf(supervisor), id, null))).toBe('conflict: meetings.callFirst');
    expect(await codeOf(meetings.cancel(asSupervisor(), authorOf(supervisor), id, ' ', null))).toBe(
      'reason: meetings.reasonNeeded',
    );
    await meetings.cancel(asSupervisor(), authorOf(supervisor), id, '与市里会议冲突', null);
    expect(await get(id)).toMatchObject({
      state: 'cancelled',
      cancelReason: '与市里会议冲突',
      cancelledAt: await clock.now(),
      allowed: [],
    });
    expect(await codeOf(meetings.call(asSupervisor(), authorOf(supervisor), id, null, null))).toBe(
      'conflict: meetings.cancelled',
    );
  });

  test('a plan that cannot be: in the past, before the month’s figures, ending before it starts, another year', async () => {
    expect(await codeOf(plan({ startsAt: instantAt('2024-07-05', '09:00') }))).toBe('startsAt: input.inThePast');
    expect(await codeOf(plan({ period: '2024-07' }))).toBe('startsAt: input.periodNotOver');
    expect(await codeOf(plan({ endsAt: instantAt('2024-07-19', '14:30') }))).toBe('endsAt: input.endsBeforeStart');
    expect(await codeOf(plan({ period: '2014-06' }))).toBe('period: input.noTargets');
    expect(await codeOf(plan({ startsAt: instantAt('2028-07-19', '14:30'), endsAt: null }))).toBe('startsAt: input.tooFarAhead');
    const elsewhere = await newUnit(db.dataSource, await newZone(db.dataSource));
    expect(await codeOf(plan({ agenda: [{ title: '发言', unitId: elsewhere.id }] }))).toBe('notFound: people.unitNotFound');
  });

  test('a change after the call raises the calendar’s sequence only where the calendar shows it', async () => {
    const id = await called();
    const change = (more: Partial<MeetingPlan>) => meetings.change(asSupervisor(), authorOf(supervisor), id, more, null);
    await change({ ...PLAN });
    await change({ agenda: [{ title: '通报', minutes: 30 }] });
    expect(await get(id)).toMatchObject({ sequence: 0, version: 3 });
    await change({ startsAt: instantAt('2024-07-22', '09:00'), endsAt: null, place: '二楼会议室' });
    expect(await get(id)).toMatchObject({ sequence: 1, heldOn: '2024-07-22', place: '二楼会议室', endsAt: null });
    expect((await recorded('meetings.changed')).map(({ data }) => fromJson<{ fields: string[] }>(data).fields)).toEqual([
      ['agenda'],
      ['startsAt', 'endsAt', 'place'],
    ]);
  });

  test('attendees of one’s own choice, none of them a stranger', async () => {
    const stranger = await newPerson(db.dataSource, await newZone(db.dataSource));
    const id = await plan();
    const call = (...people: Person[]) =>
      meetings.call(
        asSupervisor(),
        authorOf(supervisor),
        id,
        people.map((one) => ({ personId: one.id, part: 'member' as const })),
        null,
      );
    expect(await codeOf(call(leader, stranger))).toBe('attendees.1.personId: people.notFound');
    expect(await codeOf(call())).toBe('attendees: input.arrayNotEmpty');
    await call(leader);
    expect((await get(id)).attendees).toMatchObject([{ personId: leader.id, part: 'member', unitName: zone.name }]);
  });

  test('two at once: one wins, the other is told what is there now', async () => {
    const id = await plan();
    const rename = (title: string) => meetings.change(asSupervisor(), authorOf(supervisor), id, { title }, 1);
    const outcomes = await Promise.all([codeOf(rename('甲')), codeOf(rename('乙'))]);
    expect(outcomes.toSorted()).toEqual(['ok', 'stale: meetings.changedMeanwhile']);
    await expect(rename('丙')).rejects.toMatchObject({
      current: { version: 2, state: 'planned' },
      before: { type: 'meetings.changed', name: expect.any(String) },
    });
  });

  test('a delegate acts in the name of the colleague on leave, and nobody else acts at all', async () => {
    const deputy = await newPerson(db.dataSource, zone);
    await delegate(db.dataSource, supervisor, deputy, { toDay: '2024-07-31' });
    const { actor } = (await new ActorQueries(uow, { passwordDays: 0 }).load(deputy.id))!;
    await meetings.plan(actor, authorOf(deputy), PLAN);
    expect(await recorded('meetings.planned')).toMatchObject([{ actorId: deputy.id, onBehalfOf: supervisor.id }]);
    expect(await codeOf(meetings.plan(asLeader(), authorOf(leader), PLAN))).toBe('forbidden: people.notAllowed');
  });
});

describe('the pack', () => {
  test('counts, sentences in both languages, laggards with cause and promise, the silent, the figures with their sources', async () => {
    await scans.scanNow(zone.id, 2024);
    await db.dataSource.query(
      "UPDATE flags SET cause = '开工晚', measures = '倒排工期', recoverBy = '2024-09', state = 'acknowledged' WHERE targetId = ?",
      [behind.id],
    );
    const id = await frozen();
    const pack = await packQueries.get(asLeader(), id);
    const { content } = pack;
    expect(pack).toMatchObject({ version: 1, period: '2024-06', verified: true, fault: null, frozenByName: null });
    expect(pack.contentHash).toBe(sha256(pack.text));
    expect(content).toMatchObject({
      form: 'pack.1',
      meetingId: id,
      ruleSet: 'default@1',
      knownAt: '2024-07-08T02:00:00.000Z',
      zone: { id: zone.id },
      provisional: 0,
      bulletin: {
        counts: { total: 2, reached: 0, lagging: 1, missing: 1, share: '0.0' },
        laggards: [
          {
            unitName: '经发局',
            targets: [{ targetId: behind.id, flag: { level: 3, cause: '开工晚', measures: '倒排工期', recoverBy: '2024-09' } }],
          },
        ],
        mustSpeak: [{ unitName: '经发局' }],
        notFiled: [{ unitName: '科技局', targets: [{ targetId: unfiled.id, standing: 'onPace' }] }],
      },
    });
    expect(content!.bulletin.laggards[0]!.targets[0]).toMatchObject({
      why: { zh: expect.stringContaining('6月累计 36'), en: expect.stringContaining('36') },
      outlook: { zh: expect.stringContaining('全年预计 72'), en: expect.stringContaining('Year-end outlook 72') },
    });
    expect(content!.sentences.zh[0]).toContain('2 项量化指标中，达到序时进度 0 项');
    expect(content!.sentences.en[0]).toContain('New market entities');
    expect(content!.figures).toMatchObject([
      {
        targetId: behind.id,
        target: '120',
        actual: '36',
        expected: '60',
        ratio: '0.6',
        gap: '-20',
        light: 'lagging',
        illustrative: false,
        source: { title: '目标任务分解表', date: '2024-02-18' },
      },
      { targetId: unfiled.id, light: 'missing', illustrative: true, source: null },
    ]);
  });

  test('a figure changes afterwards: the board follows, the pack stays as it was read', async () => {
    const id = await frozen();
    const before = await packQueries.get(asLeader(), id);
    const board = () => new BoardQueries(db.dataSource).counts(asLeader(), { period: '2024-06', asOf: null });
    const lagging = async () =>
      (await board()).find(({ month, light }) => month === '2024-06' && light === 'lagging')?.targets ?? 0;
    expect(await lagging()).toBe(1);
    await file(behind, '2024-06', '61');
    await scans.scanNow(zone.id, 2024);
    expect(await lagging()).toBe(0);
    const after = await packQueries.get(asLeader(), id);
    expect([after.text, after.contentHash, after.verified]).toEqual([before.text, before.contentHash, true]);

    await ask(id);
    await packs.prepareNow(id);
    const second = await packQueries.get(asLeader(), id);
    expect(second).toMatchObject({
      version: 2,
      content: { bulletin: { counts: { lagging: 0, behind: 1 }, recovered: [{ targetId: behind.id }] } },
    });
    expect((await packQueries.get(asLeader(), id, 1)).text).toBe(before.text);
    expect(second.versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  test('the sweep freezes three workdays before at nine, and running it twice is running it once', async () => {
    const id = await called();
    await plan();
    clock.set(new Date(FREEZES_AT.getTime() - 1));
    expect(await packs.prepareDue()).toEqual({ frozen: 0 });
    clock.set(FREEZES_AT);
    expect(await packs.prepareDue()).toEqual({ frozen: 1 });
    expect(await packs.prepareDue()).toEqual({ frozen: 0 });
    clock.set('2024-07-18T09:00:00+08:00');
    expect(await packs.prepareDue()).toEqual({ frozen: 0 });
    expect(await versions(id)).toEqual([1]);
    expect((await packQueries.get(asLeader(), id)).frozenAt).toEqual(FREEZES_AT);
  });

  test('a pack made early is made anew at its hour, a meeting put off once more at the new one', async () => {
    const id = await frozen();
    clock.set(FREEZES_AT);
    await packs.prepareDue();
    expect(await versions(id)).toEqual([2, 1]);
    await meetings.change(
      asSupervisor(),
      authorOf(supervisor),
      id,
      { startsAt: instantAt('2024-08-02', '09:00'), endsAt: null },
      null,
    );
    expect(await packs.prepareDue()).toEqual({ frozen: 0 });
    clock.set('2024-07-31T08:00:00+08:00');
    await packs.prepareDue();
    expect(await versions(id)).toEqual([3, 2, 1]);
  });

  test('two workers at once, and the same ring again later: one version', async () => {
    const id = await called();
    await ask(id);
    await ask(id);
    const frozenBoth = await Promise.all([packs.prepareNow(id), packs.prepareNow(id), packs.prepareDue()]);
    expect(frozenBoth.slice(0, 2)).toMatchObject([{ version: 1 }, { version: 1 }]);
    expect(await packs.prepareNow(id)).toMatchObject({ version: 1 });
    expect(await versions(id)).toEqual([1]);
    expect(await recorded('meetings.prepared')).toHaveLength(1);
    expect(await recorded('meetings.prepareRequested')).toHaveLength(1);
    expect((await packQueries.versions(id))[0]!.frozenByName).toBe(supervisor.name);
  });

  test('a month changed after the freezing needs a pack of its own before the meeting is held', async () => {
    const id = await frozen();
    await meetings.change(asSupervisor(), authorOf(supervisor), id, { period: '2024-05' }, null);
    expect(await codeOf(meetings.hold(asSupervisor(), authorOf(supervisor), id, null))).toBe('conflict: meetings.prepareFirst');
    await ask(id);
    await packs.prepareDue();
    await meetings.hold(asSupervisor(), authorOf(supervisor), id, null);
    expect(await recorded('meetings.held')).toHaveLength(1);
    expect((await packQueries.get(asLeader(), id)).period).toBe('2024-05');
  });

  test('nothing is frozen for a meeting not called, held or cancelled', async () => {
    const planned = await plan();
    expect(await packs.prepareNow(planned)).toBeNull();
    const id = await called();
    await ask(id);
    await meetings.cancel(asSupervisor(), authorOf(supervisor), id, '改期', null);
    expect(await packs.prepareNow(id)).toBeNull();
    expect(await packs.prepareDue()).toEqual({ frozen: 0 });
  });

  test('one meeting that cannot be prepared does not hold up the others', async () => {
    const [broken, id] = [await called(), await called({ title: '另一个会议' })];
    await db.dataSource.query(
      "INSERT INTO packs (zoneId, meetingId, version, period, content, contentHash, frozenAt) VALUES (?, ?, 1, '2024-05', '{}', '', '2024-07-01')",
      [zone.id, broken],
    );
    await ask(broken);
    await ask(id);
    await expect(packs.prepareDue()).rejects.toThrow('1 pack(s)');
    expect(await versions(id)).toEqual([1]);
  });

  test('tampering is found, also where text and hash were changed together', async () => {
    const id = await frozen();
    const { text } = await packQueries.get(asLeader(), id);
    const forged = text.replace('"lagging":1', '"lagging":0');
    await db.dataSource.query('UPDATE packs SET content = ? WHERE meetingId = ?', [forged, id]);
    expect(await packQueries.get(asLeader(), id)).toMatchObject({ verified: false, fault: 'contentChanged', text: forged });
    await db.dataSource.query('UPDATE packs SET contentHash = ? WHERE meetingId = ?', [sha256(forged), id]);
    expect(await packQueries.get(asLeader(), id)).toMatchObject({ verified: false, fault: 'hashReplaced' });
    await db.dataSource.query("UPDATE packs SET content = '{' WHERE meetingId = ?", [id]);
    expect(await packQueries.get(asLeader(), id)).toMatchObject({ verified: false, content: null });
  });
});

describe('who sees what', () => {
  test('an invited head sees the meeting but not its pack; others and other zones see nothing', async () => {
    const id = await plan();
    const head = asHead(economyHead!, economy!);
    expect(await codeOf(queries.get(head, id))).toBe('forbidden: meetings.notInvited');
    expect(await queries.list(head, {}, { limit: 10, after: null })).toEqual([]);
    await meetings.call(asSupervisor(), authorOf(supervisor), id, [{ personId: economyHead!.id, part: 'speaker' }], null);
    await packs.prepareNow(id);
    expect(await queries.get(head, id)).toMatchObject({ id, packs: [], allowed: [] });
    expect(await queries.list(head, {}, { limit: 10, after: null })).toMatchObject([{ id, invited: 1 }]);
    expect(await codeOf(packQueries.get(head, id))).toBe('forbidden: people.notAllowed');
    const uninvited = asHead(scienceHead!, science!);
    expect(await codeOf(queries.get(uninvited, id))).toBe('forbidden: meetings.notInvited');
    expect(await queries.list(uninvited, {}, { limit: 10, after: null })).toEqual([]);
    expect(await queries.get(asLeader(), id)).toMatchObject({ packs: [{ version: 1 }], allowed: ['readPack'] });

    const elsewhere = await newZone(db.dataSource);
    const stranger = await newHolder(db.dataSource, elsewhere, elsewhere, 'supervision');
    const foreign = actorOf(stranger, ['supervision', elsewhere]);
    expect(await queries.list(foreign, {}, { limit: 10, after: null })).toEqual([]);
    expect(await codeOf(queries.get(foreign, id))).toBe('notFound: meetings.notFound');
    expect(await codeOf(packQueries.get(foreign, id))).toBe('notFound: meetings.notFound');
    expect(await codeOf(meetings.prepare(foreign, authorOf(stranger), id, null))).toBe('notFound: meetings.notFound');
    expect(await codeOf(meetings.change(foreign, authorOf(stranger), id, { title: '甲' }, null))).toBe(
      'notFound: meetings.notFound',
    );
    expect(await codeOf(meetings.cancel(foreign, authorOf(stranger), id, '甲', null))).toBe('notFound: meetings.notFound');
  });

  test('a unit stays invited when its head changes after the call', async () => {
    const id = await called();
    await db.dataSource.query("UPDATE appointments SET toDay = '2024-07-10' WHERE personId = ?", [economyHead!.id]);
    const successor = await newPerson(db.dataSource, zone);
    await appoint(db.dataSource, successor, economy!, 'head', { fromDay: '2024-07-11' });
    expect(await queries.get(asHead(successor, economy!), id)).toMatchObject({ id });
    expect(await queries.list(asHead(successor, economy!), {}, { limit: 10, after: null })).toMatchObject([{ id }]);
  });

  test('the list by state, month and day, page by page', async () => {
    const first = await plan();
    const second = await called({ startsAt: instantAt('2024-07-22', '09:00'), endsAt: null });
    const list = async (filter: Parameters<MeetingQueries['list']>[1], after: (string | number)[] | null = null) =>
      (await queries.list(asLeader(), filter, { limit: 1, after })).map(({ id }) => id);
    expect(await list({})).toEqual([second, first]);
    expect(await list({}, ['2024-07-22', second])).toEqual([first]);
    expect(await list({ state: 'called' })).toEqual([second]);
    expect(await list({ until: '2024-07-20' })).toEqual([first]);
    expect(await list({ from: '2024-07-20' })).toEqual([second]);
    expect(await list({ period: '2024-05' })).toEqual([]);
  });
});
