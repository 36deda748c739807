import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** What the JWT strategy puts on the request. */
export interface SignedIn {
  actor: Actor;
  mustChangePassword: boolean;
}

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<{ user: SignedIn }>().user.actor,
);

/** The author of a transaction: the actor and the request that asked. */
export const CurrentAuthor = createParamDecorator((_: unknown, context: ExecutionContext): Author => {
  const request = context.switchToHttp().getRequest<FastifyRequest & { user: SignedIn; idempotencyKey?: string }>();
  return { zoneId: request.user.actor.zoneId, personId: request.user.actor.personId, requestId: request.id, idempotencyKey: request.idempotencyKey };
});
