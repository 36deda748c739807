import type { SweepRun } from '#features/journal/worker-health.js';
import type { JobName } from '../jobs.js';

/** What this process remembers of its own doings between two heartbeats. */
export class Pulse {
  readonly startedAt = new Date();
  readonly runs: Partial<Record<JobName, SweepRun>> = {};

  ran(job: JobName, since: number, problem: string | null): void {
    this.runs[job] = { at: new Date().toISOString(), ms: Date.now() - since, problem: problem?.slice(0, 200) ?? null };
  }
}
