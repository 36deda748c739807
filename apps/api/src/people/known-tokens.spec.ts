import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { KnownTokens } from './known-tokens.js';

const asking = (authorization?: string) => ({ headers: { authorization } }) as FastifyRequest;
const claims = (seconds: number) => ({ sub: '7', zone: 1, epoch: 0, exp: Date.now() / 1000 + seconds });

beforeEach(() => void jest.useFakeTimers({ now: new Date('2024-07-03T02:00:00Z') }));
afterEach(() => void jest.useRealTimers());

describe('a token that was verified', () => {
  test('is known by its whole text, and no other is', () => {
    const known = new KnownTokens();
    known.keep(asking('Bearer a.b.c'), claims(600));
    expect(known.find(asking('Bearer a.b.c'))).toMatchObject({ sub: '7' });
    for (const other of ['Bearer a.b.d', 'Bearer a.b', 'Bearer a.b.c.', 'Basic a.b.c', 'bearer a.b.c', 'Bearer a.b.c Bearer a.b.c', 'Bearer  a.b.c', '', undefined]) expect(known.find(asking(other))).toBeNull();
  });

  test('is forgotten in the second it expires, and one that never expires is not kept', () => {
    const known = new KnownTokens();
    known.keep(asking('Bearer a.b.c'), claims(600));
    known.keep(asking('Bearer for.ever'), { ...claims(0), exp: undefined as never });
    jest.advanceTimersByTime(599_999);
    expect(known.find(asking('Bearer a.b.c'))).not.toBeNull();
    jest.advanceTimersByTime(1);
    expect(known.find(asking('Bearer a.b.c'))).toBeNull();
    expect(known.find(asking('Bearer for.ever'))).toBeNull();
  });

  test('takes no more room than thousands of people need', () => {
    const known = new KnownTokens();
    for (let n = 0; n < 12_000; n++) known.keep(asking(`Bearer t${n}`), claims(600));
    const kept = Array.from({ length: 12_000 }, (_, n) => known.find(asking(`Bearer t${n}`))).filter((one) => one !== null);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThanOrEqual(5_000);
  });
});
