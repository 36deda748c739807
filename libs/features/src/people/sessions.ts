import { UnitOfWork, type Tx } from '#database/unit-of-work.js';
import type { Events } from '#domain/events.js';
import { Refusal } from '#domain/refusal.js';
import { CONFIG, type Config } from '#platform/config.js';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { ACCESS_TOKEN, AccessTokens } from './access-tokens.js';
import { ActorQueries } from './actor.queries.js';
import { mustChangePassword } from './password-age.js';

const DAYS = 14;
/** Two tabs that wake together send the same token; the second gets the first one's answer. */
const GRACE_MS = 10_000;

export interface Session {
  /** Whose session it is: a page of one person must not go on in the name of another. */
  personId: number;
  accessToken: string;
  /** Seconds the access token lives. */
  expiresIn: number;
  refreshToken: string;
  mustChangePassword: boolean;
  /** Seconds without a key or a touch after which the browser signs out by itself; null: never. */
  idleSeconds: number | null;
}

export interface Holder {
  id: number;
  zoneId: number;
  tokenEpoch: number;
  mustChangePassword: boolean;
}

interface Link {
  id: number;
  zoneId: number;
  personId: number;
  family: string;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
}

type Rotation = { refused: 'people.signedOut' | 'people.idleTooLong' } | { raced: true } | { refreshToken: string; holder: Holder };

/**
 * Rotating refresh tokens with reuse detection (RFC 9700, 4.14.2), in real time. A token's successor is derived
 * from it by the server's key, so that a repeated request can be given the same one although only hashes are kept.
 * Everything that changes a person's sessions locks the person's row first.
 */
@Injectable()
export class Sessions {
  static readonly SECONDS = DAYS * 86_400;
  private readonly key: Buffer;
  private readonly idleSeconds: number | null;
  private readonly passwordDays: number;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly accessTokens: AccessTokens,
    private readonly actors: ActorQueries,
    @Inject(CONFIG) config: Pick<Config, 'jwtSecret' | 'idleMinutes' | 'passwordDays'>,
  ) {
    this.idleSeconds = config.idleMinutes > 0 ? config.idleMinutes * 60 : null;
    this.passwordDays = config.passwordDays;
    this.key = createHmac('sha256', config.jwtSecret).update('refresh-token').digest();
  }

  /** Inside the transaction that let the holder in. */
  async open(tx: Tx, holder: Holder, userAgent: string | null): Promise<Session> {
    await tx.query('DELETE FROM refresh_tokens WHERE personId = ? AND expiresAt < ?', [holder.id, new Date()]);
    const token = randomBytes(32).toString('base64url');
    await insertLink(tx, holder, token, randomUUID(), userAgent);
    return this.sessionOf(holder, token);
  }

  /**
   * @throws Refusal `people.signedOut` for a token that is unknown, over, revoked or replayed (the family ends with it);
   * `people.idleTooLong` where nothing was asked for longer than the installation allows;
   * `people.refreshRaced` when another tab has just been further: the browser already holds a newer cookie
   */
  async refresh(token: string | undefined, userAgent: string | null, requestId: string | null): Promise<Session> {
    const link = token ? await this.find(token) : undefined;
    if (!token || !link) throw new Refusal('unauthenticated', 'people.signedOut');
    const author = { zoneId: link.zoneId, personId: link.personId, requestId };
    const rotation = await this.uow.run(author, (tx) => this.rotate(tx, link, token, userAgent));
    if ('raced' in rotation) throw new Refusal('conflict', 'people.refreshRaced', { retryAfterSeconds: 1 });
    if ('refused' in rotation) {
      this.actors.forget();
      throw new Refusal('unauthenticated', rotation.refused);
    }
    return this.sessionOf(rotation.holder, rotation.refreshToken);
  }

  /** Signs out the browser that holds the token; nothing happens for one that is no longer good. */
  async close(token: string | undefined, requestId: string | null): Promise<void> {
    const link = token ? await this.find(token) : undefined;
    if (!link) return;
    await this.uow.run({ zoneId: link.zoneId, personId: link.personId, requestId }, async (tx) => {
      await this.lockHolder(tx, link.personId);
      const { affectedRows } = await revoke(tx, 'family', link.family);
      if (affectedRows > 0) tx.record('people.signedOut', { personId: link.personId });
    });
  }

  /** Ends every session of a person, access tokens included; the caller calls `ActorQueries.forget` after the commit. */
  async closeAll(tx: Tx, personId: number, reason: Events['people.signedOutEverywhere']['reason']): Promise<void> {
    await this.lockHolder(tx, personId);
    await tx.query('UPDATE people SET tokenEpoch = tokenEpoch + 1 WHERE id = ?', [personId]);
    await revoke(tx, 'personId', personId);
    tx.record('people.signedOutEverywhere', { personId, reason });
  }

  /** Whose password is still this one, where one is given. */
  async lockHolder(tx: Tx, personId: number, passwordHash?: string): Promise<(Holder & { active: boolean }) | null> {
    const [row] = await tx.query<(Holder & { active: number })[]>(
      `SELECT id, zoneId, tokenEpoch, active, ${mustChangePassword(this.passwordDays)} AS mustChangePassword
         FROM people WHERE id = ? ${passwordHash === undefined ? '' : 'AND passwordHash = ?'} FOR UPDATE`,
      [personId, ...(passwordHash === undefined ? [] : [passwordHash])],
    );
    return row ? { ...row, active: Boolean(row.active), mustChangePassword: Boolean(row.mustChangePassword) } : null;
  }

  private async rotate(tx: Tx, { id, personId, family }: Link, token: string, userAgent: string | null): Promise<Rotation> {
    const holder = await this.lockHolder(tx, personId);
    const [link] = await tx.query<Link[]>('SELECT * FROM refresh_tokens WHERE id = ? FOR UPDATE', [id]);
    if (!holder?.active || !link || link.revokedAt || link.expiresAt < new Date()) return { refused: 'people.signedOut' };
    const successor = this.successorOf(token);
    if (link.usedAt && Date.now() - link.usedAt.getTime() < GRACE_MS) {
      const [next] = await tx.query<Link[]>('SELECT * FROM refresh_tokens WHERE tokenHash = ?', [hashOf(successor)]);
      return next && !next.usedAt && !next.revokedAt ? { refreshToken: successor, holder } : { raced: true };
    }
    if (link.usedAt) {
      // A copy exists: its family ends, and so do the access tokens that either holder has.
      await revoke(tx, 'family', family);
      await tx.query('UPDATE people SET tokenEpoch = tokenEpoch + 1 WHERE id = ?', [personId]);
      tx.record('people.signedOutEverywhere', { personId, reason: 'tokenReplayed' });
      return { refused: 'people.signedOut' };
    }
    if (this.idleTooLong(link)) {
      await revoke(tx, 'family', family);
      tx.record('people.signedOut', { personId });
      return { refused: 'people.idleTooLong' };
    }
    await tx.query('UPDATE refresh_tokens SET usedAt = ? WHERE id = ?', [new Date(), id]);
    await insertLink(tx, holder, successor, family, userAgent);
    return { refreshToken: successor, holder };
  }

  private sessionOf({ id, zoneId, tokenEpoch, mustChangePassword }: Holder, refreshToken: string): Session {
    return { personId: id, ...this.accessTokens.issue({ sub: id, zone: zoneId, epoch: tokenEpoch }), refreshToken, mustChangePassword, idleSeconds: this.idleSeconds };
  }

  /** A token is renewed only when something is asked after its access token ran out: that long nobody was idle. */
  private idleTooLong({ createdAt }: Link): boolean {
    return this.idleSeconds !== null && Date.now() - createdAt.getTime() > (this.idleSeconds + ACCESS_TOKEN.seconds) * 1000;
  }

  private successorOf(token: string): string {
    return createHmac('sha256', this.key).update(token).digest('base64url');
  }

  private async find(token: string): Promise<Link | undefined> {
    const [link] = await this.uow.dataSource.query<Link[]>('SELECT * FROM refresh_tokens WHERE tokenHash = ?', [hashOf(token)]);
    return link;
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const revoke = (tx: Tx, by: 'family' | 'personId', value: string | number): Promise<{ affectedRows: number }> =>
  tx.query(`UPDATE refresh_tokens SET revokedAt = ? WHERE ${by} = ? AND revokedAt IS NULL`, [new Date(), value]);

async function insertLink(
  tx: Tx,
  { id, zoneId }: Holder,
  token: string,
  family: string,
  userAgent: string | null,
): Promise<void> {
  const now = Date.now();
  await tx.query(
    'INSERT INTO refresh_tokens (zoneId, personId, family, tokenHash, createdAt, expiresAt, userAgent) VALUES (?,?,?,?,?,?,?)',
    [zoneId, id, family, hashOf(token), new Date(now), new Date(now + Sessions.SECONDS * 1000), userAgent?.slice(0, 200) ?? null],
  );
}
