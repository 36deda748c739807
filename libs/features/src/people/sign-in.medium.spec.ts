import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '#database/entities/people/person.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { Refusal } from '#domain/refusal.js';
import type { Config } from '#platform/config.js';
import { SettableClock } from '../../../../test/support/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { authorOf, newHolder, newPerson, newUnit, newZone } from '../../../../test/support/factories.js';
import { AccessTokens } from './access-tokens.js';
import { ActorQueries } from './actor.queries.js';
import { hashPassword } from './passwords.js';
import { PeopleService } from './people.service.js';
import { Sessions } from './sessions.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignInService, type Caller } from './sign-in.service.js';
import { TrustedDevices } from './trusted-devices.js';

const PASSWORD = 'right-enough-1';
const CONFIG = { jwtSecret: 'a secret for tests that is long enough' } as Config;

let db: TestDatabase;
let hash: string;
let person: Person;
let signIns: SignInService;
let sessions: Sessions;
let actors: ActorQueries;
let people: PeopleService;

const sql = <T = Record<string, unknown>>(text: string, values: unknown[] = []) => db.dataSource.query<T[]>(text, values);
/** Every test from an address of its own, so that none rests for another's failures. */
let address = 0;
const from = (device?: string): Caller => ({ address: `10.0.0.${address}`, userAgent: 'jest', device, requestId: null });
const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
    return 'ok';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
const events = async () =>
  (await sql<{ type: string }>('SELECT type FROM journal_entries WHERE subject = ? ORDER BY id', [`person:${person.id}`])).map(
    (row) => row.type,
  );

beforeAll(async () => {
  db = await freshDatabase('sign_in');
  hash = await hashPassword(PASSWORD);
  const uow = new UnitOfWork(db.dataSource, new SettableClock('2024-07-03T10:00:00+08:00'));
  actors = new ActorQueries(uow, CONFIG);
  sessions = new Sessions(uow, new AccessTokens(CONFIG), actors, CONFIG);
  signIns = new SignInService(uow, new SignInAttempts(db.dataSource), new TrustedDevices(CONFIG), sessions, actors);
  people = new PeopleService(uow, sessions, actors);
});
afterAll(() => db.drop());

beforeEach(async () => {
  address += 1;
  const zone = await newZone(db.dataSource);
  person = await newHolder(db.dataSource, zone, await newUnit(db.dataSource, zone), 'filer', { passwordHash: hash });
});

describe('guessing passwords', () => {
  const guess = (device?: string) => signIns.signIn(person.account, 'wrong', from(device));

  test('five failures lock the account for a minute, then for two', async () => {
    for (let i = 0; i < 5; i++) expect(await codeOf(guess())).toBe('people.signInRefused');
    expect(await codeOf(signIns.signIn(person.account, PASSWORD, from()))).toBe('people.tooManyAttempts');
    const locked = async () =>
      (
        await sql<{ lockedUntil: Date; failedSignIns: number }>('SELECT lockedUntil, failedSignIns FROM people WHERE id = ?', [
          person.id,
        ])
      )[0]!;
    const first = await locked();
    expect(first.lockedUntil.getTime() - Date.now()).toBeLessThanOrEqual(60_000);
    expect(first.failedSignIns).toBe(5);

    await sql('UPDATE people SET lockedUntil = ? WHERE id = ?', [new Date(Date.now() - 1000), person.id]);
    expect(await codeOf(guess())).toBe('people.signInRefused');
    expect((await locked()).lockedUntil.getTime() - Date.now()).toBeGreaterThan(60_000);

    await sql('UPDATE people SET lockedUntil = ? WHERE id = ?', [new Date(Date.now() - 1000), person.id]);
    expect(await codeOf(signIns.signIn(` ${person.account.toUpperCase()} `, PASSWORD, from()))).toBe('ok');
    expect(await locked()).toEqual({ lockedUntil: null, failedSignIns: 0 });
  });

  test('twenty guesses sent at once are counted one by one', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(guess())));
    expect(codes.filter((code) => code === 'people.signInRefused')).toHaveLength(5);
  });

  test('an account that does not exist is locked like any other', async () => {
    const ghost = () => codeOf(signIns.signIn('nobody.here', 'wrong', from()));
    const codes: string[] = [];
    for (let i = 0; i < 6; i++) codes.push(await ghost());
    expect(codes).toEqual([...Array<string>(5).fill('people.signInRefused'), 'people.tooManyAttempts']);
  });

  test('whoever signed in from a browser before is not locked out by others', async () => {
    const { device } = await signIns.signIn(person.account, PASSWORD, from());
    for (let i = 0; i < 5; i++) await codeOf(guess());
    expect(await codeOf(signIns.signIn(person.account, PASSWORD, from()))).toBe('people.tooManyAttempts');
    expect(await codeOf(signIns.signIn(person.account, PASSWORD, from(device)))).toBe('ok');
    expect(await codeOf(signIns.signIn(person.account, PASSWORD, from(device.replace(/.$/, '~'))))).toBe('ok');
  });

  test('a trusted browser guesses five times, then waits like everybody', async () => {
    const { device } = await signIns.signIn(person.account, PASSWORD, from());
    for (let i = 0; i < 10; i++) await codeOf(guess(device));
    expect(await codeOf(signIns.signIn(person.account, PASSWORD, from(device)))).toBe('people.tooManyAttempts');
  });

  test('one address rests after sixty failures, whatever the accounts', async () => {
    await codeOf(guess());
    await sql('UPDATE sign_in_attempts SET failures = 60 ORDER BY since DESC LIMIT 1');
    expect(await codeOf(signIns.signIn('another.account', 'wrong', from()))).toBe('people.tooManyAttempts');
    address += 100;
    expect(await codeOf(guess())).toBe('people.signInRefused');
  });

  test('old counters go while others count: nobody’s attempt ends in a deadlock', async () => {
    const attempts = new SignInAttempts(db.dataSource);
    const unknown = Array.from({ length: 40 }, (_, i) => `nobody.${i}`);
    for (let round = 0; round < 3; round++) {
      await sql("INSERT INTO sign_in_attempts (address, failures, since) VALUES ? ON DUPLICATE KEY UPDATE since = VALUES(since)", [
        Array.from({ length: 50 }, (_, i) => [`address:old-${i}`, 1, new Date('2020-01-01')]),
      ]);
      const codes = await Promise.all(unknown.flatMap((account) => [codeOf(signIns.signIn(account, 'wrong', from())), attempts.forgetOld().then(() => 'ok')]));
      expect(new Set(codes)).toEqual(new Set(['people.signInRefused', 'ok']));
      address += 1;
    }
    expect(await sql("SELECT address FROM sign_in_attempts WHERE address LIKE 'address:old-%'")).toEqual([]);
  });

  test('the journal knows who, never what was typed', async () => {
    await codeOf(guess());
    await codeOf(signIns.signIn('my-password-in-the-wrong-box', 'x', from()));
    expect(await events()).toEqual(['people.signInFailed']);
    const [row] = await sql<{ data: unknown }>(
      "SELECT data FROM journal_entries WHERE type = 'people.signInFailed' ORDER BY id DESC LIMIT 1",
    );
    expect(JSON.stringify(row!.data)).not.toContain('wrong-box');
  });

  test('an inactive account is refused in the same words', async () => {
    await sql('UPDATE people SET active = 0 WHERE id = ?', [person.id]);
    expect(await codeOf(signIns.signIn(person.account, PASSWORD, from()))).toBe('people.signInRefused');
  });
});

describe('refresh tokens', () => {
  const refresh = (token: string) => sessions.refresh(token, 'jest', null);
  const age = () => sql('UPDATE refresh_tokens SET usedAt = usedAt - INTERVAL 1 MINUTE WHERE personId = ?', [person.id]);

  test('each is good once; used again later it ends the family and every access token', async () => {
    const first = await signIns.signIn(person.account, PASSWORD, from());
    const second = await refresh(first.refreshToken);
    const elsewhere = await signIns.signIn(person.account, PASSWORD, from());
    await age();
    expect(await codeOf(refresh(first.refreshToken))).toBe('people.signedOut');
    expect(await codeOf(refresh(second.refreshToken))).toBe('people.signedOut');
    expect(await codeOf(refresh(elsewhere.refreshToken))).toBe('ok');
    expect((await actors.load(person.id))?.tokenEpoch).toBe(1);
    expect(await events()).toContain('people.signedOutEverywhere');
  });

  test('two tabs that wake together get the same successor', async () => {
    const { refreshToken } = await signIns.signIn(person.account, PASSWORD, from());
    const both = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    expect(both[0]!.refreshToken).toBe(both[1]!.refreshToken);
    await refresh(both[0]!.refreshToken);
    // By now the browser holds a newer cookie than this late tab could be given.
    expect(await codeOf(refresh(refreshToken))).toBe('people.refreshRaced');
  });

  test('signed out is signed out', async () => {
    const { refreshToken } = await signIns.signIn(person.account, PASSWORD, from());
    await sessions.close(refreshToken, null);
    expect(await codeOf(refresh(refreshToken))).toBe('people.signedOut');
    await sessions.close(refreshToken, null);
    expect((await events()).filter((type) => type === 'people.signedOut')).toHaveLength(1);
  });

  test('an expired one, or one nobody gave out, is refused', async () => {
    const { refreshToken } = await signIns.signIn(person.account, PASSWORD, from());
    await sql('UPDATE refresh_tokens SET expiresAt = ? WHERE personId = ?', [new Date(Date.now() - 1000), person.id]);
    expect(await codeOf(refresh(refreshToken))).toBe('people.signedOut');
    expect(await codeOf(refresh('made-up'))).toBe('people.signedOut');
  });

  test('only hashes are kept', async () => {
    const { refreshToken } = await signIns.signIn(person.account, PASSWORD, from());
    expect(await sql('SELECT id FROM refresh_tokens WHERE tokenHash = ?', [refreshToken])).toEqual([]);
  });
});

describe('the epoch', () => {
  test('signing out everywhere bites at the next request, although the actor was just read', async () => {
    const { refreshToken } = await signIns.signIn(person.account, PASSWORD, from());
    expect((await actors.load(person.id))?.tokenEpoch).toBe(0);
    await signIns.signOutEverywhere(person.id, person.zoneId, null);
    expect((await actors.load(person.id))?.tokenEpoch).toBe(1);
    expect(await codeOf(sessions.refresh(refreshToken, null, null))).toBe('people.signedOut');
  });

  test('a changed password leaves the one who changed it signed in, and nobody else', async () => {
    const elsewhere = await signIns.signIn(person.account, PASSWORD, from());
    expect(await codeOf(signIns.changePassword(person.id, 'wrong', 'new-enough-22', from()))).toBe('people.oldPasswordWrong');
    expect(await codeOf(signIns.changePassword(person.id, PASSWORD, 'short', from()))).toBe('people.passwordWeak');
    expect(await codeOf(signIns.changePassword(person.id, PASSWORD, PASSWORD, from()))).toBe('people.passwordWeak');
    const own = await signIns.changePassword(person.id, PASSWORD, 'new-enough-22', from());
    expect(await codeOf(sessions.refresh(elsewhere.refreshToken, null, null))).toBe('people.signedOut');
    expect(await codeOf(sessions.refresh(own.refreshToken, null, null))).toBe('ok');
    expect(await codeOf(signIns.signIn(person.account, PASSWORD, from()))).toBe('people.signInRefused');
    expect(await codeOf(signIns.signIn(person.account, 'new-enough-22', from()))).toBe('ok');
  });

  test('a reset gives a password that is good for signing in and must be changed', async () => {
    const admin = await newPerson(db.dataSource, { id: person.zoneId } as never);
    for (let i = 0; i < 5; i++) await codeOf(signIns.signIn(person.account, 'wrong', from()));
    const temporary = await people.resetPassword(authorOf(admin), person.id);
    expect((await signIns.signIn(person.account, temporary, from())).mustChangePassword).toBe(true);
    expect((await signIns.changePassword(person.id, temporary, 'new-enough-22', from())).mustChangePassword).toBe(false);
  });

  test('the password asked for again before signing: guesses count as failed sign-ins, and the account rests', async () => {
    expect(await codeOf(signIns.confirmPassword(person.id, PASSWORD, from()))).toBe('ok');
    for (let i = 0; i < 5; i++) expect(await codeOf(signIns.confirmPassword(person.id, 'wrong', from()))).toBe('people.passwordWrong');
    expect(await codeOf(signIns.confirmPassword(person.id, PASSWORD, from()))).toBe('people.tooManyAttempts');
    expect(await codeOf(signIns.signIn(person.account, PASSWORD, from()))).toBe('people.tooManyAttempts');
  });

  test('a deactivated account is nobody', async () => {
    const admin = await newPerson(db.dataSource, { id: person.zoneId } as never);
    const { refreshToken } = await signIns.signIn(person.account, PASSWORD, from());
    await people.deactivate(authorOf(admin), person.id);
    expect(await actors.load(person.id)).toBeNull();
    expect(await codeOf(sessions.refresh(refreshToken, null, null))).toBe('people.signedOut');
  });
});

describe('what an installation may ask for (等保 2.0)', () => {
  const STRICT = { ...CONFIG, passwordDays: 90, idleMinutes: 30 };
  const strictly = () => {
    const uow = new UnitOfWork(db.dataSource, new SettableClock('2024-07-03T10:00:00+08:00'));
    const strictActors = new ActorQueries(uow, STRICT);
    const strictSessions = new Sessions(uow, new AccessTokens(CONFIG), strictActors, STRICT);
    return {
      actors: strictActors,
      sessions: strictSessions,
      signIns: new SignInService(uow, new SignInAttempts(db.dataSource), new TrustedDevices(CONFIG), strictSessions, strictActors),
    };
  };
  const chosenDaysAgo = (days: number) =>
    sql('UPDATE people SET passwordSetAt = ? WHERE id = ?', [new Date(Date.now() - days * 86_400_000), person.id]);

  test('a password that has grown old is changed before anything else; elsewhere it stays good', async () => {
    const strict = strictly();
    await chosenDaysAgo(89);
    expect((await strict.signIns.signIn(person.account, PASSWORD, from())).mustChangePassword).toBe(false);
    await chosenDaysAgo(91);
    expect((await strict.signIns.signIn(person.account, PASSWORD, from())).mustChangePassword).toBe(true);
    expect((await strict.actors.load(person.id))?.mustChangePassword).toBe(true);
    expect((await signIns.signIn(person.account, PASSWORD, from())).mustChangePassword).toBe(false);
    expect((await strict.signIns.changePassword(person.id, PASSWORD, 'new-enough-22', from())).mustChangePassword).toBe(false);
    expect((await strict.actors.load(person.id))?.mustChangePassword).toBe(false);
  });

  test('a browser that was left alone is not let on, and its session has ended for good', async () => {
    const strict = strictly();
    const left = (minutes: number) =>
      sql('UPDATE refresh_tokens SET createdAt = ? WHERE personId = ? AND usedAt IS NULL', [
        new Date(Date.now() - minutes * 60_000),
        person.id,
      ]);
    const first = await strict.signIns.signIn(person.account, PASSWORD, from());
    expect(first.idleSeconds).toBe(1_800);
    // The access token lives ten minutes: somebody may have worked until the last of them.
    await left(39);
    const second = await strict.sessions.refresh(first.refreshToken, null, null);
    await left(41);
    expect(await codeOf(strict.sessions.refresh(second.refreshToken, null, null))).toBe('people.idleTooLong');
    expect(await codeOf(sessions.refresh(second.refreshToken, null, null))).toBe('people.signedOut');
  });
});
