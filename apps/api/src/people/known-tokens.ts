import type { FastifyRequest } from 'fastify';

/** As signed: numbers may have been forged into anything, the signature says they were not. */
export interface Claims {
  sub: string;
  zone: number;
  epoch: number;
  /** Seconds since 1970. */
  exp: number;
}

const MOST = 5_000;
const BEARER = /^Bearer (\S+)$/;

/**
 * Access tokens whose signature, issuer and audience were found good, until they expire: of the same text that need not be worked
 * out again at every request. Whether the account still counts is asked each time.
 */
export class KnownTokens {
  private readonly claims = new Map<string, Claims>();

  find(request: FastifyRequest): Claims | null {
    const token = tokenOf(request);
    const claims = token === null ? undefined : this.claims.get(token);
    return claims && claims.exp * 1000 > Date.now() ? claims : null;
  }

  /** To be called with nothing but what has just been verified. */
  keep(request: FastifyRequest, claims: Claims): void {
    const token = tokenOf(request);
    if (token === null || !Number.isFinite(claims.exp)) return;
    if (this.claims.size >= MOST) this.claims.clear();
    this.claims.set(token, claims);
  }
}

const tokenOf = (request: FastifyRequest): string | null => BEARER.exec(request.headers.authorization ?? '')?.[1] ?? null;
