import { isDuplicate, TAKEN_EFFECT } from '#database/unit-of-work.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { SECRET_ANSWER } from '../people/secret-answer.js';
import type { SignedIn } from './actor.js';

interface Kept {
  requestHash: string;
  status: number;
  body: string | null;
  createdAt: Date;
}

/** A first attempt that has not answered for so long died with its process; the retry takes its place. */
const ABANDONED_AFTER_MS = 60_000;
/** Between its commit and its answer there is nothing left to do. */
const ANSWERED_AFTER_MS = 5000;

/**
 * Same `Idempotency-Key`: same answer, one effect (IETF draft-ietf-httpapi-idempotency-key-header).
 * Only answers of success are kept: a refused request changed nothing and may be tried again.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & { user?: SignedIn }>();
    const key = request.headers['idempotency-key'];
    // A one-time password must not lie about in a table to be told again.
    const secret = this.reflector.get<boolean | undefined>(SECRET_ANSWER, context.getHandler());
    if (secret || request.method === 'GET' || typeof key !== 'string' || !request.user || request.isMultipart?.()) return next.handle();
    return from(this.once(request, http.getResponse<FastifyReply>(), key, next));
  }

  private async once(request: FastifyRequest & { user?: SignedIn }, reply: FastifyReply, key: string, next: CallHandler): Promise<unknown> {
    if (!/^[\x21-\x7e]{1,100}$/.test(key)) throw new Refusal('malformed', 'http.idempotencyKeyUnreadable');
    const personId = request.user!.actor.personId;
    const hash = createHash('sha256').update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`).digest('hex');
    const kept = await this.claim(personId, key, hash);
    if (kept) {
      void reply.status(kept.status).header('Idempotent-Replayed', 'true');
      return kept.body === null ? undefined : (JSON.parse(kept.body) as unknown);
    }
    (request as { idempotencyKey?: string }).idempotencyKey = key;
    try {
      const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      await this.dataSource.query('UPDATE idempotency_keys SET status = ?, body = ? WHERE personId = ? AND token = ?', [
        reply.statusCode, body === undefined ? null : JSON.stringify(body), personId, key,
      ]);
      return body;
    } catch (error) {
      await this.dataSource.query('DELETE FROM idempotency_keys WHERE personId = ? AND token = ? AND status = 0', [personId, key]);
      throw error;
    }
  }

  private async claim(personId: number, key: string, hash: string): Promise<Kept | null> {
    try {
      await this.dataSource.query('INSERT INTO idempotency_keys (personId, token, requestHash, status, createdAt) VALUES (?,?,?,0,?)', [personId, key, hash, new Date()]);
      return null;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const [kept] = await this.dataSource.query<Kept[]>('SELECT requestHash, status, body, createdAt FROM idempotency_keys WHERE personId = ? AND token = ?', [personId, key]);
    if (!kept) return this.claim(personId, key, hash);
    if (kept.requestHash !== hash) throw new Refusal('invalid', 'http.idempotencyKeyReused');
    if (kept.status > TAKEN_EFFECT) return kept;
    // The process died between its commit and its answer: the effect is there, and there is only one.
    if (kept.status === TAKEN_EFFECT && isAbandoned(kept, ANSWERED_AFTER_MS)) throw new Refusal('conflict', 'http.alreadyDone');
    if (!isAbandoned(kept)) throw new Refusal('conflict', 'http.stillAtWork', { retryAfterSeconds: 2 });
    await this.dataSource.query('DELETE FROM idempotency_keys WHERE personId = ? AND token = ? AND status = 0 AND createdAt = ?', [personId, key, kept.createdAt]);
    return this.claim(personId, key, hash);
  }
}

const isAbandoned = (kept: Kept, after = ABANDONED_AFTER_MS): boolean => Date.now() - kept.createdAt.getTime() >= after;
