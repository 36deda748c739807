export interface ProblemDetail {
  path?: string;
  code: string;
  detail?: string;
}

/** Who was there before. `by` null: the system itself. */
export interface Changed {
  by: string | null;
  at: string;
  what: string;
}

interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  code?: string;
  detail?: string;
  errors?: ProblemDetail[];
  requestId?: string;
  changed?: Changed;
  [extension: string]: unknown;
}

/**
 * What the server answered instead of what was asked (RFC 9457), or that it could not be reached:
 * status 0, code `offline`. `body` keeps the extensions, such as the current state beside a 412.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string | null;
  readonly detail: string | null;
  readonly errors: readonly ProblemDetail[];
  readonly requestId: string | null;
  /** Seconds after which to try again, when the server said so. */
  readonly retryAfter: number | null;
  readonly changed: Changed | null;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody = {}, retryAfter: number | null = null) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'offline' : `http.${status}`);
    this.title = body.title ?? null;
    this.detail = body.detail ?? null;
    this.errors = body.errors ?? [];
    this.requestId = body.requestId ?? null;
    this.retryAfter = retryAfter;
    this.changed = body.changed ?? null;
    this.body = body;
  }

  static async of(response: Response): Promise<Problem> {
    const type = response.headers.get('content-type') ?? '';
    const body: unknown = type.includes('json') ? await response.json().catch(() => ({})) : {};
    const known = typeof body === 'object' && body !== null ? (body as ProblemBody) : {};
    const after = Number(response.headers.get('retry-after'));
    return new Problem(response.status, known, Number.isFinite(after) && after > 0 ? after : null);
  }
}

/** Nobody is there, or too many want something: it passes without the reader's doing. */
export const isAway = ({ status }: Problem): boolean => [0, 502, 503, 504].includes(status);

/** Nobody knows whether it was done: nobody answered, or somebody who broke down over it, or the first attempt is still under way. */
export const isUncertain = ({ status, code }: Problem): boolean => status === 0 || status >= 500 || code === 'http.stillAtWork';

/** The same without what is said elsewhere, beside its field. */
export const withoutErrors = (problem: Problem, said: (one: ProblemDetail) => boolean): Problem =>
  new Problem(problem.status, { ...problem.body, errors: problem.errors.filter((one) => !said(one)) }, problem.retryAfter);

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem
    ? error
    : new Problem(-1, { code: 'web.broken', detail: error instanceof Error ? error.message : undefined });
