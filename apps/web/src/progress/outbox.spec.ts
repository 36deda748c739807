import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Outbox, type Sent } from './outbox.js';

let log: number[];
let answer: Sent;
let atOnce: number;
let most: number;
let box: Outbox;

beforeEach(() => {
  jest.useFakeTimers();
  log = [];
  answer = 'answered';
  atOnce = most = 0;
  box = new Outbox(async (id) => {
    log.push(id);
    most = Math.max(most, ++atOnce);
    await new Promise((done) => setTimeout(done, 10));
    atOnce -= 1;
    return answer;
  });
});
afterEach(() => {
  jest.useRealTimers();
});

test('a dozen go a few at once, none twice', async () => {
  for (let id = 1; id <= 12; id++) box.add(id);
  box.add(12);
  const quiet = box.quiet();
  await jest.advanceTimersByTimeAsync(100);
  await quiet;
  expect(log).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(most).toBe(4);
});

test('changed while it is on its way: it goes again, behind itself', async () => {
  box.add(1);
  await jest.advanceTimersByTimeAsync(5);
  box.add(1);
  expect(log).toEqual([1]);
  await jest.advanceTimersByTimeAsync(50);
  expect(log).toEqual([1, 1]);
  expect(most).toBe(1);
});

test('when nobody answers all wait; one goes ahead, the others follow in their order', async () => {
  answer = 'silent';
  box.add(1);
  box.add(2);
  await jest.advanceTimersByTimeAsync(20);
  box.add(3);
  await box.quiet();
  expect([log, box.isSilent]).toEqual([[1, 2], true]);
  await jest.advanceTimersByTimeAsync(6000);
  expect(log).toEqual([1, 2, 1]);
  answer = 'answered';
  most = 0;
  await jest.advanceTimersByTimeAsync(20);
  box.tryNow();
  await jest.advanceTimersByTimeAsync(100);
  expect(log).toEqual([1, 2, 1, 1, 2, 3]);
  expect(box.isSilent).toBe(false);
});
