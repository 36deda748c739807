import type { Clock } from '#domain/clock.js';
import type { DataSource } from 'typeorm';

/** The demo's clock: one row that the API and the worker both read, so that both live on the same day. */
export class DemoClock implements Clock {
  private underWay: Promise<Date> | null = null;
  private following: Promise<Date> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** Who asks while the row is being read shares the read after it: no answer is older than its question. */
  now(): Promise<Date> {
    if (!this.underWay) return this.begin();
    this.following ??= this.underWay.then(
      () => this.begin(),
      () => this.begin(),
    );
    return this.following;
  }

  private begin(): Promise<Date> {
    this.following = null;
    const reading = this.read().finally(() => {
      if (this.underWay === reading) this.underWay = null;
    });
    this.underWay = reading;
    return reading;
  }

  private async read(): Promise<Date> {
    const [row] = await this.dataSource.query<{ now: Date }[]>('SELECT now FROM clock_settings WHERE id = 1');
    if (!row) throw new Error('the demo clock has not been set: run the seeds first');
    return row.now;
  }
}
