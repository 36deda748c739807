export interface Job {
  /** What it did, for the queue page. Effects are rows, and running it twice is running it once. */
  run(data: Record<string, number | string>): Promise<unknown>;
}
