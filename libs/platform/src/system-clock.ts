import type { Clock } from '#domain/clock.js';

/** The machine's own clock. */
export class SystemClock implements Clock {
  now(): Promise<Date> {
    return Promise.resolve(new Date());
  }
}
