import type { Tx } from '#database/unit-of-work.js';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { DataSource, type EntityManager } from 'typeorm';

const MINUTE_MS = 60_000;
const WINDOW_MS = 15 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Failures one account allows before it rests. */
const PER_ACCOUNT = 5;
/** A whole office may sit behind one address, so it may err more often than a person. */
const PER_ADDRESS = 60;

/** 1, 2, 4, 8, then 15 minutes: guessing becomes hopeless, and a lock laid by somebody else does not last. */
const lockMs = (failures: number): number =>
  failures < PER_ACCOUNT ? 0 : Math.min(2 ** (failures - PER_ACCOUNT), 15) * MINUTE_MS;

interface Counter {
  failures: number;
  since: Date;
}

/** What the account's own row keeps of it. */
export interface AccountState {
  failedSignIns: number;
  lockedUntil: Date | null;
}

/**
 * Counts failures in real time: per account, whether it exists or not (or the lock would tell which do), per
 * address, and per trusted browser, which an account's lock does not keep out.
 * @see OWASP, "Slow Down Online Guessing Attacks with Device Cookies"
 */
@Injectable()
export class SignInAttempts {
  constructor(private readonly dataSource: DataSource) {}

  /** Until when the address must wait; null: not at all. */
  async addressRestsUntil(address: string): Promise<Date | null> {
    const counter = await this.read(addressKey(address));
    if (!counter || counter.failures < PER_ADDRESS) return null;
    const until = new Date(counter.since.getTime() + WINDOW_MS);
    return until > new Date() ? until : null;
  }

  async isDeviceTrusted(nonce: string): Promise<boolean> {
    const counter = await this.read(`device:${nonce}`);
    return !counter || counter.failures < PER_ACCOUNT || counter.since.getTime() + WINDOW_MS < Date.now();
  }

  /** The lock of an account that does not exist, which behaves like any other's. */
  async ghostLockedUntil(account: string): Promise<Date | null> {
    const counter = await this.read(ghostKey(account));
    if (!counter) return null;
    const until = new Date(counter.since.getTime() + lockMs(counter.failures));
    return until > new Date() ? until : null;
  }

  async countAddress(tx: Tx, address: string): Promise<void> {
    await count(tx.em, addressKey(address), 'window');
  }

  async countDevice(tx: Tx, nonce: string): Promise<void> {
    await count(tx.em, `device:${nonce}`, 'window');
  }

  async countGhost(tx: Tx, account: string): Promise<void> {
    await count(tx.em, ghostKey(account), 'last');
  }

  /** The account's state after one more failure; a day of quiet after a lock begins anew. */
  afterFailure({ failedSignIns, lockedUntil }: AccountState): AccountState {
    const quiet = lockedUntil !== null && lockedUntil.getTime() + DAY_MS < Date.now();
    const failures = quiet ? 1 : failedSignIns + 1;
    const rest = lockMs(failures);
    return { failedSignIns: failures, lockedUntil: rest > 0 ? new Date(Date.now() + rest) : lockedUntil };
  }

  /**
   * Rows that say nothing any more. Found without a lock and removed by their keys: a range would lock every counter on its way,
   * and those who count at that moment would deadlock with it.
   */
  async forgetOld(): Promise<void> {
    const before = new Date(Date.now() - 2 * DAY_MS);
    const old = await this.dataSource.query<{ address: string }[]>('SELECT address FROM sign_in_attempts WHERE since < ? ORDER BY address LIMIT 1000', [before]);
    if (old.length > 0) await this.dataSource.query('DELETE FROM sign_in_attempts WHERE address IN (?) AND since < ?', [old.map(({ address }) => address), before]);
  }

  private async read(key: string): Promise<Counter | undefined> {
    const [counter] = await this.dataSource.query<Counter[]>('SELECT failures, since FROM sign_in_attempts WHERE address = ?', [
      key,
    ]);
    return counter;
  }
}

/** `window`: since the first failure of the last quarter of an hour; `last`: since the latest, starting anew after a day. */
async function count(em: EntityManager, key: string, since: 'window' | 'last'): Promise<void> {
  const now = new Date();
  const oldest = new Date(now.getTime() - (since === 'window' ? WINDOW_MS : DAY_MS));
  await em.query(
    `INSERT INTO sign_in_attempts (address, failures, since) VALUES (?, 1, ?)
     ON DUPLICATE KEY UPDATE failures = IF(since < ?, 1, failures + 1), since = IF(? OR since < ?, ?, since)`,
    [key, now, oldest, since === 'last', oldest, now],
  );
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

const ghostKey = (account: string): string => `account:${digest(account)}`;

/** Hashed, because an address is personal data; of IPv6 the network, because one subscriber has 2⁶⁴ addresses. */
const addressKey = (address: string): string => `address:${digest(isIPv6(address) ? networkOf(address) : address)}`;

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]!.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === '' ? [] : tail.split(':');
  const groups = [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
