import { UnitOfWork } from '#database/unit-of-work.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import type { Actor, Grant } from '#domain/people/actor.js';
import { mayHoldTogether, type Role } from '#domain/people/roles.js';
import { CONFIG, type Config } from '#platform/config.js';
import { Inject, Injectable } from '@nestjs/common';
import { mustChangePassword } from './password-age.js';

export interface LoadedActor {
  actor: Actor;
  /** Access tokens of an earlier epoch no longer count. */
  tokenEpoch: number;
  mustChangePassword: boolean;
}

/**
 * How long one process may go on believing what it read, in real time. Changes made through this process bite
 * at once (`forget`), those of other processes after this long.
 */
const BELIEVED_MS = 2_000;

/** One line per duty or overseen unit, each beside the person; a person without any has one line of nulls. */
interface Line {
  zoneId: number;
  account: string;
  name: string;
  locale: 'zh' | 'en';
  tokenEpoch: number;
  mustChangePassword: number;
  /** null: the zone has chosen nothing. */
  leaderDetail: 'zone' | 'overseen' | null;
  unitId: number | null;
  /** null: the unit is overseen. */
  role: Role | null;
  onBehalfOf: number | null;
}

const sql = (passwordDays: number) => `
  SELECT p.zoneId, p.account, p.name, p.locale, p.tokenEpoch, ${mustChangePassword(passwordDays, 'p')} AS mustChangePassword, z.leaderDetail,
         duty.unitId, duty.role, duty.onBehalfOf
  FROM people p
  LEFT JOIN zone_settings z ON z.zoneId = p.zoneId
  LEFT JOIN (
    SELECT a.personId AS holder, a.unitId, a.role, NULL AS onBehalfOf
      FROM appointments a
     WHERE a.personId = ? AND a.fromDay <= ? AND (a.toDay IS NULL OR a.toDay >= ?)
    UNION ALL
    SELECT o.personId, o.unitId, NULL, NULL
      FROM oversights o
     WHERE o.personId = ? AND o.fromDay <= ? AND (o.toDay IS NULL OR o.toDay >= ?)
    UNION ALL
    SELECT d.delegateId, a.unitId, a.role, d.principalId
      FROM delegations d
      JOIN people principal ON principal.id = d.principalId AND principal.active = 1
      JOIN appointments a ON a.personId = d.principalId AND a.fromDay <= ? AND (a.toDay IS NULL OR a.toDay >= ?)
     WHERE d.delegateId = ? AND d.revokedAt IS NULL AND d.fromDay <= ? AND d.toDay >= ?
    UNION ALL
    SELECT d.delegateId, o.unitId, NULL, d.principalId
      FROM delegations d
      JOIN people principal ON principal.id = d.principalId AND principal.active = 1
      JOIN oversights o ON o.personId = d.principalId AND o.fromDay <= ? AND (o.toDay IS NULL OR o.toDay >= ?)
     WHERE d.delegateId = ? AND d.revokedAt IS NULL AND d.fromDay <= ? AND d.toDay >= ?
  ) duty ON duty.holder = p.id
  WHERE p.id = ? AND p.active = 1`;

/** Who acts, with the duties of today: asked at every request. */
@Injectable()
export class ActorQueries {
  private readonly believed = new Map<number, { loaded: LoadedActor; until: number }>();
  /** Raised by `forget`, so that a load already under way does not bring back what has just changed. */
  private generation = 0;

  private readonly sql: string;

  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CONFIG) { passwordDays }: Pick<Config, 'passwordDays'>,
  ) {
    this.sql = sql(passwordDays);
  }

  /** null: no such account, or not an active one. */
  async load(personId: number): Promise<LoadedActor | null> {
    const kept = this.believed.get(personId);
    if (kept && kept.until > Date.now()) return kept.loaded;
    const { generation } = this;
    const loaded = await this.read(personId, dayOf(await this.uow.now()));
    if (loaded && generation === this.generation) this.remember(personId, loaded);
    return loaded;
  }

  /** Call after every change to accounts, appointments, oversight or delegations. */
  forget(): void {
    this.generation += 1;
    this.believed.clear();
  }

  private remember(personId: number, loaded: LoadedActor): void {
    if (this.believed.size >= 5_000) this.believed.clear();
    this.believed.set(personId, { loaded, until: Date.now() + BELIEVED_MS });
  }

  private async read(personId: number, day: string): Promise<LoadedActor | null> {
    const own = [personId, day, day];
    const delegated = [day, day, personId, day, day];
    const lines = await this.uow.dataSource.query<Line[]>(this.sql, [...own, ...own, ...delegated, ...delegated, personId]);
    const [person] = lines;
    if (!person) return null;
    const overseen = lines.filter((line) => line.unitId !== null && line.role === null).map((line) => line.unitId!);
    return {
      actor: {
        personId,
        zoneId: person.zoneId,
        name: person.name,
        account: person.account,
        locale: person.locale,
        grants: combinable(lines.filter((line) => line.role !== null).map(grantOf)),
        ...(person.leaderDetail === 'overseen' && { detail: 'overseen' as const }),
        oversees: [...new Set(overseen)].sort((a, b) => a - b),
      },
      tokenEpoch: person.tokenEpoch,
      mustChangePassword: Boolean(person.mustChangePassword),
    };
  }
}

/** The server types a column that is NULL in one part of a UNION as it likes, so the number is made one again. */
const grantOf = ({ role, unitId, onBehalfOf }: Line): Grant => ({
  role: role!,
  unitId: unitId!,
  onBehalfOf: onBehalfOf === null ? null : Number(onBehalfOf),
});

/**
 * Appointments and delegations are refused where duties must be kept apart; should rows contradict the rule
 * all the same (an import, a hand in the database), what was delegated does not count.
 */
function combinable(grants: Grant[]): Grant[] {
  if (mayHoldTogether(grants.map((grant) => grant.role)).ok) return grants;
  return grants.filter((grant) => grant.onBehalfOf === null);
}
