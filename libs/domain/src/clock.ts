/**
 * Business time. In the demo it is a row that can be set; everywhere else the machine's clock.
 * Tokens, leases, rate limits and Redis use real time instead.
 */
export interface Clock {
  now(): Promise<Date>;
}

/** Injection token: an interface has no run-time value of its own. */
export const CLOCK = Symbol('Clock');
