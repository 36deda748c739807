import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { leave, signIn } from '../session/access.js';
import { once } from './once.js';
import { Problem } from './problem.js';

const realFetch = globalThis.fetch;
let keys: (string | null)[];
let answers: (Response | 'silence')[];

beforeEach(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: 'zh-CN' } } });
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  globalThis.fetch = (async () => Response.json({ accessToken: 'one', expiresIn: 900 })) as typeof fetch;
  await signIn('filer', 'secret');
  keys = [];
  answers = [];
  globalThis.fetch = (async (_: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('idempotency-key'));
    const answer = answers.shift() ?? Response.json({ fine: true });
    if (answer === 'silence') throw new TypeError('Failed to fetch');
    return answer;
  }) as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = realFetch;
  jest.useRealTimers();
  leave();
});

const problem = (status: number, code: string, headers = {}) =>
  Response.json({ status, code }, { status, headers: { 'content-type': 'application/problem+json', ...headers } });
/** An answer whose line is cut while it is read. */
const cut = () =>
  new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) }), { status: 201 });

const act = (body: unknown = { name: 'a' }, path = '/api/v1/units', method = 'POST') =>
  once(path, { method, body: JSON.stringify(body) }).catch((error: unknown) => error);

describe('an act has one effect', () => {
  for (const [what, lost] of [
    ['nobody answered', () => 'silence' as const],
    ['the server broke down over it', () => problem(503, 'http.databaseAway')],
    ['the answer broke off', cut],
  ] as const)
    test(`${what}: the same act again bears the same key`, async () => {
      answers = [lost()];
      expect(await act()).toBeInstanceOf(Problem);
      await act();
      expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
      expect(keys[1]).toBe(keys[0]);
    });

  test('another act, or the same once something was done or refused, is another intent', async () => {
    answers = ['silence'];
    await act({ name: 'a' });
    await act({ name: 'b' });
    await act({ name: 'a' });
    answers = [problem(422, 'input.invalid')];
    await act({ name: 'a' });
    await act({ name: 'a' });
    expect(new Set(keys).size).toBe(5);
  });

  test('a change and a removal too, whose version would else be met as changed by somebody else', async () => {
    for (const method of ['PATCH', 'PUT', 'DELETE']) {
      answers = ['silence'];
      await act(undefined, '/api/v1/units/7', method);
      await act(undefined, '/api/v1/units/7', method);
      expect(keys.at(-1)).toBe(keys.at(-2));
    }
  });

  test('while the server is at the first attempt, its answer is waited for', async () => {
    jest.useFakeTimers();
    answers = [problem(409, 'http.stillAtWork', { 'retry-after': '2' })];
    const asked = act();
    await jest.advanceTimersByTimeAsync(1900);
    expect(keys).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(200);
    expect(((await asked) as Response).status).toBe(200);
    expect(keys[1]).toBe(keys[0]);
  });

  test('questions, files and drafts bear none', async () => {
    await once('/api/v1/units');
    await once('/api/v1/imports', { method: 'POST', body: new FormData() });
    await act({}, '/api/v1/targets/7/submissions/2024-06', 'PUT');
    expect(keys).toEqual([null, null, null]);
  });
});
