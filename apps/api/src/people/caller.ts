import { Refusal } from '#domain/refusal.js';
import type { Caller as CallerOf } from '#features/people/sign-in.service.js';
import { CONFIG, type Config } from '#platform/config.js';
import { createParamDecorator, Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DEVICE_COOKIE } from './session-cookies.js';

/** From where somebody asks, for the counters of failed sign-ins. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): CallerOf => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    device: request.cookies[DEVICE_COOKIE],
    requestId: request.id,
  };
});

/**
 * For routes that a cookie alone opens. SameSite=Strict keeps other sites out already; this also keeps out the
 * browsers and the sibling hosts for which it does not (OWASP, CSRF prevention: fetch metadata, then origin).
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const site = headers['sec-fetch-site'];
    if (site !== undefined ? site === 'same-origin' || site === 'none' : this.isOurs(headers.origin, headers.host)) return true;
    throw new Refusal('forbidden', 'http.otherOrigin');
  }

  /** Programs other than browsers send no origin. */
  private isOurs(origin: string | undefined, host: string | undefined): boolean {
    if (origin === undefined) return true;
    return origin === this.config.publicUrl || (URL.canParse(origin) && new URL(origin).host === host);
  }
}
