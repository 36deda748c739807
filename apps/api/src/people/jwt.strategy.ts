import { Refusal } from '#domain/refusal.js';
import { ACCESS_TOKEN } from '#features/people/access-tokens.js';
import { ActorQueries } from '#features/people/actor.queries.js';
import { CONFIG, type Config } from '#platform/config.js';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { createSecretKey } from 'node:crypto';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../http/actor.js';
import { KnownTokens, type Claims } from './known-tokens.js';

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  private readonly known = new KnownTokens();

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
      passReqToCallback: true,
    });
  }

  /** Called by passport with claims that it has verified. */
  validate(request: FastifyRequest, claims: Claims): Promise<SignedIn> {
    this.known.keep(request, claims);
    return this.signedIn(claims);
  }

  /** The same for a token that was verified before; null for any other. @throws Refusal unauthenticated as `validate` */
  async recognise(request: FastifyRequest): Promise<SignedIn | null> {
    const claims = this.known.find(request);
    return claims && this.signedIn(claims);
  }

  private async signedIn({ sub, zone, epoch }: Claims): Promise<SignedIn> {
    const loaded = /^\d{1,10}$/.test(sub) ? await this.actors.load(Number(sub)) : null;
    if (!loaded || loaded.tokenEpoch !== epoch || loaded.actor.zoneId !== zone)
      throw new Refusal('unauthenticated', 'people.signedOut');
    return { actor: loaded.actor, mustChangePassword: loaded.mustChangePassword };
  }
}
