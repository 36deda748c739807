import { idempotencyKey } from '../../ui/idempotency-key.js';
import { asProblem, isUncertain, Problem } from './problem.js';
import { apiFetch } from './request.js';

/** Drafts save themselves time and again: one whose answer was lost is joined with what is there (draft-desk). */
const DRAFT = /\/submissions\/\d{4}-\d\d$/;
const PATIENCE_MS = 75_000;

/** The keys of acts of which nobody knows whether they were done, by what was asked. */
const unanswered = new Map<string, string>();

/**
 * `apiFetch` whose acts have one effect: where the answer was lost the same act asked again bears the same key. While the
 * server is still at the first attempt its answer is waited for.
 */
export async function once(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const { method = 'GET', body = '' } = init;
  // A file is no sentence to be compared, and the server keeps no answer to one.
  const plain = typeof input === 'string' && typeof body === 'string' && !DRAFT.test(input);
  if (method === 'GET' || !plain) return apiFetch(input, init);
  const intent = `${method} ${input}\n${body}`;
  const headers = new Headers(init.headers);
  const key = headers.get('idempotency-key') ?? unanswered.get(intent) ?? idempotencyKey();
  headers.set('idempotency-key', key);
  try {
    const answer = await whole(() => apiFetch(input, { ...init, headers }));
    // Something was done since: the same words later are meant anew.
    unanswered.clear();
    return answer;
  } catch (error) {
    if (isUncertain(asProblem(error))) unanswered.set(intent, key);
    else unanswered.delete(intent);
    throw error;
  }
}

async function whole(ask: () => Promise<Response>): Promise<Response> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const answer = await ask();
      const broken = () => Promise.reject(new Problem(0));
      await answer.clone().text().catch(broken);
      return answer;
    } catch (error) {
      const { code, retryAfter } = asProblem(error);
      if (code !== 'http.stillAtWork' || Date.now() > until) throw error;
      await new Promise((wake) => setTimeout(wake, (retryAfter ?? 2) * 1000));
    }
  }
}
