import { UnitOfWork, type Author } from '#database/unit-of-work.js';
import type { Month } from '#domain/calendar/day.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AssessmentService } from './assessment.service.js';

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

/** Targets per transaction: large enough to be set-based, small enough that filing waits for none of it. */
const CHUNK = 500;

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
    const ids = await this.targetsOf(scan.zoneId, Number(scan.period.slice(0, 4)));
    await this.dataSource.query("UPDATE scans SET state = 'running', total = ?, scanned = 0, changed = 0 WHERE id = ?", [ids.length, scanId]);
    let changed = 0;
    for (let from = 0; from < ids.length; from += CHUNK) {
      const chunk = ids.slice(from, from + CHUNK);
      changed += await this.uow.run(author, (tx) => this.assessments.assessTargets(tx, chunk));
      await this.dataSource.query('UPDATE scans SET scanned = ?, changed = ? WHERE id = ?', [from + chunk.length, changed, scanId]);
    }
    await this.uow.run(author, async (tx) => {
      const { affectedRows } = await tx.query<{ affectedRows: number }>("UPDATE scans SET state = 'done', finishedAt = ? WHERE id = ? AND state <> 'done'", [tx.now, scanId]);
      if (affectedRows === 1) tx.record('assessment.scanned', { scanId, period: scan.period, targets: ids.length, changed });
    });
  }

  /** The whole zone's year at once, for callers that need it done now: seeds, and the freezing of a pack. */
  async scanNow(zoneId: number, year: number): Promise<number> {
    const ids = await this.targetsOf(zoneId, year);
    let changed = 0;
    for (let from = 0; from < ids.length; from += CHUNK) {
      const chunk = ids.slice(from, from + CHUNK);
      changed += await this.uow.run({ zoneId, personId: null }, (tx) => this.assessments.assessTargets(tx, chunk));
    }
    return changed;
  }

  private async targetsOf(zoneId: number, year: number): Promise<number[]> {
    const rows = await this.dataSource.query<{ id: number }[]>('SELECT id FROM targets WHERE zoneId = ? AND year = ? ORDER BY id', [zoneId, year]);
    return rows.map(({ id }) => id);
  }
}
