import type { EventType } from './events.js';

/** What kind of no it is; the HTTP door turns it into a status. */
export type RefusalKind =
  | 'invalid' // 422: the request is understood and cannot be right
  | 'malformed' // 400
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'notFound' // 404: also what another zone's or unit's record looks like
  | 'conflict' // 409: right in itself, not in this state
  | 'stale' // 412: somebody was faster; `current` holds what is there now
  | 'preconditionRequired' // 428
  | 'tooLarge' // 413
  | 'unsupported' // 415
  | 'tooMany' // 429
  | 'unavailable'; // 503

/** One field that is wrong, named as the caller named it. */
export interface FieldProblem {
  path: string;
  code: string;
  params?: Record<string, string>;
}

/** The last fact the journal has of the same thing. No name: the system itself. */
export interface LastChange {
  type: EventType;
  at: Date;
  name: string | null;
  nameEn: string | null;
}

/** A refusal with its reason: a code of the problem catalogue, never a sentence. */
export class Refusal extends Error {
  readonly params: Record<string, string>;
  readonly errors: FieldProblem[];
  readonly current: unknown;
  readonly retryAfterSeconds: number | null;
  /** Who was there before; found where the transaction said what it works on. */
  before: LastChange | null = null;

  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    more: { params?: Record<string, string>; errors?: FieldProblem[]; current?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(code);
    this.params = more.params ?? {};
    this.errors = more.errors ?? [];
    this.current = more.current;
    this.retryAfterSeconds = more.retryAfterSeconds ?? null;
  }
}
