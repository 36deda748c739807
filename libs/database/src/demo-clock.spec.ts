import { expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { DemoClock } from './demo-clock.js';

/** Answers a read with what stood there as it began, when told to. */
class Row {
  now = new Date('2024-07-03T02:00:00Z');
  reads = 0;
  private waiting: (() => void)[] = [];

  query = (): Promise<{ now: Date }[]> => {
    this.reads += 1;
    const { now } = this;
    return new Promise((answer, fail) => this.waiting.push(() => (now.getTime() > 0 ? answer([{ now }]) : fail(new Error('away')))));
  };

  async answer(): Promise<void> {
    this.waiting.shift()!();
    for (let i = 0; i < 10; i++) await Promise.resolve();
  }
}

const clockOf = (row: Row) => new DemoClock(row as unknown as DataSource);
const LATER = new Date('2024-07-04T02:00:00Z');

test('who asks while the row is being read is told of what stood there after the question', async () => {
  const row = new Row();
  const clock = clockOf(row);
  const first = clock.now();
  row.now = LATER;
  const others = [clock.now(), clock.now(), clock.now()];
  await row.answer();
  await row.answer();
  expect(await first).toEqual(new Date('2024-07-03T02:00:00Z'));
  expect(await Promise.all(others)).toEqual([LATER, LATER, LATER]);
  expect(row.reads).toBe(2);
});

test('a read that failed is told to those who shared it, and to nobody else', async () => {
  const row = new Row();
  const clock = clockOf(row);
  row.now = new Date(0);
  const lost = clock.now();
  row.now = LATER;
  const next = clock.now();
  const told = expect(lost).rejects.toThrow('away');
  await row.answer();
  await told;
  await row.answer();
  expect(await next).toEqual(LATER);
  const alone = clock.now();
  await row.answer();
  expect(await alone).toEqual(LATER);
});
