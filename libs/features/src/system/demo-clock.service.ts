import { UnitOfWork, type Author } from '#database/unit-of-work.js';
import { addDays, dayOf, instantAt, isDay } from '#domain/calendar/zone-time.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface ClockState {
  now: Date;
  state: 'still' | 'advancing' | 'failed';
  advancingTo: Date | null;
  stepsDone: number;
  stepsTotal: number;
  note: string | null;
}

/** The farthest one advance may go: a demo, not an endurance run. */
const MOST_DAYS = 366;

/** The demo's clock, asked to move. The worker walks it there, stopping at every due instant. */
@Injectable()
export class DemoClockService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly dataSource: DataSource,
  ) {}

  async read(): Promise<ClockState> {
    const [row] = await this.dataSource.query<ClockState[]>(
      'SELECT now, state, advancingTo, stepsDone, stepsTotal, note FROM clock_settings WHERE id = 1',
    );
    if (!row) throw new Refusal('unavailable', 'clock.notSet');
    return row;
  }

  advance(author: Author, by: { days: number } | { until: string }): Promise<void> {
    return this.uow.run(author, async (tx) => {
      const [row] = await tx.query<ClockState[]>('SELECT now, state FROM clock_settings WHERE id = 1 FOR UPDATE');
      if (!row) throw new Refusal('unavailable', 'clock.notSet');
      if (row.state === 'advancing') throw new Refusal('conflict', 'clock.alreadyAdvancing');
      const until = 'days' in by ? sameHour(row.now, by.days) : isDay(by.until) ? instantAt(by.until, '10:00') : new Date(by.until);
      if (until <= row.now) throw new Refusal('invalid', 'clock.onlyForward');
      if (until.getTime() - row.now.getTime() > MOST_DAYS * 86_400_000) throw new Refusal('invalid', 'clock.tooFar');
      await tx.query("UPDATE clock_settings SET advancingTo = ?, state = 'advancing', stepsDone = 0, stepsTotal = 0, note = NULL WHERE id = 1", [until]);
      tx.record('calendar.clockAdvanced', { from: row.now.toISOString(), until: until.toISOString() });
    });
  }
}

const sameHour = (now: Date, days: number): Date =>
  new Date(instantAt(addDays(dayOf(now), days)).getTime() + (now.getTime() - instantAt(dayOf(now)).getTime()));
