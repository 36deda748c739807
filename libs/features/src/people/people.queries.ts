import { UnitOfWork } from '#database/unit-of-work.js';
import type { Day } from '#domain/calendar/day.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { mayDo, unitsFor, type Actor } from '#domain/people/actor.js';
import type { Role } from '#domain/people/roles.js';
import { Refusal } from '#domain/refusal.js';
import { CONFIG, type Config } from '#platform/config.js';
import { Inject, Injectable } from '@nestjs/common';
import { mustChangePassword } from './password-age.js';

export interface AppointmentRow {
  id: number;
  personId: number;
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
  role: Role;
  from: Day;
  until: Day | null;
}

export interface PersonRow {
  id: number;
  account: string;
  name: string;
  nameEn: string | null;
  title: string | null;
  /** Contact data is for the administrator and the person; null to others. */
  email: string | null;
  phone: string | null;
  locale: 'zh' | 'en';
  active: boolean;
  mustChangePassword: boolean;
  lockedUntil: Date | null;
  version: number;
  /** In force or to come; ended ones in `one` only. */
  appointments: AppointmentRow[];
  /** 分管, as of today. */
  oversees: number[];
}

export interface PeopleFilter {
  unitId?: number;
  role?: Role;
  q?: string;
  /** Found beside those of `q`: whom its letters are the initials of. */
  orIds?: readonly number[];
  active?: boolean;
}

type Raw = Omit<PersonRow, 'active' | 'mustChangePassword' | 'appointments' | 'oversees'> & {
  active: number;
  mustChangePassword: number;
};

/** Pinyin order, as every Chinese list of names is sorted; the same expression on MySQL and MariaDB. */
const PINYIN = (text: string) => `CONVERT(${text} USING gbk) COLLATE gbk_chinese_ci`;

const columns = (passwordDays: number) =>
  `p.id, p.account, p.name, p.nameEn, p.title, p.email, p.phone, p.locale, p.active, p.lockedUntil, p.version,
   ${mustChangePassword(passwordDays, 'p')} AS mustChangePassword`;

@Injectable()
export class PeopleQueries {
  private readonly columns: string;

  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CONFIG) { passwordDays }: Pick<Config, 'passwordDays'>,
  ) {
    this.columns = columns(passwordDays);
  }

  /** People the actor may see, by name; `after` is name and id of the last one seen. One row more than `limit`. */
  async list(
    actor: Actor,
    filter: PeopleFilter,
    limit: number,
    after: readonly (string | number)[] | null,
  ): Promise<PersonRow[]> {
    const today = dayOf(await this.uow.now());
    const conditions = ['p.zoneId = ?'];
    const values: unknown[] = [actor.zoneId];
    const narrow = (condition: string, ...more: unknown[]) => {
      conditions.push(condition);
      values.push(...more);
    };
    const holds = (more: string) =>
      `EXISTS (SELECT 1 FROM appointments a WHERE a.personId = p.id AND (a.toDay IS NULL OR a.toDay >= ?) AND ${more})`;
    const reach = unitsFor(actor, 'people.read');
    if (reach !== 'all') narrow(`(p.id = ? OR ${holds('a.unitId IN (?)')})`, actor.personId, today, reach.length ? reach : [0]);
    if (filter.unitId !== undefined) narrow(holds('a.unitId = ?'), today, filter.unitId);
    if (filter.role !== undefined) narrow(holds('a.role = ?'), today, filter.role);
    if (filter.active !== undefined) narrow('p.active = ?', filter.active ? 1 : 0);
    if (filter.q) {
      const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
      const orIds = filter.orIds?.length ? filter.orIds : [0];
      narrow('(p.name LIKE ? OR p.account LIKE ? OR p.nameEn LIKE ? OR p.title LIKE ? OR p.id IN (?))', like, like, like, like, orIds);
    }
    if (after)
      narrow(
        `(${PINYIN('p.name')} > ${PINYIN('?')} OR (${PINYIN('p.name')} = ${PINYIN('?')} AND p.id > ?))`,
        after[0],
        after[0],
        after[1],
      );
    const rows = await this.uow.dataSource.query<Raw[]>(
      `SELECT ${this.columns} FROM people p WHERE ${conditions.join(' AND ')} ORDER BY ${PINYIN('p.name')}, p.id LIMIT ?`,
      [...values, limit + 1],
    );
    return this.complete(actor, rows, today, today);
  }

  /** With every appointment there has been. @throws Refusal `people.notFound` also for those out of reach */
  async one(actor: Actor, personId: number): Promise<PersonRow> {
    const rows = await this.uow.dataSource.query<Raw[]>(`SELECT ${this.columns} FROM people p WHERE p.id = ? AND p.zoneId = ?`, [
      personId,
      actor.zoneId,
    ]);
    const [person] = await this.complete(actor, rows, dayOf(await this.uow.now()), '0001-01-01');
    const reach = personId === actor.personId ? 'all' : unitsFor(actor, 'people.read');
    if (!person || (reach !== 'all' && !person.appointments.some((one) => reach.includes(one.unitId))))
      throw new Refusal('notFound', 'people.notFound');
    return person;
  }

  private async complete(actor: Actor, rows: Raw[], today: Day, notEndedBefore: Day): Promise<PersonRow[]> {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const appointments = await this.uow.dataSource.query<AppointmentRow[]>(
      `SELECT a.id, a.personId, a.unitId, u.name AS unitName, u.nameEn AS unitNameEn, a.role, a.fromDay AS \`from\`, a.toDay AS until
         FROM appointments a JOIN units u ON u.id = a.unitId
        WHERE a.personId IN (?) AND (a.toDay IS NULL OR a.toDay >= ?) ORDER BY a.fromDay, a.id`,
      [ids, notEndedBefore],
    );
    const overseen = await this.uow.dataSource.query<{ personId: number; unitId: number }[]>(
      'SELECT personId, unitId FROM oversights WHERE personId IN (?) AND fromDay <= ? AND (toDay IS NULL OR toDay >= ?) ORDER BY unitId',
      [ids, today, today],
    );
    const manages = mayDo(actor, 'people.manage');
    return rows.map((row) => {
      const full = manages || row.id === actor.personId;
      return {
        ...row,
        email: full ? row.email : null,
        phone: full ? row.phone : null,
        lockedUntil: manages ? row.lockedUntil : null,
        active: Boolean(row.active),
        mustChangePassword: Boolean(row.mustChangePassword),
        appointments: appointments.filter((one) => one.personId === row.id),
        oversees: overseen.filter((one) => one.personId === row.id).map((one) => one.unitId),
      };
    });
  }
}
