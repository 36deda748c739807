import { Appointment } from '#database/entities/people/appointment.entity.js';
import { Oversight } from '#database/entities/people/oversight.entity.js';
import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import type { Day } from '#domain/calendar/day.js';
import { addDays, dayOf } from '#domain/calendar/zone-time.js';
import type { Role } from '#domain/people/roles.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { ActorQueries } from './actor.queries.js';
import { delegatesDuring, lockPeople, requireCombinable, requireForward, rolesDuring, type Span } from './duties.js';
import { requireAnotherAdministrator } from './people.service.js';
import { requireOpenUnits } from './units.service.js';

/** 岗位 and 分管: which duties a person has, where, from when until when. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actors: ActorQueries,
  ) {}

  /**
   * @throws Refusal `people.dutiesSeparated` and its like, also where only a delegate would end up with both duties;
   * `people.alreadyAppointed` when the same duty is held on one of the days
   */
  async appoint(author: Author, personId: number, unitId: number, role: Role, span: Span): Promise<number> {
    requireForward(span);
    const id = await this.uow.run(author, async (tx) => {
      const delegates = await delegatesDuring(tx, personId, span);
      const people = await lockPeople(tx, personId, ...delegates.map((one) => one.delegateId));
      if (!people.get(personId)!.active) throw new Refusal('conflict', 'people.inactive');
      await requireOpenUnits(tx, [unitId]);
      await requireNotAppointed(tx, personId, unitId, role, span);
      requireCombinable([role, ...(await rolesDuring(tx, personId, span))], 'role');
      for (const one of await delegatesDuring(tx, personId, span))
        requireCombinable([role, ...(await rolesDuring(tx, one.delegateId, one))], 'role');
      const { identifiers } = await tx.em.insert(Appointment, {
        zoneId: author.zoneId,
        personId,
        unitId,
        role,
        fromDay: span.from,
        toDay: span.until,
      });
      const { id: appointmentId } = identifiers[0] as { id: number };
      tx.record('people.appointed', { appointmentId, personId, unitId, role, from: span.from, until: span.until });
      return appointmentId;
    });
    this.actors.forget();
    return id;
  }

  /**
   * `until` is the last day; yesterday ends the duty at once. What was before yesterday stays as it was: it says who
   * was entitled to what has been done.
   */
  async end(author: Author, appointmentId: number, until: Day): Promise<void> {
    await this.uow.run(author, async (tx) => {
      const appointment = await tx.em.findOne(Appointment, {
        where: { id: appointmentId, zoneId: author.zoneId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!appointment) throw new Refusal('notFound', 'people.appointmentNotFound');
      const yesterday = addDays(dayOf(tx.now), -1);
      const over = appointment.toDay !== null && appointment.toDay <= yesterday;
      if (over || (appointment.toDay !== null && until > appointment.toDay))
        throw new Refusal('conflict', 'people.appointmentOver');
      if (until < yesterday || until < addDays(appointment.fromDay, -1))
        throw new Refusal('invalid', 'people.endTooEarly', { errors: [{ path: 'until', code: 'people.endTooEarly' }] });
      if (appointment.role === 'admin') await requireAnotherAdministrator(tx, appointment.personId, appointmentId);
      await tx.em.update(Appointment, { id: appointmentId }, { toDay: until });
      const { personId, unitId, role } = appointment;
      tx.record('people.appointmentEnded', { appointmentId, personId, unitId, role, until });
    });
    this.actors.forget();
  }

  /** The units a leader oversees from today on; those left out end yesterday. */
  async setOversight(author: Author, personId: number, unitIds: readonly number[]): Promise<void> {
    const wanted = [...new Set(unitIds)].sort((a, b) => a - b);
    await this.uow.run(author, async (tx) => {
      await lockPeople(tx, personId);
      await requireOpenUnits(tx, wanted);
      const today = dayOf(tx.now);
      const kept = await tx.query<{ id: number; unitId: number }[]>(
        'SELECT id, unitId FROM oversights WHERE personId = ? AND fromDay <= ? AND (toDay IS NULL OR toDay >= ?) FOR UPDATE',
        [personId, today, today],
      );
      const ended = kept.filter((one) => !wanted.includes(one.unitId)).map((one) => one.id);
      if (ended.length > 0) await tx.query('UPDATE oversights SET toDay = ? WHERE id IN (?)', [addDays(today, -1), ended]);
      const added = wanted.filter((unitId) => !kept.some((one) => one.unitId === unitId));
      if (added.length > 0)
        await tx.em.insert(
          Oversight,
          added.map((unitId) => ({ zoneId: author.zoneId, personId, unitId, fromDay: today, toDay: null })),
        );
      if (ended.length + added.length > 0) tx.record('people.oversightSet', { personId, unitIds: wanted });
    });
    this.actors.forget();
  }
}

async function requireNotAppointed(tx: Tx, personId: number, unitId: number, role: Role, { from, until }: Span): Promise<void> {
  const [same] = await tx.query<object[]>(
    'SELECT 1 FROM appointments WHERE personId = ? AND unitId = ? AND role = ? AND fromDay <= ? AND (toDay IS NULL OR toDay >= ?) LIMIT 1',
    [personId, unitId, role, until ?? '9999-12-31', from],
  );
  if (same) throw new Refusal('conflict', 'people.alreadyAppointed');
}
