import { CalendarDay } from '#database/entities/calendar/calendar-day.entity.js';
import { Appointment } from '#database/entities/people/appointment.entity.js';
import { Delegation } from '#database/entities/people/delegation.entity.js';
import { Oversight } from '#database/entities/people/oversight.entity.js';
import { Person } from '#database/entities/people/person.entity.js';
import { Unit } from '#database/entities/people/unit.entity.js';
import { PlanYear } from '#database/entities/pledges/plan-year.entity.js';
import { PledgeLine } from '#database/entities/pledges/pledge-line.entity.js';
import { Pledge } from '#database/entities/pledges/pledge.entity.js';
import { Target } from '#database/entities/pledges/target.entity.js';
import type { Author } from '#database/unit-of-work.js';
import type { Actor, Grant } from '#domain/people/actor.js';
import type { Role } from '#domain/people/roles.js';
import { createRequire } from 'node:module';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Rows for tests, written past the services: only what a test names differs from a plain, valid row. */
type Db = DataSource | EntityManager;

let counter = 0;
const next = () => ++counter;

async function insert<T extends ObjectLiteral>(db: Db, entity: EntityTarget<T>, row: object): Promise<T> {
  const { identifiers } = await db.getRepository(entity).insert(row as never);
  return (await db.getRepository(entity).findOneByOrFail(identifiers[0] as never)) as T;
}

export async function newZone(db: Db, more: Partial<Unit> = {}): Promise<Unit> {
  const n = next();
  const zone = await insert(db, Unit, {
    zoneId: 0,
    parentId: null,
    code: `zone${n}`,
    kind: 'zone',
    name: `第${n}高新区`,
    ...more,
  });
  await db.getRepository(Unit).update({ id: zone.id }, { zoneId: zone.id });
  return Object.assign(zone, { zoneId: zone.id });
}

export function newUnit(db: Db, zone: Unit, more: Partial<Unit> = {}): Promise<Unit> {
  const n = next();
  return insert(db, Unit, {
    zoneId: zone.id,
    parentId: zone.id,
    code: `unit${n}`,
    kind: 'department',
    name: `第${n}局`,
    sort: n,
    ...more,
  });
}

/** An account that nobody can sign in to; pass a `passwordHash` for one that can. */
export function newPerson(db: Db, zone: Unit, more: Partial<Person> = {}): Promise<Person> {
  const n = next();
  return insert(db, Person, {
    zoneId: zone.id,
    account: `person.${n}`,
    name: `人员${n}`,
    email: `person.${n}@example.test`,
    locale: 'zh',
    passwordHash: '!',
    ...more,
  });
}

export const appoint = (db: Db, person: Person, unit: Unit, role: Role, more: Partial<Appointment> = {}): Promise<Appointment> =>
  insert(db, Appointment, {
    zoneId: person.zoneId,
    personId: person.id,
    unitId: unit.id,
    role,
    fromDay: '2024-01-01',
    toDay: null,
    ...more,
  });

/** A person who already holds one role. */
export async function newHolder(db: Db, zone: Unit, unit: Unit, role: Role, more: Partial<Person> = {}): Promise<Person> {
  const person = await newPerson(db, zone, more);
  await appoint(db, person, unit, role);
  return person;
}

export const oversee = (db: Db, person: Person, unit: Unit, more: Partial<Oversight> = {}): Promise<Oversight> =>
  insert(db, Oversight, {
    zoneId: person.zoneId,
    personId: person.id,
    unitId: unit.id,
    fromDay: '2024-01-01',
    toDay: null,
    ...more,
  });

export const delegate = (db: Db, principal: Person, deputy: Person, more: Partial<Delegation> = {}): Promise<Delegation> =>
  insert(db, Delegation, {
    zoneId: principal.zoneId,
    principalId: principal.id,
    delegateId: deputy.id,
    fromDay: '2024-07-01',
    toDay: '2024-07-07',
    reason: '休假',
    revokedAt: null,
    ...more,
  });

/** The actor a guard would have loaded, without asking the database. */
export const actorOf = (person: Person, ...duties: [Role, Unit][]): Actor => ({
  personId: person.id,
  zoneId: person.zoneId,
  name: person.name,
  account: person.account,
  locale: person.locale,
  grants: duties.map(([role, unit]): Grant => ({ role, unitId: unit.id, onBehalfOf: null })),
  oversees: [],
});

export const authorOf = (person: Person): Author => ({ zoneId: person.zoneId, personId: person.id });

export const newPlanYear = (db: Db, zone: Unit, more: Partial<PlanYear> = {}): Promise<PlanYear> =>
  insert(db, PlanYear, { zoneId: zone.id, year: 2024, ruleSet: 'default', state: 'open', settings: null, ...more });

export const newPledge = (db: Db, unit: Unit, more: Partial<Pledge> = {}): Promise<Pledge> =>
  insert(db, Pledge, {
    zoneId: unit.zoneId,
    year: 2024,
    holder: `unit:${unit.id}`,
    tier: 'unit',
    unitId: unit.id,
    title: `${unit.name}2024年度目标责任书`,
    state: 'signed',
    signatory: '单位负责人',
    counterpart: '管委会',
    signedOn: '2024-02-20',
    currentVersion: 1,
    ...more,
  });

/** P(r) = r/12. */
export const LINEAR = [...Array.from({ length: 11 }, (_, index) => ((index + 1) / 12).toFixed(12)), '1'];

const DETAIL: Target['detail'] = {
  curve: LINEAR,
  growthPath: null,
  baseShares: null,
  baseAmounts: null,
  nodes: [],
  comparator: null,
};

/** A cumulative target of 120 with linear terms, verified by the unit itself unless told otherwise. */
export function newTarget(
  db: Db,
  pledge: Pledge,
  more: Partial<Omit<Target, 'detail'>> & { detail?: Partial<Target['detail']> } = {},
): Promise<Target> {
  const n = next();
  return insert(db, Target, {
    zoneId: pledge.zoneId,
    year: pledge.year,
    pledgeId: pledge.id,
    unitId: pledge.unitId,
    verifierUnitId: pledge.unitId,
    code: `T${String(n).padStart(3, '0')}`,
    name: `目标${n}`,
    category: '经济',
    measureUnit: '家',
    kind: 'cumulative',
    cadence: 'monthly',
    wording: 'firm',
    track: 'administrative',
    target: '120',
    sort: n,
    ...more,
    detail: { ...DETAIL, ...more.detail },
  });
}

/** The line a signed target was born from. */
export function newLine(db: Db, { id, ...target }: Target, more: Partial<PledgeLine> = {}): Promise<PledgeLine> {
  return insert(db, PledgeLine, { ...target, coUnitIds: [], targetId: id, ...more });
}

/** The State Council's notices, as the seeds lay them down. */
export async function newNotices(db: Db, ...years: number[]): Promise<void> {
  const require = createRequire(import.meta.url);
  for (const year of years) {
    const notice = require(`chinese-days/dist/years/${year}.json`) as Record<'holidays' | 'workdays', Record<string, string>>;
    const rows = (['holidays', 'workdays'] as const).flatMap((list) =>
      Object.entries(notice[list]).map(([day, name]) => ({
        zoneId: 0,
        day,
        kind: list === 'holidays' ? ('holiday' as const) : ('workday' as const),
        name: name.split(',')[1] ?? name,
      })),
    );
    await db.getRepository(CalendarDay).upsert(rows, ['zoneId', 'day']);
  }
}
