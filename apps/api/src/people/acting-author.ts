import type { Author } from '#database/unit-of-work.js';
import { actingFor } from '#domain/people/actor.js';
import type { Right } from '#domain/people/rights.js';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../http/actor.js';

/**
 * The author of a transaction in a zone-wide duty: where the caller has the right only as somebody's delegate, the
 * journal gets both names.
 */
export const ActingAuthor = createParamDecorator((right: Right, context: ExecutionContext): Author => {
  const { user, id, idempotencyKey } = context.switchToHttp().getRequest<FastifyRequest & { user: SignedIn; idempotencyKey?: string }>();
  const { actor } = user;
  const onBehalfOf = actingFor(actor, right, actor.zoneId)?.onBehalfOf ?? null;
  return { zoneId: actor.zoneId, personId: actor.personId, onBehalfOf, requestId: id, idempotencyKey };
});
