import { errnoOf } from '#database/unit-of-work.js';
import { problemOf } from '#domain/language/problem.js';
import { Refusal, type RefusalKind } from '#domain/refusal.js';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from './actor.js';
import { changeDto } from './last-change.js';

export const STATUS: Record<RefusalKind, number> = {
  malformed: 400, unauthenticated: 401, forbidden: 403, notFound: 404, conflict: 409, stale: 412,
  tooLarge: 413, unsupported: 415, invalid: 422, preconditionRequired: 428, tooMany: 429, unavailable: 503,
};

/** What the frameworks below us refuse by themselves, in our words. */
const OF_STATUS: Record<number, [RefusalKind, string]> = {
  400: ['malformed', 'http.malformed'],
  404: ['notFound', 'http.notFound'],
  405: ['notFound', 'http.notFound'],
  406: ['malformed', 'http.malformed'],
  408: ['malformed', 'http.malformed'],
  413: ['tooLarge', 'http.tooLarge'],
  414: ['malformed', 'http.malformed'],
  415: ['unsupported', 'http.unsupportedType'],
  429: ['tooMany', 'http.tooMany'],
  431: ['malformed', 'http.malformed'],
};

/** Refused connection, lost connection, too many connections, server shutting down, pool queue full. */
const DATABASE_AWAY = new Set(['ECONNREFUSED', 'PROTOCOL_CONNECTION_LOST', 'ECONNRESET', 'ER_CON_COUNT_ERROR', 'ER_SERVER_SHUTDOWN', 'ETIMEDOUT', 'EPIPE']);

/** Every error leaves as application/problem+json (RFC 9457) that a clerk understands and that tells nothing internal. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly report: (error: unknown, requestId: string) => void,
    /** What no route answers may be a page of the web; answers true when it was. */
    private readonly sendPage: ((request: FastifyRequest, reply: FastifyReply) => boolean) | null = null,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest & { user?: SignedIn }>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = asRefusal(error);
    if (refusal?.code === 'http.notFound' && this.sendPage?.(request, reply)) return;
    if (!refusal) this.report(error, request.id);
    if (!reply.sent) sendProblem(refusal, request, reply);
  }
}

/** Paths that the router itself refuses (a broken escape, a part without end) never reach a filter of ours. */
export function refuseUnroutable(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(new Refusal('malformed', 'http.malformed'), request, reply);
}

/** `null`: something we did not expect, of which nothing is told but the request's id. */
function sendProblem(refusal: Refusal | null, request: FastifyRequest, reply: FastifyReply): void {
  const locale = localeOf(request);
  const status = refusal ? STATUS[refusal.kind] : 500;
  const code = refusal?.code ?? 'http.internal';
  const words = problemOf(code, { ...refusal?.params, requestId: request.id }, locale);
  if (refusal?.retryAfterSeconds) void reply.header('Retry-After', refusal.retryAfterSeconds);
  void reply
    .status(status)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send({
      type: `urn:jiannuo:problem:${code}`,
      title: words.title,
      status,
      code,
      detail: words.detail,
      ...(refusal?.errors.length
        ? { errors: refusal.errors.map(({ path, code: field, params }) => ({ path, code: field, detail: problemOf(field, params ?? {}, locale).detail })) }
        : {}),
      ...(refusal?.before ? { changed: changeDto(refusal.before, locale) } : {}),
      ...(refusal?.current === undefined ? {} : { current: refusal.current }),
      requestId: request.id,
    });
}

function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const { code, statusCode, message } = error as { code?: string; statusCode?: number; message?: string };
  if (DATABASE_AWAY.has(code ?? '') || errnoOf(error) === 1053 || message === 'Queue limit reached.' || message?.startsWith("Can't add new command when connection is in closed state")) {
    return new Refusal('unavailable', 'http.databaseAway', { retryAfterSeconds: 5 });
  }
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const known = OF_STATUS[status ?? 0];
  return known ? new Refusal(known[0], known[1]) : null;
}

/** The signed-in person's language; before sign-in what the browser prefers. Chinese first. */
export function localeOf(request: FastifyRequest & { user?: SignedIn }): 'zh' | 'en' {
  const asked = request.headers['accept-language']?.trim().toLowerCase();
  if (asked?.startsWith('en')) return 'en';
  if (asked?.startsWith('zh')) return 'zh';
  return request.user?.actor?.locale ?? 'zh';
}
