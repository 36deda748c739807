import { CADENCES } from '#domain/pledges/terms.js';
import { periodMonths } from '#domain/assessment/periods.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import { mayDo, type Actor } from '#domain/people/actor.js';
import type { Right } from '#domain/people/rights.js';
import type { SubmissionState } from '#database/entities/progress/submission.entity.js';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { targetScope } from '../pledges/target-scope.js';
import { YEAR_ASKS } from '../pledges/year/year-asks.js';

/** What waits for a person, by kind: one count per duty, none where the duty is not theirs. */
@Injectable()
export class ToDoQueries {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async countsFor(actor: Actor): Promise<Record<string, number>> {
    const counts: Record<string, Promise<number>> = {};
    if (mayDo(actor, 'progress.file')) {
      counts['toFile'] = this.toFile(actor);
      counts['returned'] = this.inState(actor, 'returned', 'progress.file');
    }
    if (mayDo(actor, 'progress.endorse')) counts['toEndorse'] = this.inState(actor, 'submitted', 'progress.endorse');
    if (mayDo(actor, 'progress.verify')) counts['toVerify'] = this.inState(actor, 'endorsed', 'progress.verify');
    if (mayDo(actor, 'flags.acknowledge')) counts['toAnswer'] = this.flagsToAnswer(actor);
    if (mayDo(actor, 'progress.decideReopen')) counts['toDecide'] = this.reopenRequests(actor);
    const entries = await Promise.all(Object.entries(counts).map(async ([kind, count]) => [kind, await count] as const));
    return Object.fromEntries(entries);
  }

  private inState(actor: Actor, state: SubmissionState, right: Right): Promise<number> {
    const scope = targetScope(actor, right);
    return this.count(`SELECT COUNT(*) AS n FROM submissions s JOIN targets t ON t.id = s.targetId WHERE ${scope.sql} AND s.zoneId = ? AND s.state = ?`, [
      ...scope.params, actor.zoneId, state,
    ]);
  }

  /** Figures whose window is open and that nobody has submitted. */
  private async toFile(actor: Actor): Promise<number> {
    const scope = targetScope(actor, 'progress.file');
    const now = await this.clock.now();
    const perCadence = CADENCES.map(() => '(t.cadence = ? AND CAST(SUBSTRING(w.period, 6) AS UNSIGNED) IN (?))').join(' OR ');
    return this.count(
      `SELECT COUNT(*) AS n FROM filing_windows w
         JOIN targets t ON t.zoneId = w.zoneId AND t.track = w.track AND t.year = CAST(LEFT(w.period, 4) AS UNSIGNED)
         LEFT JOIN submissions s ON s.targetId = t.id AND s.period = w.period
        WHERE ${scope.sql} AND w.opensAt <= ? AND w.lockedAt > ? AND t.annualOnly = 0 AND ${YEAR_ASKS('t.zoneId', 't.year')} AND (s.state IS NULL OR s.state = 'draft') AND (${perCadence})`,
      [...scope.params, now, now, ...CADENCES.flatMap((cadence) => [cadence, [...periodMonths(cadence)]])],
    );
  }

  private flagsToAnswer(actor: Actor): Promise<number> {
    const scope = targetScope(actor, 'flags.acknowledge');
    return this.count(`SELECT COUNT(*) AS n FROM flags f JOIN targets t ON t.id = f.targetId WHERE ${scope.sql} AND f.state = 'open'`, scope.params);
  }

  private reopenRequests(actor: Actor): Promise<number> {
    return this.count("SELECT COUNT(*) AS n FROM reopen_requests WHERE zoneId = ? AND state = 'open'", [actor.zoneId]);
  }

  private async count(sql: string, params: unknown[]): Promise<number> {
    const [row] = await this.dataSource.query<{ n: number }[]>(sql, params);
    return Number(row?.n ?? 0);
  }
}
