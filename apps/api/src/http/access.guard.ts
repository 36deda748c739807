import { mayDo } from '#domain/people/actor.js';
import type { Right } from '#domain/people/rights.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import type { JwtStrategy } from '../people/jwt.strategy.js';
import { ALLOWED_RIGHTS, IS_PUBLIC } from './allow.js';
import type { SignedIn } from './actor.js';

/** Deny by default. A first password must be changed before anything but the person's own account is reachable. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly strategy: JwtStrategy,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const read = <T>(key: string) => this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
    if (read<boolean>(IS_PUBLIC)) return true;
    const rights = read<Right[]>(ALLOWED_RIGHTS);
    if (!rights) throw new Refusal('forbidden', 'http.routeClosed');
    const request = context.switchToHttp().getRequest<FastifyRequest & { user: SignedIn }>();
    const recognised = await this.strategy.recognise(request);
    if (recognised) request.user = recognised;
    else await super.canActivate(context);
    const { user } = request;
    if (user.mustChangePassword && !rights.includes('people.self')) throw new Refusal('forbidden', 'people.passwordMustChange');
    if (!rights.some((right) => mayDo(user.actor, right))) throw new Refusal('forbidden', 'http.notAllowed');
    return true;
  }

  override handleRequest<T>(error: unknown, user: T): T {
    // A database that is away is no reason to sign anybody out: only a missing, forged or expired token is.
    if (error) throw error as Error;
    if (!user) throw new Refusal('unauthenticated', 'http.signInFirst');
    return user;
  }
}
