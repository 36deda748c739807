import type { Tx } from '#database/unit-of-work.js';
import { Injectable } from '@nestjs/common';
import { groupedBy } from '../grouping.js';
import { FlagService } from './flag.service.js';
import { judgeTargets } from './judge-targets.js';
import { addRows, closeLater, closeRows } from './kept-rows.js';
import { yearAtHand } from './year-at-hand.js';

const NOBODY: ReadonlySet<number> = new Set();

interface Locked {
  id: number;
  zoneId: number;
  year: number;
}

/**
 * Judges targets and keeps what differs. Set-based: the same few statements for any number of targets of one zone and year.
 * The targets' rows are locked in order of their ids, so that two judgements of one target follow one another.
 */
@Injectable()
export class AssessmentService {
  constructor(private readonly flags: FlagService) {}

  /** @returns how many lights or figures of the board changed */
  async assessTargets(tx: Tx, targetIds: readonly number[]): Promise<number> {
    if (targetIds.length === 0) return 0;
    // The lock comes first and alone: joined to it, the figures would be locked as well, and their units could not file. Point by point:
    // a range would lock the gap at its end, and whoever judges the targets beyond would wait.
    const rows = await tx.query<Locked[]>('SELECT id, zoneId, year FROM targets WHERE id IN (?) ORDER BY id FOR UPDATE', [targetIds]);
    let changed = 0;
    for (const group of groupedBy(rows, (row) => `${row.zoneId}/${row.year}`).values()) changed += await this.assessGroup(tx, group);
    return changed;
  }

  private async assessGroup(tx: Tx, rows: readonly Locked[]): Promise<number> {
    const at = await yearAtHand(tx, rows[0]!.zoneId, rows[0]!.year, tx.now);
    if (at === null) return 0;
    const ids = rows.map(({ id }) => id);
    // A settled year keeps its lights, but asks nobody for measures any more.
    const flagged = at.isClosed ? NOBODY : await this.flags.flaggedAmong(tx, ids);
    const { concerned, added, closed } = await judgeTargets(tx, ids, flagged, at);
    await closeRows(tx, closed);
    await closeLater(tx, [...new Set(added.map(({ targetId }) => targetId))], at);
    await addRows(tx, added, at);
    if (!at.isClosed) await this.flags.reconcile(tx, concerned, at);
    return added.length;
  }
}
