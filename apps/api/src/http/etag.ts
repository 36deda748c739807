import { Refusal } from '#domain/refusal.js';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const etagOf = (version: number | string): string => `"${version}"`;

/** `If-Match: "7"` → 7; left out: 428. */
export const ExpectedVersion = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => required(named(headersOf(context)['if-match'])),
  [inTheContract('If-Match', true)],
);

/** The same for what may not exist yet: `If-None-Match: *` → 0, its version until then. */
export const ExpectedVersionOrNew = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const headers = headersOf(context);
    return headers['if-none-match'] === '*' ? 0 : required(named(headers['if-match']));
  },
  [inTheContract('If-Match', false, 'the version that was read; for a first one `If-None-Match: *` instead'), inTheContract('If-None-Match', false)],
);

/** The same where the header may be left out: null means "whatever is there now". */
export const ExpectedVersionIfAny = createParamDecorator(
  (_: unknown, context: ExecutionContext): number | null => {
    const match = headersOf(context)['if-match'];
    return match?.trim() === '*' ? null : named(match);
  },
  [inTheContract('If-Match', false)],
);

/** Answers 304 where the client already has this version of a read. */
export function notModified(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  void reply.header('ETag', tag).header('Cache-Control', 'private, no-cache');
  if (request.headers['if-none-match'] !== tag) return false;
  void reply.status(304);
  return true;
}

const headersOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().headers;

function named(match: string | undefined): number | null {
  if (match === undefined) return null;
  const version = Number(/^(?:W\/)?"(\d{1,10})"$/.exec(match.trim())?.[1]);
  if (!Number.isInteger(version)) throw new Refusal('malformed', 'http.ifMatchUnreadable');
  return version;
}

function required(version: number | null): number {
  if (version === null) throw new Refusal('preconditionRequired', 'http.ifMatchMissing');
  return version;
}

/** Whoever reads a header says so in the published contract too: the two cannot drift apart. */
function inTheContract(name: string, isRequired: boolean, description?: string): ParameterDecorator {
  return (target, method) => {
    const descriptor = Object.getOwnPropertyDescriptor(target, method!)!;
    ApiHeader({ name, required: isRequired, description })(target, method!, descriptor);
  };
}
