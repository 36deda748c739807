import { Refusal } from '#domain/refusal.js';

/** Somebody who types asks a few times a second; a program that asks more often is told to wait. */
const MOST = 40;
const WITHIN_MS = 10_000;

/** How often each person has asked within the last ten seconds, in this process. */
export class SearchPace {
  private since = 0;
  private asked = new Map<number, number>();

  constructor(private readonly now: () => number = Date.now) {}

  /** @throws Refusal tooMany */
  step(personId: number): void {
    const now = this.now();
    if (now - this.since >= WITHIN_MS) {
      this.since = now;
      this.asked = new Map();
    }
    const count = (this.asked.get(personId) ?? 0) + 1;
    this.asked.set(personId, count);
    if (count > MOST)
      throw new Refusal('tooMany', 'http.tooMany', { retryAfterSeconds: Math.ceil((this.since + WITHIN_MS - now) / 1000) });
  }
}
