import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { watchIdle } from './idle.js';

let left: number;
const count = () => left++;
const kept = new Map<string, string>();

beforeEach(() => {
  left = 0;
  kept.clear();
  jest.useFakeTimers({ now: 0 });
  Object.assign(globalThis, {
    window: new EventTarget(),
    document: new EventTarget(),
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
  });
});
afterEach(() => {
  watchIdle(null, count);
  jest.useRealTimers();
  for (const name of ['window', 'document', 'localStorage']) Reflect.deleteProperty(globalThis, name);
});

const minutes = (count: number) => jest.advanceTimersByTime(count * 60_000);

test('nobody at the keyboard for so long: left once that time is over, not before', () => {
  watchIdle(1_800, count);
  minutes(29);
  expect(left).toBe(0);
  minutes(2);
  expect(left).toBeGreaterThan(0);
});

test('a key starts the time again, and so does a touch in another tab', () => {
  watchIdle(1_800, count);
  minutes(20);
  window.dispatchEvent(new Event('keydown'));
  minutes(20);
  kept.set('jiannuo.touched', String(Date.now()));
  minutes(20);
  expect(left).toBe(0);
  minutes(11);
  expect(left).toBeGreaterThan(0);
});

test('a computer that slept looks when it is opened, before any timer', () => {
  watchIdle(1_800, count);
  jest.setSystemTime(3_600_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(left).toBe(1);
});

test('where the installation does not ask for it nobody is watched', () => {
  watchIdle(null, count);
  minutes(10_000);
  expect(left).toBe(0);
});
