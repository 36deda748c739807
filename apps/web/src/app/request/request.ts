import { accessToken, refresh, sessionState } from '../session/access.js';
import { answered } from './answered.js';
import { keepEarly, takeEarly } from './early.js';
import { Problem } from './problem.js';

/**
 * `fetch` for the API: bears the token, renews it once on 401, speaks the reader's language, and throws a Problem for
 * every answer outside 2xx and 304, and for silence. The generated client is given this as its `fetch`.
 */
export const apiFetch = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> =>
  takeEarly(input, init) ?? ask(input, init);

/** Asked before the page that wants it has arrived; given to whoever calls `apiFetch` for the same. Nothing is asked in the name of nobody. */
export function askEarly(path: string): Promise<Response> {
  const address = `/api/v1${path}`;
  const signedIn = accessToken().then((token) => {
    if (token === null) throw new Problem(401);
  });
  const answer = signedIn.then(() => ask(address, { headers: { accept: 'application/json' } }));
  keepEarly(address, answer);
  return answer;
}

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  /** The ETag that was read; `null` says "I believe there is none yet" (If-None-Match: *). Absent: no condition. */
  version?: string | null;
  /** For POSTs that create: the same key again has the same one effect. Make it once per intent, not per attempt. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export interface Answer<T> {
  data: T;
  etag: string | null;
  status: number;
}

/** One call without the generated client: `request<Clock>('/clock')`. Paths are relative to /api/v1. */
export async function request<T>(path: string, ask: Ask = {}): Promise<Answer<T>> {
  const { method = 'GET', body, version, idempotencyKey, signal } = ask;
  const headers = new Headers({ accept: 'application/json' });
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers.set('content-type', 'application/json');
  if (version) headers.set('if-match', version);
  if (version === null) headers.set('if-none-match', '*');
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  const response = await apiFetch(`/api/v1${path}${queryText(ask.query)}`, {
    method,
    headers,
    signal,
    body: form ? body : body === undefined ? undefined : JSON.stringify(body),
  });
  const json = (response.headers.get('content-type') ?? '').includes('json');
  return { data: (json ? await response.json() : undefined) as T, etag: response.headers.get('etag'), status: response.status };
}

/** A file that needs the token (evidence, exports): fetched, then handed to the browser as a download. */
export async function download(path: string, fallbackName: string): Promise<void> {
  const response = await apiFetch(`/api/v1${path}`);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(response.headers.get('content-disposition')) ?? fallbackName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** RFC 6266: the UTF-8 form (`filename*=`) wins over the plain one. */
export function fileName(disposition: string | null): string | null {
  if (!disposition) return null;
  const utf8 = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (utf8) return decodeURIComponent(utf8);
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? null;
}

export function queryText(query: Ask['query']): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text && `?${text}`;
}

async function ask(input: RequestInfo | URL, init: RequestInit): Promise<Response> {
  const token = await accessToken();
  let response = await send(input, init, token);
  if (response.status === 401 && sessionState() === 'signedIn') {
    // What the reader asked for goes on once they have signed in again: nothing typed is lost, nothing pressed twice.
    const renewed = (await refresh()) ?? (await accessToken());
    if (renewed) response = await send(input, init, renewed);
  }
  if (!response.ok && response.status !== 304) throw await Problem.of(response);
  return response;
}

function send(input: RequestInfo | URL, init: RequestInit, token: string | null): Promise<Response> {
  const headers = new Headers(init.headers);
  if (token) headers.set('authorization', `Bearer ${token}`);
  headers.set('accept-language', document.documentElement.lang);
  return answered(input, { ...init, headers, credentials: 'same-origin' });
}
