import { Refusal } from '#domain/refusal.js';

/**
 * Lets the attempts on one key go one after the other: a hundred guesses sent at once must not all pass the
 * counter before the first of them is counted. What waits is bounded, for the process and for one key.
 */
export class InTurn {
  private readonly queues = new Map<string, { tail: Promise<unknown>; length: number }>();
  private length = 0;

  constructor(
    private readonly most: number,
    private readonly mostPerKey: number,
  ) {}

  /** @throws Refusal `unavailable` or `tooMany` at once, rather than a long wait */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const queue = this.queues.get(key) ?? { tail: Promise.resolve(), length: 0 };
    if (this.length >= this.most) throw new Refusal('unavailable', 'people.signInBusy', { retryAfterSeconds: 3 });
    if (queue.length >= this.mostPerKey) throw new Refusal('tooMany', 'people.signInBusy', { retryAfterSeconds: 3 });
    const result = queue.tail.then(work);
    queue.tail = result.catch(() => undefined);
    queue.length += 1;
    this.length += 1;
    this.queues.set(key, queue);
    try {
      return await result;
    } finally {
      queue.length -= 1;
      this.length -= 1;
      if (queue.length === 0) this.queues.delete(key);
    }
  }
}
