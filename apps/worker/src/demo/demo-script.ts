/** What happens by itself in the demo while its clock is moved on: filings, endorsements, a meeting. */
export interface DemoScript {
  /** Instants of acts after `after`, up to and including `until`; the clock stops at each. */
  instants(after: Date, until: Date): Promise<Date[]>;
  /** Plays every act up to `until` that has not been played yet: played twice, it is played once. */
  playScript(until: Date): Promise<void>;
}

export const DEMO_SCRIPT = Symbol('DemoScript');
