import { Appointment } from '#database/entities/people/appointment.entity.js';
import { Delegation } from '#database/entities/people/delegation.entity.js';
import { Oversight } from '#database/entities/people/oversight.entity.js';
import { Person } from '#database/entities/people/person.entity.js';
import { Unit } from '#database/entities/people/unit.entity.js';
import { hashPassword } from '#features/people/passwords.js';
import type { EntityManager } from 'typeorm';
import type { SeedZone } from '../shape.js';
import { idOf, type ZoneIds } from './ids.js';

/** 单位与人: the unit tree, accounts with their duties, oversight and delegations. */
export async function plantOrganisation(em: EntityManager, zone: SeedZone, password: string): Promise<ZoneIds> {
  const units = await plantUnits(em, zone);
  const zoneId = idOf(units, zone.units.find((unit) => unit.kind === 'zone')!.code);
  const people = await plantPeople(em, zone, zoneId, password);
  const first = zone.people.flatMap((person) => person.appointments.map((one) => one.from)).sort()[0] ?? '2022-01-01';
  await em.insert(
    Appointment,
    zone.people.flatMap((person) =>
      person.appointments.map((one) => ({
        zoneId,
        personId: idOf(people, person.account),
        unitId: idOf(units, one.unitCode),
        role: one.role,
        fromDay: one.from,
        toDay: one.to,
      })),
    ),
  );
  const overseen = zone.people.flatMap((person) =>
    person.oversees.map((code) => ({
      zoneId,
      personId: idOf(people, person.account),
      unitId: idOf(units, code),
      fromDay: first,
      toDay: null,
    })),
  );
  if (overseen.length > 0) await em.insert(Oversight, overseen);
  const delegations = zone.delegations.map((one) => ({
    zoneId,
    principalId: idOf(people, one.from),
    delegateId: idOf(people, one.to),
    fromDay: one.firstDay,
    toDay: one.lastDay,
    reason: one.reason,
    revokedAt: null,
  }));
  if (delegations.length > 0) await em.insert(Delegation, delegations);
  return { zoneId, units, people, targets: new Map() };
}

async function plantUnits(em: EntityManager, zone: SeedZone): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  let zoneId = 0;
  for (const unit of zone.units) {
    const parentId = unit.parentCode === null ? null : idOf(ids, unit.parentCode);
    const { identifiers } = await em.insert(Unit, {
      zoneId,
      parentId,
      code: unit.code,
      kind: unit.kind,
      name: unit.name,
      nameEn: unit.nameEn,
      sort: unit.sort,
      closedOn: null,
    });
    const id = (identifiers[0] as { id: number }).id;
    ids.set(unit.code, id);
    if (unit.kind !== 'zone') continue;
    zoneId = id;
    await em.update(Unit, { id }, { zoneId });
  }
  return ids;
}

async function plantPeople(em: EntityManager, zone: SeedZone, zoneId: number, password: string): Promise<Map<string, number>> {
  const hashes = await Promise.all(zone.people.map(() => hashPassword(password)));
  const { identifiers } = await em.insert(
    Person,
    zone.people.map((person, i) => ({
      zoneId,
      account: person.account,
      name: person.name,
      nameEn: person.nameEn,
      title: person.title,
      email: person.email,
      phone: null,
      locale: person.locale === 'en' ? ('en' as const) : ('zh' as const),
      passwordHash: hashes[i]!,
      mustChangePassword: false,
    })),
  );
  return new Map(zone.people.map((person, i) => [person.account, (identifiers[i] as { id: number }).id]));
}
