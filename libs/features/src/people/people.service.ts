import { Person } from '#database/entities/people/person.entity.js';
import { isDuplicate, UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { ActorQueries } from './actor.queries.js';
import { lockPeople } from './duties.js';
import { hashPassword, temporaryPassword } from './passwords.js';
import { Sessions } from './sessions.js';

export interface PersonDetails {
  name: string;
  nameEn: string | null;
  title: string | null;
  email: string | null;
  phone: string | null;
  locale: 'zh' | 'en';
}

/** Accounts: who they are, not what they may do. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly actors: ActorQueries,
  ) {}

  /**
   * The password is shown once and must be changed at the first sign-in.
   * @throws Refusal `people.accountTaken`: accounts are one name space over all zones, because one signs in without naming a zone
   */
  async create(author: Author, account: string, details: PersonDetails): Promise<{ id: number; temporaryPassword: string }> {
    const password = temporaryPassword();
    const passwordHash = await hashPassword(password);
    try {
      const id = await this.uow.run(author, async (tx) => {
        const { identifiers } = await tx.em.insert(Person, {
          ...details,
          account,
          zoneId: author.zoneId,
          passwordHash,
          mustChangePassword: true,
          passwordSetAt: new Date(),
        });
        const { id: personId } = identifiers[0] as { id: number };
        tx.record('people.personCreated', { personId, unitId: null });
        return personId;
      });
      return { id, temporaryPassword: password };
    } catch (error) {
      if (isDuplicate(error))
        throw new Refusal('conflict', 'people.accountTaken', { errors: [{ path: 'account', code: 'people.accountTaken' }] });
      throw error;
    }
  }

  /** @returns the new version; the old one where nothing was to be changed */
  async change(author: Author, personId: number, version: number, details: Partial<PersonDetails>): Promise<number> {
    if (Object.keys(details).length === 0) return version;
    const next = await this.uow.run(author, async (tx) => {
      tx.worksOn(`person:${personId}`);
      const { affected } = await tx.em.update(
        Person,
        { id: personId, zoneId: author.zoneId, version },
        { ...details, version: version + 1 },
      );
      if (!affected) throw await staleOrMissing(tx, personId);
      tx.record('people.personChanged', { personId, fields: Object.keys(details) });
      return version + 1;
    });
    this.actors.forget();
    return next;
  }

  /** Signed out everywhere; duties delegated by this person lapse with the account. */
  async deactivate(author: Author, personId: number): Promise<void> {
    if (personId === author.personId) throw new Refusal('forbidden', 'people.notYourself');
    await this.uow.run(author, async (tx) => {
      const people = await lockPeople(tx, personId);
      tx.worksOn(`person:${personId}`);
      if (!people.get(personId)!.active) throw new Refusal('conflict', 'people.alreadyInactive');
      await requireAnotherAdministrator(tx, personId);
      await tx.query('UPDATE people SET active = 0, version = version + 1 WHERE id = ?', [personId]);
      tx.record('people.personDeactivated', { personId });
      await this.sessions.closeAll(tx, personId, 'deactivated');
    });
    this.actors.forget();
  }

  async reactivate(author: Author, personId: number): Promise<void> {
    await this.uow.run(author, async (tx) => {
      const people = await lockPeople(tx, personId);
      tx.worksOn(`person:${personId}`);
      if (people.get(personId)!.active) throw new Refusal('conflict', 'people.alreadyActive');
      await tx.query('UPDATE people SET active = 1, version = version + 1 WHERE id = ?', [personId]);
      tx.record('people.personReactivated', { personId });
    });
    this.actors.forget();
  }

  /** Also ends a lock-out. @returns the temporary password, shown once */
  async resetPassword(author: Author, personId: number): Promise<string> {
    if (personId === author.personId) throw new Refusal('forbidden', 'people.notYourself');
    const password = temporaryPassword();
    const passwordHash = await hashPassword(password);
    await this.uow.run(author, async (tx) => {
      await lockPeople(tx, personId);
      await tx.query(
        'UPDATE people SET passwordHash = ?, mustChangePassword = 1, passwordSetAt = ?, failedSignIns = 0, lockedUntil = NULL WHERE id = ?',
        [passwordHash, new Date(), personId],
      );
      tx.record('people.passwordReset', { personId });
      await this.sessions.closeAll(tx, personId, 'passwordReset');
    });
    this.actors.forget();
    return password;
  }

  async signOut(author: Author, personId: number): Promise<void> {
    await this.uow.run(author, async (tx) => {
      await lockPeople(tx, personId);
      await this.sessions.closeAll(tx, personId, 'asked');
    });
    this.actors.forget();
  }
}

async function staleOrMissing(tx: Tx, personId: number): Promise<Refusal> {
  const [current] = await tx.query<object[]>(
    'SELECT id, version, name, nameEn, title, email, phone, locale FROM people WHERE id = ? AND zoneId = ?',
    [personId, tx.author.zoneId],
  );
  return current ? new Refusal('stale', 'people.changedMeanwhile', { current }) : new Refusal('notFound', 'people.notFound');
}

/**
 * A zone whose last administrator is gone could let nobody in any more. Administrators are locked together, so
 * that two of them cannot remove each other in the same second.
 */
export async function requireAnotherAdministrator(tx: Tx, withoutPersonId: number, withoutAppointmentId = 0): Promise<void> {
  const today = dayOf(tx.now);
  const holders = await tx.query<{ personId: number; id: number }[]>(
    `SELECT a.personId, a.id FROM appointments a JOIN people p ON p.id = a.personId
      WHERE a.zoneId = ? AND a.role = 'admin' AND p.active = 1 AND a.fromDay <= ? AND (a.toDay IS NULL OR a.toDay > ?)
      FOR UPDATE`,
    [tx.author.zoneId, today, today],
  );
  const leaves = (one: { personId: number; id: number }) =>
    withoutAppointmentId ? one.id === withoutAppointmentId : one.personId === withoutPersonId;
  if (holders.some(leaves) && holders.every(leaves)) throw new Refusal('conflict', 'people.lastAdministrator');
}
