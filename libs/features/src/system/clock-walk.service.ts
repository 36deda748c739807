import { fromJson } from '#database/columns.js';
import { addDays, dayOf, instantAt } from '#domain/calendar/zone-time.js';
import { scheduleOf } from '#domain/meetings/schedule.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WorkCalendars } from '../calendar/work-calendars.js';

export interface Walk {
  now: Date;
  until: Date;
  stepsDone: number;
}

const LEASE = 'clock-walk';
/** Real time; renewed while walking, so that a killed walker's successor waits no longer. */
const LEASE_MS = 20_000;
/** When the office looks at its mails, and when figures fall due. */
const HOURS = ['09:00', '18:00'];

/** The rows of the demo's advance: who walks the clock, at which instants it stops, how far it has come. */
@Injectable()
export class ClockWalkService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: WorkCalendars,
  ) {}

  async current(): Promise<Walk | null> {
    const [row] = await this.dataSource.query<{ now: Date; advancingTo: Date | null; stepsDone: number }[]>(
      "SELECT now, advancingTo, stepsDone FROM clock_settings WHERE id = 1 AND state = 'advancing'",
    );
    return row?.advancingTo ? { now: row.now, until: row.advancingTo, stepsDone: row.stepsDone } : null;
  }

  /** One walker at a time: takes or renews the lease; false while somebody else holds it. */
  lease(owner: string): Promise<boolean> {
    return this.dataSource.transaction(async (em) => {
      await em.query("INSERT INTO heartbeats (name, at, report) VALUES (?, '1970-01-02', '{}') ON DUPLICATE KEY UPDATE name = VALUES(name)", [LEASE]);
      const [row] = await em.query<{ at: Date; report: unknown }[]>('SELECT at, report FROM heartbeats WHERE name = ? FOR UPDATE', [LEASE]);
      const holder = fromJson<{ owner?: string }>(row!.report).owner;
      if (holder !== owner && row!.at.getTime() > Date.now() - LEASE_MS) return false;
      await em.query('UPDATE heartbeats SET at = ?, report = ? WHERE name = ?', [new Date(), JSON.stringify({ owner }), LEASE]);
      return true;
    });
  }

  /** Whoever comes next need not wait. */
  async leave(owner: string): Promise<void> {
    await this.dataSource.query("UPDATE heartbeats SET at = '1970-01-02', report = '{}' WHERE name = ? AND report LIKE ?", [LEASE, `%${owner}%`]);
  }

  /** Every instant after `after` at which something falls due, up to and including `until`, in order. */
  async instants({ now: after, until }: Walk): Promise<Date[]> {
    const times = new Set<number>([until.getTime()]);
    for (let day = dayOf(after); day <= dayOf(until); day = addDays(day, 1)) for (const hour of HOURS) times.add(instantAt(day, hour).getTime());
    const windows = await this.dataSource.query<{ opensAt: Date; dueAt: Date; lockedAt: Date }[]>(
      'SELECT opensAt, dueAt, lockedAt FROM filing_windows WHERE lockedAt > ? AND opensAt <= ?',
      [after, until],
    );
    for (const { opensAt, dueAt, lockedAt } of windows) for (const at of [opensAt, dueAt, lockedAt]) times.add(at.getTime());
    const meetings = await this.dataSource.query<{ zoneId: number; startsAt: Date }[]>(
      "SELECT zoneId, startsAt FROM review_meetings WHERE state IN ('planned','called','prepared') AND startsAt > ?",
      [after],
    );
    for (const { zoneId, startsAt } of meetings) {
      const { statementsAt, freezeAt, againAt } = scheduleOf(startsAt, await this.calendars.of(zoneId));
      for (const at of [statementsAt, freezeAt, againAt, startsAt]) times.add(at.getTime());
    }
    return [...times].filter((at) => at > after.getTime() && at <= until.getTime()).sort((a, b) => a - b).map((at) => new Date(at));
  }

  /** Moves the clock on by one step, unless somebody else has. */
  async step(from: Date, to: Date, stepsDone: number, stepsTotal: number): Promise<boolean> {
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      "UPDATE clock_settings SET now = ?, stepsDone = ?, stepsTotal = ? WHERE id = 1 AND state = 'advancing' AND now = ?",
      [to, stepsDone, stepsTotal, from],
    );
    return affectedRows === 1;
  }

  async arrive(): Promise<void> {
    await this.dataSource.query(
      "UPDATE clock_settings SET state = 'still', advancingTo = NULL, stepsTotal = stepsDone, note = NULL WHERE id = 1 AND state = 'advancing' AND now >= advancingTo",
    );
  }

  async fail(note: string): Promise<void> {
    await this.dataSource.query("UPDATE clock_settings SET state = 'failed', advancingTo = NULL, note = ? WHERE id = 1 AND state = 'advancing'", [note.slice(0, 300)]);
  }
}
