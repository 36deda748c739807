import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Problem } from './problem.js';
import { thenAnew } from './then-anew.js';

let told: string[];
const noted =
  <T>(what: string, value: T, after = 0) =>
  async () => {
    await new Promise((wake) => setTimeout(wake, after));
    told.push(what);
    if (value instanceof Error) throw value;
    return value;
  };

beforeEach(() => {
  told = [];
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const settled = async (act: Promise<unknown>, ms: number): Promise<unknown> => {
  let outcome: unknown = 'still at it';
  act.then(
    (value) => (outcome = value),
    (error: unknown) => (outcome = error),
  );
  await jest.advanceTimersByTimeAsync(ms);
  return outcome;
};

test('done when the news of it has come, and not before', async () => {
  const act = thenAnew(noted('done', 7), noted('asked', null, 500));
  expect(await settled(act, 400)).toBe('still at it');
  expect([await settled(act, 200), told]).toEqual([7, ['done', 'asked']]);
});

test('a refusal is told at once; the asking goes on beside it, and its own failure is nobody’s', async () => {
  const refusal = new Problem(409, { code: 'progress.alreadyVerified' });
  const act = thenAnew(noted('refused', refusal), noted('asked', new Problem(0), 4000));
  expect([await settled(act, 1), told]).toEqual([refusal, ['refused']]);
  await jest.advanceTimersByTimeAsync(5000);
  expect(told).toEqual(['refused', 'asked']);
});

test('the server gone right after the act: what was done is not told as failed, nor asked for twice', async () => {
  const act = thenAnew(noted('done', 7), noted('asked', new Problem(0), 3000));
  expect([await settled(act, 4000), told]).toEqual([7, ['done', 'asked']]);
});

test('the server frozen right after the act: nobody waits half a minute for what is done', async () => {
  const act = thenAnew(noted('done', 7), () => new Promise<void>(() => {}));
  expect(await settled(act, 6000)).toBe('still at it');
  expect(await settled(act, 2000)).toBe(7);
});
