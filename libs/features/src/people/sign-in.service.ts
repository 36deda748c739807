import { UnitOfWork, type Tx } from '#database/unit-of-work.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { ActorQueries } from './actor.queries.js';
import { InTurn } from './in-turn.js';
import { passwordVerdict } from './password.policy.js';
import { hashPassword, passwordMatches } from './passwords.js';
import { Sessions, type Holder, type Session } from './sessions.js';
import { SignInAttempts, type AccountState } from './sign-in-attempts.js';
import { TrustedDevices } from './trusted-devices.js';

/** From where somebody asks. */
export interface Caller {
  address: string;
  userAgent: string | null;
  /** The trusted browser's cookie, if it brought one. */
  device: string | undefined;
  requestId: string | null;
}

interface Account extends AccountState {
  id: number;
  zoneId: number;
  account: string;
  active: number;
  passwordHash: string;
}

type Outcome = 'wrongPassword' | 'inactive' | 'unknownAccount';

/** Accounts are typed by people: capitals and blanks around them do not matter. */
const normal = (account: string): string => account.normalize('NFKC').trim().toLowerCase();

@Injectable()
export class SignInService {
  private readonly turns = new InTurn(256, 32);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly attempts: SignInAttempts,
    private readonly devices: TrustedDevices,
    private readonly sessions: Sessions,
    private readonly actors: ActorQueries,
  ) {}

  /**
   * The answer and the time it takes tell nobody whether the account exists.
   * @throws Refusal `people.signInRefused`; `people.tooManyAttempts` while the account or the address rests
   */
  async signIn(typed: string, password: string, caller: Caller): Promise<Session & { device: string }> {
    const account = normal(typed);
    // By the person, because the database takes several spellings for one account.
    const known = await this.find('account', account);
    return this.turns.run(known ? `person:${known.id}` : account, async () => {
      const person = await this.find('id', known?.id ?? 0);
      const device = person ? await this.trustedDevice(person.id, caller.device) : null;
      if (!device) await this.refuseWhileResting(account, person, caller);
      const matches = await passwordMatches(person?.passwordHash, password);
      if (!person || !matches || !person.active) {
        await this.countFailure(
          account,
          person,
          device,
          !person ? 'unknownAccount' : !matches ? 'wrongPassword' : 'inactive',
          caller,
        );
        throw new Refusal('unauthenticated', 'people.signInRefused');
      }
      return this.letIn(person, caller);
    });
  }

  /**
   * Everybody else who was signed in as this person is not any more; the caller gets a new session.
   * @throws Refusal `people.oldPasswordWrong`, `people.passwordWeak` with every objection, `people.tooManyAttempts`
   */
  async changePassword(personId: number, oldPassword: string, newPassword: string, caller: Caller): Promise<Session> {
    const known = await this.find('id', personId);
    if (!known) throw new Refusal('unauthenticated', 'people.signedOut');
    return this.turns.run(`person:${personId}`, async () => {
      const person = (await this.find('id', personId))!;
      const device = await this.trustedDevice(person.id, caller.device);
      if (!device) await this.refuseWhileResting(person.account, person, caller);
      if (!(await passwordMatches(person.passwordHash, oldPassword))) {
        await this.countFailure(person.account, person, device, 'wrongPassword', caller);
        throw new Refusal('invalid', 'people.oldPasswordWrong', {
          errors: [{ path: 'oldPassword', code: 'people.oldPasswordWrong' }],
        });
      }
      requireGoodPassword(newPassword, person.account, oldPassword);
      return this.replacePassword(person, await hashPassword(newPassword), caller);
    });
  }

  /**
   * Asked again before an act that binds, by somebody who is signed in already; a wrong one counts as a failed sign-in.
   * @throws Refusal `people.passwordWrong`, `people.tooManyAttempts`
   */
  async confirmPassword(personId: number, password: string, caller: Caller): Promise<void> {
    return this.turns.run(`person:${personId}`, async () => {
      const person = await this.find('id', personId);
      if (!person) throw new Refusal('unauthenticated', 'people.signedOut');
      const device = await this.trustedDevice(person.id, caller.device);
      if (!device) await this.refuseWhileResting(person.account, person, caller);
      if (person.active && (await passwordMatches(person.passwordHash, password))) return;
      await this.countFailure(person.account, person, device, person.active ? 'wrongPassword' : 'inactive', caller);
      throw new Refusal('invalid', 'people.passwordWrong', { errors: [{ path: 'password', code: 'people.passwordWrong' }] });
    });
  }

  async signOutEverywhere(personId: number, zoneId: number, requestId: string | null): Promise<void> {
    await this.uow.run({ zoneId, personId, requestId }, (tx) => this.sessions.closeAll(tx, personId, 'asked'));
    this.actors.forget();
  }

  private async letIn(person: Account, { userAgent, requestId }: Caller): Promise<Session & { device: string }> {
    const session = await this.uow.run({ zoneId: person.zoneId, personId: person.id, requestId }, async (tx) => {
      const holder = await this.lock(tx, person);
      await tx.query(
        'UPDATE people SET failedSignIns = 0, lockedUntil = NULL WHERE id = ? AND (failedSignIns > 0 OR lockedUntil IS NOT NULL)',
        [person.id],
      );
      tx.record('people.signedIn', { personId: person.id });
      return this.sessions.open(tx, holder, userAgent);
    });
    return { ...session, device: this.devices.issue(person.id) };
  }

  private async replacePassword(person: Account, passwordHash: string, { userAgent, requestId }: Caller): Promise<Session> {
    const session = await this.uow.run({ zoneId: person.zoneId, personId: person.id, requestId }, async (tx) => {
      await this.lock(tx, person);
      await tx.query(
        'UPDATE people SET passwordHash = ?, mustChangePassword = 0, passwordSetAt = ?, failedSignIns = 0, lockedUntil = NULL WHERE id = ?',
        [passwordHash, new Date(), person.id],
      );
      tx.record('people.passwordChanged', { personId: person.id });
      await this.sessions.closeAll(tx, person.id, 'passwordChanged');
      return this.sessions.open(tx, await this.lock(tx, { ...person, passwordHash }), userAgent);
    });
    this.actors.forget();
    return session;
  }

  private async trustedDevice(personId: number, cookie: string | undefined): Promise<string | null> {
    const nonce = this.devices.nonceOf(cookie, personId);
    return nonce && (await this.attempts.isDeviceTrusted(nonce)) ? nonce : null;
  }

  private async refuseWhileResting(account: string, person: Account | undefined, { address, requestId }: Caller): Promise<void> {
    const addressRests = await this.attempts.addressRestsUntil(address);
    if (addressRests) throw tooMany(addressRests);
    const accountRests = person ? person.lockedUntil : await this.attempts.ghostLockedUntil(account);
    if (!accountRests || accountRests <= new Date()) return;
    // Tries during the rest count against the address alone: they must not make the owner wait longer.
    await this.uow.run({ zoneId: person?.zoneId ?? 0, personId: null, requestId }, async (tx) => {
      await this.attempts.countAddress(tx, address);
      tx.record('people.signInFailed', { personId: person?.id ?? null, reason: 'lockedOut' });
    });
    throw tooMany(accountRests);
  }

  private async countFailure(
    account: string,
    person: Account | undefined,
    device: string | null,
    reason: Outcome,
    { address, requestId }: Caller,
  ): Promise<void> {
    await this.uow.run({ zoneId: person?.zoneId ?? 0, personId: null, requestId }, async (tx) => {
      tx.record('people.signInFailed', { personId: person?.id ?? null, reason });
      if (device) return this.attempts.countDevice(tx, device);
      await this.attempts.countAddress(tx, address);
      // Asked for in either case: as many statements for an account that does not exist as for one that does.
      const [now] = await tx.query<AccountState[]>('SELECT failedSignIns, lockedUntil FROM people WHERE id = ? FOR UPDATE', [
        person?.id ?? 0,
      ]);
      if (!person) return this.attempts.countGhost(tx, account);
      const after = this.attempts.afterFailure(now!);
      await tx.query('UPDATE people SET failedSignIns = ?, lockedUntil = ? WHERE id = ?', [
        after.failedSignIns,
        after.lockedUntil,
        person.id,
      ]);
      if (after.lockedUntil && after.lockedUntil > new Date())
        tx.record('people.lockedOut', { personId: person.id, until: after.lockedUntil.toISOString() });
    });
    if (Math.random() < 0.01) await this.attempts.forgetOld();
  }

  /** @throws Refusal when the account was closed or its password changed since it was checked */
  private async lock(tx: Tx, { id, passwordHash }: Account): Promise<Holder> {
    const holder = await this.sessions.lockHolder(tx, id, passwordHash);
    if (!holder?.active) throw new Refusal('unauthenticated', 'people.signInRefused');
    return holder;
  }

  private async find(by: 'account' | 'id', value: string | number): Promise<Account | undefined> {
    const [person] = await this.uow.dataSource.query<Account[]>(
      `SELECT id, zoneId, account, active, passwordHash, failedSignIns, lockedUntil FROM people WHERE ${by} = ?`,
      [value],
    );
    return person;
  }
}

/** @throws Refusal naming every objection to the new password at once */
export function requireGoodPassword(newPassword: string, account: string, oldPassword: string | null): void {
  const verdict = passwordVerdict(newPassword, account);
  const reasons = [...(verdict.ok ? [] : verdict.reasons), ...(newPassword === oldPassword ? ['people.passwordUnchanged'] : [])];
  if (reasons.length > 0)
    throw new Refusal('invalid', 'people.passwordWeak', { errors: reasons.map((code) => ({ path: 'newPassword', code })) });
}

function tooMany(until: Date): Refusal {
  const seconds = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000));
  return new Refusal('tooMany', 'people.tooManyAttempts', {
    retryAfterSeconds: seconds,
    params: { minutes: String(Math.ceil(seconds / 60)) },
  });
}
