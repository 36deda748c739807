import type { Clock } from '#domain/clock.js';

/** Business time that stands still until a test moves it. */
export class SettableClock implements Clock {
  private at: Date;

  constructor(start: Date | string) {
    this.at = new Date(start);
  }

  now(): Promise<Date> {
    return Promise.resolve(this.at);
  }

  set(at: Date | string): void {
    this.at = new Date(at);
  }
}
