import { Refusal } from '#domain/refusal.js';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const etagOf = (version: number | string): string => `"${version}"`;

/** `If-Match: "7"` → 7; `If-None-Match: *` → 0, the version of what does not exist yet; neither → 428. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  if (headers['if-none-match'] === '*') return 0;
  const match = headers['if-match'];
  if (match === undefined) throw new Refusal('preconditionRequired', 'http.ifMatchMissing');
  const version = Number(/^(?:W\/)?"(\d{1,10})"$/.exec(match.trim())?.[1]);
  if (!Number.isInteger(version)) throw new Refusal('malformed', 'http.ifMatchUnreadable');
  return version;
});

/** Answers 304 where the client already has this version of a read. */
export function notModified(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  void reply.header('ETag', tag).header('Cache-Control', 'private, no-cache');
  if (request.headers['if-none-match'] !== tag) return false;
  void reply.status(304);
  return true;
}

/** The same where the header may be left out: null means "whatever is there now". */
export const ExpectedVersionIfAny = createParamDecorator((_: unknown, context: ExecutionContext): number | null => {
  const match = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (match === undefined || match.trim() === '*') return null;
  const version = Number(/^(?:W\/)?"(\d{1,10})"$/.exec(match.trim())?.[1]);
  if (!Number.isInteger(version)) throw new Refusal('malformed', 'http.ifMatchUnreadable');
  return version;
});
