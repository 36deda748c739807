import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Long enough for a queue to get to the entry, short enough that a wiped Redis costs minutes only. */
const LEASE_MS = 2 * 60_000;
const HOUR_MS = 3_600_000;

/** How far deliveries lag behind the journal, in real time. */
export interface JournalLag {
  waiting: number;
  /** Seconds since the oldest unhandled entry was recorded; 0 when none waits. */
  oldestSeconds: number;
  /** Entries whose reaction has failed and is being retried. */
  failing: number;
  /** Something has waited for over an hour: red. */
  sick: boolean;
}

/**
 * The outbox's hand: takes undelivered entries of the journal for whoever rings the bell (the practice is the
 * "transactional outbox" with leases). A claim says only "somebody is about to look"; what counts is `handledAt`.
 */
@Injectable()
export class RelayService {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes up to `limit` entries, never ones that another relay holds, and leases them for some minutes of real time. */
  claim(limit: number): Promise<number[]> {
    // READ COMMITTED: gap locks on the waiting index would hold up everybody who is just recording something.
    return this.dataSource.transaction('READ COMMITTED', async (em) => {
      const now = new Date();
      const take = (condition: string, values: unknown[], count: number) =>
        em.query<{ entryId: number }[]>(
          `SELECT entryId FROM journal_deliveries WHERE handledAt IS NULL AND ${condition} LIMIT ? FOR UPDATE SKIP LOCKED`,
          [...values, count],
        );
      // Two ranges of one index instead of an OR: an OR would sort, and a sort locks the whole backlog.
      const rows = await take('leasedUntil IS NULL ORDER BY entryId', [], limit);
      if (rows.length < limit) rows.push(...(await take('leasedUntil < ? ORDER BY leasedUntil, entryId', [now], limit - rows.length)));
      const ids = rows.map((row) => Number(row.entryId));
      if (ids.length > 0) {
        await em.query('UPDATE journal_deliveries SET leasedUntil = ? WHERE entryId IN (?)', [new Date(now.getTime() + LEASE_MS), ids]);
      }
      return ids;
    });
  }

  /** The bell could not be rung: the next relay may take them at once. */
  async release(ids: number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.dataSource.query('UPDATE journal_deliveries SET leasedUntil = NULL WHERE handledAt IS NULL AND attempts = 0 AND entryId IN (?)', [ids]);
  }

  async lag(): Promise<JournalLag> {
    const [row] = await this.dataSource.query<{ waiting: string; failing: string | null; oldest: Date | null }[]>(
      `SELECT COUNT(*) AS waiting, SUM(attempts > 0) AS failing, MIN(createdAt) AS oldest FROM journal_deliveries WHERE handledAt IS NULL`,
    );
    const age = row?.oldest ? Math.max(0, Date.now() - row.oldest.getTime()) : 0;
    return { waiting: Number(row?.waiting ?? 0), failing: Number(row?.failing ?? 0), oldestSeconds: Math.floor(age / 1000), sick: age > HOUR_MS };
  }
}
