import type { Clock } from '#domain/clock.js';
import type { DataSource } from 'typeorm';

/** The demo's clock: one row that the API and the worker both read, so that both live on the same day. */
export class DemoClock implements Clock {
  constructor(private readonly dataSource: DataSource) {}

  async now(): Promise<Date> {
    const [row] = await this.dataSource.query<{ now: Date }[]>('SELECT now FROM clock_settings WHERE id = 1');
    if (!row) throw new Error('the demo clock has not been set: run the seeds first');
    return row.now;
  }
}
