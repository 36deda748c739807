import { UnitOfWork, type Author } from '#database/unit-of-work.js';
import type { Month } from '#domain/calendar/day.js';
import { yearOf } from '#domain/calendar/months.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AssessmentService } from './assessment.service.js';
import { staleTargets } from './stale-targets.js';
import { yearAtHand } from './year-at-hand.js';

export interface ScanRow {
  id: number;
  zoneId: number;
  period: Month;
  state: 'waiting' | 'running' | 'done' | 'failed';
  total: number;
  scanned: number;
  changed: number;
  requestedAt: Date;
  finishedAt: Date | null;
  problem: string | null;
}

/** Targets per look: nothing is locked by it. */
const LOOKED_AT = 4_000;
/** Targets per transaction: large enough to be set-based, small enough that filing waits for none of it. */
const WRITTEN_AT_ONCE = 400;
/** A transaction that took longer, in milliseconds, is followed by a smaller one: who files one of its targets waits for its end. */
const LONG = 150;
const LEAST_AT_ONCE = 25;
/** Transactions at a time: while the server writes one, the rules judge the other. */
const HANDS = 2;
/** As many times as long as it worked, in milliseconds at most. */
const REST = 4;
const LONGEST_REST = 1_000;

/** Recomputes a zone's year. Asked for by the supervision office, by the sweeps, and before a pack is frozen. */
@Injectable()
export class ScanService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly assessments: AssessmentService,
  ) {}

  request(author: Author, period: Month): Promise<{ id: number }> {
    return this.uow.run(author, async (tx) => {
      const { insertId } = await tx.query<{ insertId: number }>(
        "INSERT INTO scans (zoneId, period, state, requestedBy, requestedAt) VALUES (?,?,'waiting',?,?)",
        [author.zoneId, period, author.personId, tx.now],
      );
      tx.record('assessment.scanRequested', { scanId: insertId, period });
      return { id: insertId };
    });
  }

  async get(zoneId: number, id: number): Promise<ScanRow> {
    const [row] = await this.dataSource.query<ScanRow[]>('SELECT * FROM scans WHERE id = ? AND zoneId = ?', [id, zoneId]);
    if (!row) throw new Refusal('notFound', 'assessment.scanNotFound');
    return row;
  }

  /** Scans requested and not finished, also those whose worker died: running again from the start changes nothing twice. */
  async waiting(): Promise<number[]> {
    const rows = await this.dataSource.query<{ id: number }[]>("SELECT id FROM scans WHERE state IN ('waiting','running') ORDER BY id");
    return rows.map(({ id }) => id);
  }

  /** Safe to run twice, even at once: each chunk locks its targets and writes only what differs. */
  async run(scanId: number): Promise<void> {
    const [scan] = await this.dataSource.query<ScanRow[]>('SELECT * FROM scans WHERE id = ?', [scanId]);
    if (!scan || scan.state === 'done') return;
    const author: Author = { zoneId: scan.zoneId, personId: null };
    const ids = await this.targetsOf(scan.zoneId, yearOf(scan.period));
    await this.dataSource.query("UPDATE scans SET state = 'running', total = ?, scanned = 0, changed = 0 WHERE id = ?", [ids.length, scanId]);
    const changed = await this.scanTargets(author, yearOf(scan.period), ids, (scanned, soFar) =>
      this.dataSource.query('UPDATE scans SET scanned = ?, changed = ? WHERE id = ?', [scanned, soFar, scanId]),
    );
    await this.uow.run(author, async (tx) => {
      const { affectedRows } = await tx.query<{ affectedRows: number }>("UPDATE scans SET state = 'done', finishedAt = ? WHERE id = ? AND state <> 'done'", [tx.now, scanId]);
      if (affectedRows === 1) tx.record('assessment.scanned', { scanId, period: scan.period, targets: ids.length, changed });
    });
  }

  /** The whole zone's year at once, for callers that need it done now: seeds, and the freezing of a pack. */
  async scanNow(zoneId: number, year: number): Promise<number> {
    return this.scanTargets({ zoneId, personId: null }, year, await this.targetsOf(zoneId, year), () => Promise.resolve());
  }

  private async scanTargets(author: Author, year: number, ids: readonly number[], tell: (scanned: number, changed: number) => Promise<unknown>): Promise<number> {
    let changed = 0;
    for (let from = 0; from < ids.length; from += LOOKED_AT) {
      const looked = ids.slice(from, from + LOOKED_AT);
      const stale = await this.staleAmong(author.zoneId, year, looked);
      let start = 0;
      let many = WRITTEN_AT_ONCE;
      const hand = async () => {
        while (start < stale.length) {
          const some = stale.slice(start, (start += many));
          const since = performance.now();
          const written = await this.uow.run(author, (tx) => this.assessments.assessTargets(tx, some));
          changed += written;
          const took = performance.now() - since;
          many = Math.round(Math.min(WRITTEN_AT_ONCE, Math.max(LEAST_AT_ONCE, (some.length * LONG) / took)));
          if (start < stale.length) await this.giveWay(took);
        }
      };
      await Promise.all(Array.from({ length: HANDS }, hand));
      await tell(from + looked.length, changed);
    }
    return changed;
  }

  /** Whoever files or reads goes first: a scan rests between its transactions while others are at work on the database. */
  private async giveWay(worked: number): Promise<void> {
    const [row] = await this.dataSource.query<{ Value: string }[]>("SHOW GLOBAL STATUS LIKE 'Threads_running'");
    if (Number(row?.Value) > HANDS) await new Promise((wake) => setTimeout(wake, Math.min(LONGEST_REST, worked * REST)));
  }

  private async staleAmong(zoneId: number, year: number, ids: readonly number[]): Promise<number[]> {
    const at = await yearAtHand(this.dataSource, zoneId, year, await this.uow.now());
    return at === null ? [] : staleTargets(this.dataSource, at, ids[0]!, ids.at(-1)!);
  }

  private async targetsOf(zoneId: number, year: number): Promise<number[]> {
    const rows = await this.dataSource.query<{ id: number }[]>('SELECT id FROM targets WHERE zoneId = ? AND year = ? ORDER BY id', [zoneId, year]);
    return rows.map(({ id }) => id);
  }
}
