import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { mayDo, rightsOf, unitsFor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { SettableClock } from '../../../../test/support/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  actorOf,
  appoint,
  authorOf,
  delegate,
  newHolder,
  newPerson,
  newUnit,
  newZone,
  oversee,
} from '../../../../test/support/factories.js';
import { AccessTokens } from './access-tokens.js';
import { ActorQueries } from './actor.queries.js';
import { AppointmentsService } from './appointments.service.js';
import { DelegationsQueries } from './delegations.queries.js';
import { DelegationsService } from './delegations.service.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';
import { Sessions } from './sessions.js';
import { UnitsQueries } from './units.queries.js';
import { UnitsService, versionOfUnit } from './units.service.js';
import { ZoneSettingsService } from './zone-settings.service.js';

const CONFIG = { jwtSecret: 'a secret for tests that is long enough' } as never;
const clock = new SettableClock('2024-07-03T10:00:00+08:00');
const SPAN = { from: '2024-07-01', until: null };

let db: TestDatabase;
let uow: UnitOfWork;
let actors: ActorQueries;
let appointments: AppointmentsService;
let delegations: DelegationsService;
let people: PeopleService;
let units: UnitsService;
let zone: Unit;
let unit: Unit;
let admin: Person;

const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
    return 'ok';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
const leave = (from: Person, to: Person, more: object = {}) => ({
  principalId: from.id,
  delegateId: to.id,
  from: '2024-07-03',
  until: '2024-07-05',
  reason: '年休假',
  ...more,
});

beforeAll(async () => {
  db = await freshDatabase('duties');
  uow = new UnitOfWork(db.dataSource, clock);
  actors = new ActorQueries(uow, CONFIG);
  appointments = new AppointmentsService(uow, actors);
  delegations = new DelegationsService(uow, actors);
  people = new PeopleService(uow, new Sessions(uow, new AccessTokens(CONFIG), actors, CONFIG), actors);
  units = new UnitsService(uow);
});
afterAll(() => db.drop());

beforeEach(async () => {
  clock.set('2024-07-03T10:00:00+08:00');
  actors.forget();
  zone = await newZone(db.dataSource);
  unit = await newUnit(db.dataSource, zone);
  admin = await newHolder(db.dataSource, zone, zone, 'admin');
});

describe('duties kept apart', () => {
  test('nobody is appointed to two of the three', async () => {
    const auditor = await newHolder(db.dataSource, zone, zone, 'auditor');
    expect(await codeOf(appointments.appoint(authorOf(admin), auditor.id, zone.id, 'admin', SPAN))).toBe(
      'people.dutiesSeparated',
    );
    expect(await codeOf(appointments.appoint(authorOf(admin), auditor.id, unit.id, 'filer', SPAN))).toBe(
      'people.auditorChangesNothing',
    );
    expect(await codeOf(appointments.appoint(authorOf(admin), auditor.id, zone.id, 'auditor', SPAN))).toBe(
      'people.alreadyAppointed',
    );
  });

  test('what has ended no longer counts, and one day of both is too much', async () => {
    const person = await newPerson(db.dataSource, zone);
    await appoint(db.dataSource, person, zone, 'auditor', { toDay: '2024-07-31' });
    expect(
      await codeOf(appointments.appoint(authorOf(admin), person.id, unit.id, 'supervision', { from: '2024-07-31', until: null })),
    ).toBe('people.dutiesSeparated');
    expect(
      await codeOf(appointments.appoint(authorOf(admin), person.id, unit.id, 'supervision', { from: '2024-08-01', until: null })),
    ).toBe('ok');
  });

  test('nor by delegation, nor by an appointment of the one who delegates', async () => {
    const office = await newHolder(db.dataSource, zone, unit, 'supervision');
    const auditor = await newHolder(db.dataSource, zone, zone, 'auditor');
    expect(await codeOf(delegations.delegate(actorOf(office), authorOf(office), leave(office, auditor)))).toBe(
      'people.dutiesSeparated',
    );
    // The filer's own duty ends before the new one begins, but the leave runs on: the office would audit itself.
    const filer = await newPerson(db.dataSource, zone);
    await appoint(db.dataSource, filer, unit, 'filer', { toDay: '2024-07-04' });
    await delegations.delegate(actorOf(filer), authorOf(filer), leave(filer, office, { until: '2024-07-10' }));
    const audit = (from: string) =>
      codeOf(appointments.appoint(authorOf(admin), filer.id, zone.id, 'auditor', { from, until: null }));
    expect(await audit('2024-07-05')).toBe('people.dutiesSeparated');
    expect(await audit('2024-07-11')).toBe('ok');
  });

  test('two appointments at the same moment do not slip past each other', async () => {
    const person = await newPerson(db.dataSource, zone);
    const codes = await Promise.all([
      codeOf(appointments.appoint(authorOf(admin), person.id, zone.id, 'auditor', SPAN)),
      codeOf(appointments.appoint(authorOf(admin), person.id, unit.id, 'supervision', SPAN)),
    ]);
    expect(codes.sort()).toEqual(['ok', 'people.dutiesSeparated']);
  });

  test('a zone keeps an administrator', async () => {
    const [own] = await db.dataSource.query<{ id: number }[]>('SELECT id FROM appointments WHERE personId = ?', [admin.id]);
    expect(await codeOf(appointments.end(authorOf(admin), own!.id, '2024-07-02'))).toBe('people.lastAdministrator');
    const second = await newHolder(db.dataSource, zone, zone, 'admin');
    expect(await codeOf(people.deactivate(authorOf(admin), admin.id))).toBe('people.notYourself');
    const both = await Promise.all([
      codeOf(people.deactivate(authorOf(admin), second.id)),
      codeOf(people.deactivate(authorOf(second), admin.id)),
    ]);
    expect(both.sort()).toEqual(['ok', 'people.lastAdministrator']);
  });
});

describe('delegation', () => {
  test('is in force from its first day through its last, by the zone’s clock', async () => {
    const head = await newHolder(db.dataSource, zone, unit, 'head');
    const deputy = await newHolder(db.dataSource, zone, await newUnit(db.dataSource, zone), 'filer');
    await delegate(db.dataSource, head, deputy, { fromDay: '2024-07-04', toDay: '2024-07-05' });
    await oversee(db.dataSource, head, unit);
    const endorses = async (at: string) => {
      clock.set(at);
      actors.forget();
      return mayDo((await actors.load(deputy.id))!.actor, 'progress.endorse');
    };
    expect(await endorses('2024-07-03T23:59:00+08:00')).toBe(false);
    expect(await endorses('2024-07-04T00:00:00+08:00')).toBe(true);
    const { actor } = (await actors.load(deputy.id))!;
    expect(actor.grants).toContainEqual({ role: 'head', unitId: unit.id, onBehalfOf: head.id });
    expect(actor.oversees).toEqual([unit.id]);
    expect(await endorses('2024-07-05T23:59:00+08:00')).toBe(true);
    expect(await endorses('2024-07-06T00:00:00+08:00')).toBe(false);
  });

  test('hands on nothing but the principal’s own duties, and ends with a word or with the account', async () => {
    const [a, b, c] = [
      await newHolder(db.dataSource, zone, unit, 'head'),
      await newHolder(db.dataSource, zone, unit, 'filer'),
      await newPerson(db.dataSource, zone),
    ];
    const id = await delegations.delegate(actorOf(a), authorOf(a), leave(a, b));
    await delegations.delegate(actorOf(b), authorOf(b), leave(b, c));
    const duties = async (person: Person) =>
      (await actors.load(person.id))!.actor.grants.map((grant) => `${grant.role}/${grant.onBehalfOf}`);
    expect(await duties(b)).toEqual(['filer/null', `head/${a.id}`]);
    expect(await duties(c)).toEqual([`filer/${b.id}`]);
    await people.deactivate(authorOf(admin), b.id);
    expect(await duties(c)).toEqual([]);
    expect(await codeOf(delegations.revoke(actorOf(c), authorOf(c), id))).toBe('people.delegationNotFound');
    expect(await codeOf(delegations.revoke(actorOf(a), authorOf(a), id))).toBe('ok');
    expect(await codeOf(delegations.revoke(actorOf(a), authorOf(a), id))).toBe('people.delegationOver');
  });

  test('is for oneself, or for others by the administrator', async () => {
    const [a, b, c] = [
      await newHolder(db.dataSource, zone, unit, 'head'),
      await newPerson(db.dataSource, zone),
      await newPerson(db.dataSource, zone),
    ];
    expect(await codeOf(delegations.delegate(actorOf(b, ['filer', unit]), authorOf(b), leave(a, c)))).toBe(
      'people.delegateForOthers',
    );
    expect(await codeOf(delegations.delegate(actorOf(admin, ['admin', zone]), authorOf(admin), leave(a, c)))).toBe('ok');
    expect(await codeOf(delegations.delegate(actorOf(a), authorOf(a), leave(a, c)))).toBe('people.alreadyDelegated');
    expect(await codeOf(delegations.delegate(actorOf(a), authorOf(a), leave(a, a)))).toBe('people.delegateToSelf');
    expect(
      await codeOf(delegations.delegate(actorOf(a), authorOf(a), leave(a, b, { from: '2024-07-01', until: '2024-07-02' }))),
    ).toBe('people.delegationPast');
    expect(await codeOf(delegations.delegate(actorOf(b), authorOf(b), leave(b, c)))).toBe('people.nothingToDelegate');
    const listed = await new DelegationsQueries(uow).list(actorOf(c, ['filer', unit]), 10, null);
    expect(listed).toMatchObject([
      { fromPersonName: a.name, state: 'inForce', allowed: ['revoke'], from: '2024-07-03', until: '2024-07-05' },
    ]);
  });
});

describe('appointments', () => {
  test('end at once with yesterday, and rewrite nothing older', async () => {
    const filer = await newHolder(db.dataSource, zone, unit, 'filer');
    const [own] = await db.dataSource.query<{ id: number }[]>('SELECT id FROM appointments WHERE personId = ?', [filer.id]);
    expect(rightsOf((await actors.load(filer.id))!.actor)).toContain('progress.file');
    expect(await codeOf(appointments.end(authorOf(admin), own!.id, '2024-07-01'))).toBe('people.endTooEarly');
    await appointments.end(authorOf(admin), own!.id, '2024-07-02');
    expect((await actors.load(filer.id))!.actor.grants).toEqual([]);
    expect(rightsOf((await actors.load(filer.id))!.actor)).not.toContain('progress.file');
    expect(await codeOf(appointments.end(authorOf(admin), own!.id, '2024-07-02'))).toBe('people.appointmentOver');
  });

  test('oversight is set as a whole', async () => {
    const leader = await newHolder(db.dataSource, zone, zone, 'leader');
    const other = await newUnit(db.dataSource, zone);
    await oversee(db.dataSource, leader, unit);
    await appointments.setOversight(authorOf(admin), leader.id, [other.id]);
    expect((await actors.load(leader.id))!.actor.oversees).toEqual([other.id]);
  });
});

describe('accounts', () => {
  test('of two changes at once one wins, the other sees what is there now', async () => {
    const person = await newPerson(db.dataSource, zone);
    const change = (name: string) => people.change(authorOf(admin), person.id, 1, { name });
    const results = await Promise.allSettled([change('甲'), change('乙')]);
    const lost = results.find((result) => result.status === 'rejected')!;
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(lost.reason).toMatchObject({ kind: 'stale', current: { version: 2 } });
  });

  test('one name space for all zones', async () => {
    const details = { name: '某', nameEn: null, title: null, email: null, phone: null, locale: 'zh' as const };
    const { id, temporaryPassword } = await people.create(authorOf(admin), 'one.name', details);
    expect(temporaryPassword).toHaveLength(19);
    expect((await actors.load(id))!.mustChangePassword).toBe(true);
    expect(await codeOf(people.create(authorOf(admin), 'ONE.name', details))).toBe('people.accountTaken');
  });

  test('are listed page by page in pinyin order, contact data for the administrator alone', async () => {
    for (const name of ['张三', '李四', '王五', '安六'])
      await newHolder(db.dataSource, zone, unit, 'filer', { name, phone: '0451-1' });
    const queries = new PeopleQueries(uow, CONFIG);
    const asAdmin = actorOf(admin, ['admin', zone]);
    const first = await queries.list(asAdmin, { unitId: unit.id }, 2, null);
    expect(first.slice(0, 2).map((row) => row.name)).toEqual(['安六', '李四']);
    const rest = await queries.list(asAdmin, { unitId: unit.id }, 2, [first[1]!.name, first[1]!.id]);
    expect(rest.map((row) => row.name)).toEqual(['王五', '张三']);
    const filer = actorOf(admin, ['filer', unit]);
    expect((await queries.list(filer, { q: '张%' }, 5, null)).length).toBe(0);
    expect(await queries.list(filer, { q: '张' }, 5, null)).toMatchObject([
      { phone: null, email: null, appointments: [{ role: 'filer' }] },
    ]);
  });
});

describe('units', () => {
  const other = (more: object = {}) => ({
    parentId: zone.id,
    code: 'x-1',
    kind: 'office' as const,
    name: '某办事处',
    nameEn: null,
    sort: 0,
    ...more,
  });

  test('are a tree: never a ring, never closed over people', async () => {
    const parent = await units.create(authorOf(admin), other());
    const child = await units.create(authorOf(admin), other({ parentId: parent, code: 'x-2' }));
    const version = async (id: number) => versionOfUnit(await new UnitsQueries(db.dataSource).one(zone.id, id));
    expect(await codeOf(units.change(authorOf(admin), parent, await version(parent), { parentId: child }))).toBe(
      'people.unitInItself',
    );
    expect(await codeOf(units.change(authorOf(admin), parent, (await version(parent)) + 1, { name: '新名' }))).toBe(
      'people.changedMeanwhile',
    );
    expect(await codeOf(units.close(authorOf(admin), parent, await version(parent)))).toBe('people.unitHasUnits');
    await newHolder(db.dataSource, zone, await new UnitsQueries(db.dataSource).one(zone.id, child), 'filer');
    expect(await codeOf(units.close(authorOf(admin), child, await version(child)))).toBe('people.unitHasPeople');
    expect(await codeOf(units.create(authorOf(admin), other()))).toBe('people.unitCodeTaken');
    expect((await new UnitsQueries(db.dataSource).tree(zone.id)).map((node) => node.depth)).toEqual([0, 1, 2, 1]);
  });

  test('a zone is born with its own number', async () => {
    const id = await units.createZone({ code: 'newborn', name: '新区', nameEn: null });
    const [row] = await db.dataSource.query<{ zoneId: number }[]>('SELECT zoneId FROM units WHERE id = ?', [id]);
    const [entry] = await db.dataSource.query<{ zoneId: number }[]>(
      "SELECT zoneId FROM journal_entries WHERE type = 'people.zoneCreated' AND subject = ?",
      [`zone:${id}`],
    );
    expect([row!.zoneId, entry!.zoneId]).toEqual([id, id]);
  });
});

describe('what a zone chooses', () => {
  test('leaders read the zone until it is restricted to the units overseen, and at once thereafter', async () => {
    const settings = new ZoneSettingsService(uow, actors);
    const leader = await newHolder(db.dataSource, zone, zone, 'leader');
    await appointments.setOversight(authorOf(admin), leader.id, [unit.id]);
    const reach = async () => unitsFor((await actors.load(leader.id))!.actor, 'targets.read');
    expect([await settings.read(zone.id), await reach()]).toEqual([{ leaderDetail: 'zone', version: 0 }, 'all']);
    const chosen = await settings.choose(authorOf(admin), 0, 'overseen');
    expect([chosen.version, await reach()]).toEqual([1, [unit.id]]);
    const other = await newHolder(db.dataSource, await newZone(db.dataSource), zone, 'leader');
    expect(unitsFor((await actors.load(other.id))!.actor, 'targets.read')).toBe('all');
    // Who saw the page of before is told, whether it was the first choice or a later one.
    expect(await codeOf(settings.choose(authorOf(admin), 0, 'zone'))).toBe('people.changedMeanwhile');
    expect(await codeOf(settings.choose(authorOf(admin), 7, 'zone'))).toBe('people.changedMeanwhile');
    await settings.choose(authorOf(admin), 1, 'zone');
    expect(await reach()).toBe('all');
  });
});

test('nothing crosses from one zone to another', async () => {
  const away = await newZone(db.dataSource);
  const awayUnit = await newUnit(db.dataSource, away);
  const awayHead = await newHolder(db.dataSource, away, awayUnit, 'head');
  const stranger = await newHolder(db.dataSource, away, awayUnit, 'filer');
  const [awayDuty] = await db.dataSource.query<{ id: number }[]>('SELECT id FROM appointments WHERE personId = ?', [stranger.id]);
  const awayLeave = await delegate(db.dataSource, awayHead, stranger);
  const head = await newHolder(db.dataSource, zone, unit, 'head');
  const us = authorOf(admin);
  const asAdmin = actorOf(admin, ['admin', zone]);
  const codes = await Promise.all(
    [
      people.change(us, stranger.id, 1, { name: '改' }),
      people.deactivate(us, stranger.id),
      people.reactivate(us, stranger.id),
      people.resetPassword(us, stranger.id),
      people.signOut(us, stranger.id),
      appointments.appoint(us, stranger.id, unit.id, 'filer', SPAN),
      appointments.appoint(us, head.id, awayUnit.id, 'filer', SPAN),
      appointments.end(us, awayDuty!.id, '2024-07-03'),
      appointments.setOversight(us, stranger.id, []),
      appointments.setOversight(us, head.id, [awayUnit.id]),
      delegations.delegate(asAdmin, us, leave(awayHead, stranger)),
      delegations.delegate(actorOf(head), authorOf(head), leave(head, stranger)),
      delegations.revoke(asAdmin, us, awayLeave.id),
      units.change(us, awayUnit.id, versionOfUnit(awayUnit), { name: '改' }),
      units.close(us, awayUnit.id, versionOfUnit(awayUnit)),
      units.create(us, { parentId: away.id, code: 'y', kind: 'office', name: '某', nameEn: null, sort: 0 }),
      new PeopleQueries(uow, CONFIG).one(asAdmin, stranger.id),
      new UnitsQueries(db.dataSource).one(zone.id, awayUnit.id),
    ].map(codeOf),
  );
  expect(codes.filter((code) => !/[nN]otFound$/.test(code))).toEqual([]);
  expect((await new PeopleQueries(uow, CONFIG).list(asAdmin, {}, 100, null)).some((row) => row.id === stranger.id)).toBe(false);
});
