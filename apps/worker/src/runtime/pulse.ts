import type { JobName } from '../jobs.js';

export interface LastRun {
  /** ISO 8601, real time. */
  at: string;
  ms: number;
  problem: string | null;
}

/** What this process remembers of its own doings between two heartbeats. */
export class Pulse {
  readonly runs: Partial<Record<JobName, LastRun>> = {};

  ran(job: JobName, since: number, problem: string | null): void {
    this.runs[job] = { at: new Date().toISOString(), ms: Date.now() - since, problem: problem?.slice(0, 200) ?? null };
  }
}
