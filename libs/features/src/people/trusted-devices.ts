import { CONFIG, type Config } from '#platform/config.js';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const DAYS = 180;

/**
 * A cookie that says: somebody has signed in to this account from this browser before. It opens nothing; it
 * only lets its owner try a password while others have locked the account by guessing.
 */
@Injectable()
export class TrustedDevices {
  static readonly SECONDS = DAYS * 86_400;
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = createHmac('sha256', config.jwtSecret).update('trusted-device').digest();
  }

  issue(personId: number): string {
    const claim = `${personId}.${Math.floor(Date.now() / 1000) + TrustedDevices.SECONDS}.${randomBytes(12).toString('base64url')}`;
    return `${claim}.${this.sign(claim)}`;
  }

  /** The device's name for its own counter; null: not a device of this person. */
  nonceOf(cookie: string | undefined, personId: number): string | null {
    const [person, until, nonce, signature] = cookie?.split('.') ?? [];
    if (!signature || !nonce || Number(person) !== personId || !(Number(until) * 1000 > Date.now())) return null;
    const expected = Buffer.from(this.sign(`${person}.${until}.${nonce}`));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given) ? nonce : null;
  }

  private sign(claim: string): string {
    return createHmac('sha256', this.key).update(claim).digest('base64url');
  }
}
