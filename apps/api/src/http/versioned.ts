import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { etagOf } from './etag.js';

const VERSIONED = 'jiannuo:versioned';

/** What these routes answer is changed by its version: the answer's `version` is sent as its ETag, and comes back as If-Match. */
export const Versioned = () => SetMetadata(VERSIONED, true);

/** Stands before the interceptor of repeated requests, so that a replayed answer bears its ETag too. */
@Injectable()
export class VersionTagInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!this.reflector.get<boolean | undefined>(VERSIONED, context.getClass())) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((body: unknown) => tagged(reply, body)));
  }
}

function tagged(reply: FastifyReply, body: unknown): unknown {
  if (isVersioned(body)) void reply.header('ETag', etagOf(body.version));
  return body;
}

const isVersioned = (body: unknown): body is { version: number } =>
  typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number';
