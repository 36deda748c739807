import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import type { Day, Month } from '#domain/calendar/day.js';
import { mayDo, unitsFor, type Actor } from '#domain/people/actor.js';
import { decideReopen, type ReopenCommand } from '#domain/progress/reopen.lifecycle.js';
import { decideSubmission } from '#domain/progress/submission.lifecycle.js';
import { actingOn, mayDoOn } from '#domain/progress/submission.policy.js';
import { Refusal } from '#domain/refusal.js';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lastDayOf } from '#domain/calendar/months.js';
import { namedThen } from '../people/reorganisation/named-then.js';
import { lockRecord } from './submission-record.js';

export interface ReopenRow {
  id: number;
  targetId: number;
  code: string;
  targetName: string;
  targetNameEn: string | null;
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
  period: Month;
  state: 'open' | 'granted' | 'refused';
  reason: string;
  requestedByName: string;
  requestedByNameEn: string | null;
  requestedAt: Date;
  decidedByName: string | null;
  decidedByNameEn: string | null;
  decidedAt: Date | null;
  until: Date | null;
  answer: string | null;
}

interface RequestRow {
  id: number;
  targetId: number;
  unitId: number;
  period: Month;
  state: 'open' | 'granted' | 'refused';
  version: number;
}

/** After lock: the unit asks, the supervision office answers; a granted window closes again by itself. */
@Injectable()
export class ReopenService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  request(actor: Actor, author: Author, targetId: number, period: Month, reason: string): Promise<{ id: number }> {
    return this.uow.run(author, async (tx) => {
      const record = await lockRecord(tx, targetId, period);
      const command = { verb: 'requestReopen', reason } as const;
      const may = mayDoOn('requestReopen', actor, record.facts);
      if (!may.ok) throw new Refusal(may.reasons[0] === 'people.otherUnit' ? 'notFound' : 'forbidden', may.reasons[0] === 'people.otherUnit' ? 'targets.notFound' : may.reasons[0]!);
      // The row may not exist yet, and then nothing is locked by it: the pending request itself is the guard.
      await tx.query('SELECT id FROM targets WHERE id = ? FOR UPDATE', [targetId]);
      const [open] = await tx.query<unknown[]>("SELECT id FROM reopen_requests WHERE targetId = ? AND period = ? AND state = 'open' FOR UPDATE", [targetId, period]);
      const decision = decideSubmission(command, { ...record.facts, reopenPending: open !== undefined }, { now: tx.now, window: record.window });
      if (!decision.ok) throw new Refusal('conflict', decision.reasons[0]!);
      const onBehalfOf = actingOn('requestReopen', actor, record.facts)?.onBehalfOf ?? null;
      const { insertId } = await tx.query<{ insertId: number }>(
        `INSERT INTO reopen_requests (zoneId, targetId, period, state, reason, requestedBy, requestedFor, requestedAt) VALUES (?,?,?,'open',?,?,?,?)`,
        [author.zoneId, targetId, period, reason.trim(), author.personId, onBehalfOf, tx.now],
      );
      tx.record('progress.reopenRequested', { ...facts(insertId, targetId, record.target.unitId, period, record.row?.id), reason: reason.trim() }, onBehalfOf);
      return { id: insertId };
    });
  }

  grant(author: Author, id: number, until: Day, answer: string | null): Promise<void> {
    return this.decide(author, id, { verb: 'grant', until }, answer);
  }

  refuse(author: Author, id: number, reason: string): Promise<void> {
    return this.decide(author, id, { verb: 'refuse', reason }, reason);
  }

  async list(actor: Actor, filter: { state?: string; targetId?: number }): Promise<ReopenRow[]> {
    const units = mayDo(actor, 'progress.decideReopen') ? 'all' : unitsFor(actor, 'progress.read');
    const rows = await this.dataSource.query<ReopenRow[]>(
      `SELECT q.id, q.targetId, t.code, t.name AS targetName, t.nameEn AS targetNameEn, t.unitId, u.name AS unitName, u.nameEn AS unitNameEn,
              q.period, q.state, q.reason, p.name AS requestedByName, p.nameEn AS requestedByNameEn, q.requestedAt, d.name AS decidedByName, d.nameEn AS decidedByNameEn, q.decidedAt, q.until, q.answer
         FROM reopen_requests q
         JOIN targets t ON t.id = q.targetId
         JOIN units u ON u.id = t.unitId
         JOIN people p ON p.id = q.requestedBy
         LEFT JOIN people d ON d.id = q.decidedBy
        WHERE q.zoneId = ? ${units === 'all' ? '' : 'AND t.unitId IN (?)'} ${filter.state ? 'AND q.state = ?' : ''} ${filter.targetId ? 'AND q.targetId = ?' : ''}
        ORDER BY q.id DESC LIMIT 500`,
      [actor.zoneId, ...(units === 'all' ? [] : [units.length > 0 ? units : [0]]), ...(filter.state ? [filter.state] : []), ...(filter.targetId ? [filter.targetId] : [])],
    );
    return namedThen(this.dataSource, actor.zoneId, rows, ({ period }) => lastDayOf(period));
  }

  private decide(author: Author, id: number, command: ReopenCommand, answer: string | null): Promise<void> {
    return this.uow.run(author, async (tx) => {
      const [row] = await tx.query<RequestRow[]>(
        'SELECT q.id, q.targetId, t.unitId, q.period, q.state, q.version FROM reopen_requests q JOIN targets t ON t.id = q.targetId WHERE q.id = ? AND q.zoneId = ? FOR UPDATE',
        [id, author.zoneId],
      );
      if (!row) throw new Refusal('notFound', 'progress.reopenNotFound');
      const decision = decideReopen(command, row.state === 'open' ? 'requested' : row.state, tx.now);
      if (!decision.ok) throw new Refusal('conflict', decision.reasons[0]!);
      await tx.query('UPDATE reopen_requests SET state = ?, decidedBy = ?, decidedAt = ?, until = ?, answer = ?, version = version + 1 WHERE id = ?', [
        decision.state, author.personId, tx.now, decision.reopenedUntil, answer, id,
      ]);
      const submissionId = await this.openRow(tx, row, decision.reopenedUntil);
      const event = facts(id, row.targetId, row.unitId, row.period, submissionId);
      if (command.verb === 'grant') tx.record('progress.reopenGranted', { ...event, until: command.until });
      else tx.record('progress.reopenRefused', { ...event, reason: command.reason });
    });
  }

  /** The permission lies on the submission's row; where nothing was ever saved an empty draft is laid for it. */
  private async openRow(tx: Tx, row: RequestRow, until: Date | null): Promise<number> {
    const [existing] = await tx.query<{ id: number }[]>('SELECT id FROM submissions WHERE targetId = ? AND period = ? FOR UPDATE', [row.targetId, row.period]);
    if (until === null) return existing?.id ?? 0;
    if (existing) {
      await tx.query('UPDATE submissions SET reopenedUntil = ?, version = version + 1 WHERE id = ?', [until, existing.id]);
      return existing.id;
    }
    const { insertId } = await tx.query<{ insertId: number }>(
      `INSERT INTO submissions (zoneId, targetId, unitId, period, state, version, revisions, stateSince, reopenedUntil) VALUES (?,?,?,?,'draft',1,1,?,?)`,
      [tx.author.zoneId, row.targetId, row.unitId, row.period, tx.now, until],
    );
    return insertId;
  }
}

const facts = (requestId: number, targetId: number, unitId: number, period: Month, submissionId: number | undefined) => ({
  requestId, targetId, unitId, period, submissionId: submissionId ?? 0,
});
