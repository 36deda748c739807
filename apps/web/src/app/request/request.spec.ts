import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { endedWhy, leave, onSession, sessionState, signIn } from '../session/access.js';
import { Problem } from './problem.js';
import { queryClient } from './query-client.js';
import { apiFetch, askEarly, fileName, queryText, request } from './request.js';

type Served = { status: number; body?: unknown; headers?: Record<string, string> } | 'silence';

const realFetch = globalThis.fetch;
let calls: { path: string; init: RequestInit }[];
let serve: (path: string, init: RequestInit) => Served;

beforeEach(() => {
  calls = [];
  // What the browser provides and Node does not.
  Object.assign(globalThis, { document: { documentElement: { lang: 'zh-CN' } } });
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  globalThis.fetch = (async (input: string, init: RequestInit = {}) => {
    calls.push({ path: input, init });
    const served = serve(input, init);
    if (served === 'silence') throw new TypeError('Failed to fetch');
    const type = served.status >= 400 ? 'application/problem+json' : 'application/json';
    return new Response(served.status === 304 || served.body === undefined ? null : JSON.stringify(served.body), {
      status: served.status,
      headers: { 'content-type': type, ...served.headers },
    });
  }) as typeof fetch;
});

afterEach(() => {
  globalThis.fetch = realFetch;
});

const bearer = (init: RequestInit) => new Headers(init.headers).get('authorization');
const paths = () => calls.map((call) => call.path.replace('/api/v1', ''));

async function signedIn(token = 'one') {
  serve = () => ({ status: 200, body: { personId: 1, accessToken: token, expiresIn: 900 } });
  await signIn('filer', 'secret');
  calls = [];
}

describe('the session behind every request', () => {
  test('bears the token and the language', async () => {
    await signedIn();
    serve = () => ({ status: 200, body: { fine: true }, headers: { etag: '"7"' } });
    const { data, etag } = await request<{ fine: boolean }>('/targets/1', { query: { asOf: '2024-07-03', unit: null } });
    expect([data, etag]).toEqual([{ fine: true }, '"7"']);
    expect(paths()).toEqual(['/targets/1?asOf=2024-07-03']);
    expect(bearer(calls[0]!.init)).toBe('Bearer one');
    expect(new Headers(calls[0]!.init.headers).get('accept-language')).toBe('zh-CN');
  });

  test('a token that ran out is renewed once, for all who wait, and the call repeated', async () => {
    await signedIn();
    serve = (path, init) => {
      if (path.endsWith('/refresh')) return { status: 200, body: { personId: 1, accessToken: 'two', expiresIn: 900 } };
      return bearer(init) === 'Bearer two' ? { status: 200, body: path } : { status: 401, body: { code: 'auth.expired' } };
    };
    const answers = await Promise.all([request('/a'), request('/b')]);
    expect(answers.map((answer) => answer.data)).toEqual(['/api/v1/a', '/api/v1/b']);
    expect(paths().filter((path) => path === '/auth/refresh')).toHaveLength(1);
  });

  test('where renewal is refused what was asked waits for its reader, and goes on when they are back', async () => {
    await signedIn();
    let told = 0;
    const stop = onSession(() => told++);
    serve = (_, init) => (bearer(init) === 'Bearer two' ? { status: 200, body: 'saved' } : { status: 401, body: {} });
    const saved = request<string>('/a', { method: 'PUT', body: { typed: 'long' } });
    const later = Promise.race([saved, new Promise((resolve) => setTimeout(resolve, 20, 'still waiting'))]);
    expect(await later).toBe('still waiting');
    expect([sessionState(), told]).toEqual(['expired', 1]);
    serve = (path, init) =>
      path.endsWith('/login')
        ? { status: 200, body: { personId: 1, accessToken: 'two', expiresIn: 900 } }
        : { status: bearer(init) === 'Bearer two' ? 200 : 401, body: 'saved' };
    await signIn('filer', 'secret');
    expect((await saved).data).toBe('saved');
    stop();
  });

  test('whoever leaves instead takes what waited along: it is never sent in another name', async () => {
    await signedIn();
    serve = () => ({ status: 401, body: { code: 'auth.expired' } });
    const saved = request('/a', { method: 'PUT', body: {} });
    const refused = expect(saved).rejects.toMatchObject({ status: 401 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    leave();
    await refused;
    expect([sessionState(), paths().filter((path) => path === '/a').length]).toEqual(['signedOut', 1]);
  });

  test('another tab was faster with the renewal: the second try brings its cookie', async () => {
    await signedIn();
    let tries = 0;
    serve = (path, init) => {
      if (path.endsWith('/refresh'))
        return ++tries === 1
          ? { status: 409, body: { code: 'people.refreshRaced' } }
          : { status: 200, body: { personId: 1, accessToken: 'two', expiresIn: 900 } };
      return bearer(init) === 'Bearer two' ? { status: 200, body: 'fine' } : { status: 401, body: {} };
    };
    expect((await request('/a')).data).toBe('fine');
  });

  test('another person signed in in this browser: nothing goes on in their name', async () => {
    serve = () => ({ status: 200, body: { personId: 1, accessToken: 'one', expiresIn: 900 } });
    await signIn('filer', 'secret');
    calls = [];
    serve = (path, init) =>
      path.endsWith('/refresh')
        ? { status: 200, body: { personId: 2, accessToken: 'theirs', expiresIn: 900 } }
        : { status: bearer(init) === 'Bearer again' ? 200 : 401, body: 'saved' };
    const saved = request('/a', { method: 'PUT', body: {} });
    await new Promise((wake) => setTimeout(wake, 5));
    expect([sessionState(), endedWhy(), calls.some(({ init }) => bearer(init) === 'Bearer theirs')]).toEqual([
      'expired',
      'another',
      false,
    ]);
    const once = serve;
    serve = (path, init) =>
      path.endsWith('/login') ? { status: 200, body: { personId: 1, accessToken: 'again', expiresIn: 900 } } : once(path, init);
    await signIn('filer', 'secret');
    expect((await saved).data).toBe('saved');
    expect(paths()).toEqual(['/a', '/auth/refresh', '/auth/login', '/a']);
  });

  test('silence while renewing signs nobody out', async () => {
    await signedIn();
    serve = (path) => (path.endsWith('/refresh') ? 'silence' : { status: 401, body: {} });
    await expect(request('/a')).rejects.toMatchObject({ status: 0, code: 'offline' });
    expect(sessionState()).toBe('signedIn');
  });
});

describe('what is asked early', () => {
  test('is asked once, given once, and asked again after that', async () => {
    await signedIn();
    serve = () => ({ status: 200, body: 'fine' });
    void askEarly('/board');
    const first = await request('/board');
    expect([first.data, paths()]).toEqual(['fine', ['/board']]);
    await request('/board');
    expect(paths()).toEqual(['/board', '/board']);
  });

  test('its refusal reaches whoever wanted it, and is not the last word', async () => {
    await signedIn();
    serve = () => ({ status: 503, body: { code: 'http.busy' } });
    void askEarly('/board');
    await expect(request('/board')).rejects.toMatchObject({ status: 503 });
    serve = () => ({ status: 200, body: 'fine' });
    expect((await request('/board')).data).toBe('fine');
  });

  test('what nobody was signed in for is asked again by whoever signs in a moment later', async () => {
    leave();
    void askEarly('/me');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await signedIn();
    serve = () => ({ status: 200, body: 'filer' });
    expect((await request('/me')).data).toBe('filer');
  });

  test('asked in another language than the one now read, it is asked again', async () => {
    await signedIn();
    serve = () => ({ status: 200, body: 'fine' });
    void askEarly('/board');
    await new Promise((resolve) => setTimeout(resolve, 5));
    document.documentElement.lang = 'en';
    await request('/board').finally(() => (document.documentElement.lang = 'zh-CN'));
    expect(calls.map(({ init }) => new Headers(init.headers).get('accept-language'))).toEqual(['zh-CN', 'en']);
  });

  test('a write is never answered by it', async () => {
    await signedIn();
    serve = (_path, init) => ({ status: 200, body: init.method ?? 'GET' });
    void askEarly('/board');
    expect((await request('/board', { method: 'POST' })).data).toBe('POST');
  });
});

describe('problems', () => {
  test('what the server said is kept, the current state beside a 412 too', async () => {
    await signedIn();
    serve = () => ({
      status: 412,
      body: { title: 't', code: 'http.stale', detail: 'd', current: { version: 8 }, requestId: 'r' },
      headers: { 'retry-after': '3' },
    });
    const problem = await request('/x', { method: 'PUT', body: {}, version: '"7"' }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      status: 412,
      code: 'http.stale',
      title: 't',
      detail: 'd',
      requestId: 'r',
      retryAfter: 3,
      body: { current: { version: 8 } },
    });
    expect(new Headers(calls[0]!.init.headers).get('if-match')).toBe('"7"');
  });

  test('whoever is there and does not answer is not waited for without end, nor asked again unasked', async () => {
    await signedIn();
    jest.useFakeTimers();
    try {
      globalThis.fetch = ((_: string, { signal }: RequestInit) =>
        new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(new Error('aborted'))))) as typeof fetch;
      const asked = request('/x').catch((error: unknown) => error);
      await jest.advanceTimersByTimeAsync(31_000);
      const problem = await asked;
      expect(problem).toMatchObject({ status: 0, code: 'web.noAnswer' });
      const { retry } = queryClient.getDefaultOptions().queries! as { retry: (n: number, error: unknown) => boolean };
      expect([retry(0, problem), retry(0, new Problem(0)), retry(2, new Problem(0)), retry(0, new Problem(403))]).toEqual([
        false,
        true,
        false,
        false,
      ]);
    } finally {
      jest.useRealTimers();
    }
  });

  test('no network is a problem of its own, an aborted call is none', async () => {
    await signedIn();
    serve = () => 'silence';
    await expect(request('/x')).rejects.toMatchObject({ status: 0, code: 'offline' });
    await expect(apiFetch('/x', { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(TypeError);
  });

  test('a first write says that it believes there is nothing yet', async () => {
    await signedIn();
    serve = () => ({ status: 200, body: {} });
    await request('/x', { method: 'PUT', body: {}, version: null, idempotencyKey: 'k' });
    const headers = new Headers(calls[0]!.init.headers);
    expect([headers.get('if-none-match'), headers.get('if-match'), headers.get('idempotency-key')]).toEqual(['*', null, 'k']);
  });
});

test('file names: UTF-8 wins', () => {
  expect(fileName(`attachment; filename="a.csv"; filename*=UTF-8''%E6%B5%81%E6%B0%B4.csv`)).toBe('\u6d41\u6c34.csv');
  expect([fileName('attachment; filename="a b.csv"'), fileName('inline'), fileName(null)]).toEqual(['a b.csv', null, null]);
});

test('queries leave out what is not set', () => {
  expect([queryText(undefined), queryText({ a: '', b: null, c: 0, d: false })]).toEqual(['', '?c=0&d=false']);
});
