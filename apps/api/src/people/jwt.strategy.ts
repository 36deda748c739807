import { Refusal } from '#domain/refusal.js';
import { ACCESS_TOKEN } from '#features/people/access-tokens.js';
import { ActorQueries } from '#features/people/actor.queries.js';
import { CONFIG, type Config } from '#platform/config.js';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { createSecretKey } from 'node:crypto';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { SignedIn } from '../http/actor.js';

/** As signed: numbers may have been forged into anything, the signature says they were not. */
interface Payload {
  sub: string;
  zone: number;
  epoch: number;
}

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    @Inject(CONFIG) config: Config,
    private readonly actors: ActorQueries,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // As a key, not as text: text is tried as a public key first, at every request, and that costs more than the signature.
      secretOrKey: createSecretKey(Buffer.from(config.jwtSecret)) as never,
      // Pinned, or a token could choose its own (RFC 8725, 3.1).
      algorithms: [ACCESS_TOKEN.algorithm],
      issuer: ACCESS_TOKEN.issuer,
      audience: ACCESS_TOKEN.audience,
      ignoreExpiration: false,
    });
  }

  async validate({ sub, zone, epoch }: Payload): Promise<SignedIn> {
    const loaded = /^\d{1,10}$/.test(sub) ? await this.actors.load(Number(sub)) : null;
    if (!loaded || loaded.tokenEpoch !== epoch || loaded.actor.zoneId !== zone)
      throw new Refusal('unauthenticated', 'people.signedOut');
    return { actor: loaded.actor, mustChangePassword: loaded.mustChangePassword };
  }
}
