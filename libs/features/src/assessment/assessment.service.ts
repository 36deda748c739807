import type { Tx } from '#database/unit-of-work.js';
import { Injectable } from '@nestjs/common';
import { among } from '../array-rows.js';
import { groupedBy } from '../grouping.js';
import { takeTurns } from '../judgement-turns.js';
import { FlagService } from './flag.service.js';
import { judgeTargets } from './judge-targets.js';
import { addRows, closeLater, closeRows } from './kept-rows.js';
import { yearAtHand } from './year-at-hand.js';

const NOBODY: ReadonlySet<number> = new Set();

interface Judged {
  id: number;
  zoneId: number;
  year: number;
}

/**
 * Judges targets and keeps what differs. Set-based: the same few statements for any number of targets of one zone and year.
 * Judgements of one target follow one another, see `takeTurns`.
 */
@Injectable()
export class AssessmentService {
  constructor(private readonly flags: FlagService) {}

  /** @returns how many lights or figures of the board changed */
  async assessTargets(tx: Tx, targetIds: readonly number[]): Promise<number> {
    if (targetIds.length === 0) return 0;
    // Locks nothing that a filing needs: units go on filing what is being judged, and their figures are judged after it.
    await takeTurns(tx, targetIds);
    const rows = await tx.query<Judged[]>(`SELECT id, zoneId, year FROM targets WHERE ${among('id', [...new Set(targetIds)].sort((a, b) => a - b))} ORDER BY id`);
    let changed = 0;
    for (const group of groupedBy(rows, (row) => `${row.zoneId}/${row.year}`).values()) changed += await this.assessGroup(tx, group);
    return changed;
  }

  private async assessGroup(tx: Tx, rows: readonly Judged[]): Promise<number> {
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
