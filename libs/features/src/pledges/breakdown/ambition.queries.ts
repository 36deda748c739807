import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SqlReader } from '../../sql-reader.js';
import {
  findingsOfGoals,
  goalFindings,
  lineFindings,
  pledgeFindings,
  withAnswers,
  type AmbitionRow,
} from './ambition-findings.js';
import { lineScope } from './breakdown-scope.js';
import { ContributionQueries } from './contributions.queries.js';

/** 目标体检: the warnings of a year or of one pledge, answered and open, in a handful of set-based queries. */
@Injectable()
export class AmbitionQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contributions: ContributionQueries,
  ) {}

  /** Everything the reader may see of a year, in the order of the breakdown, then of the pledge book. */
  async year(actor: Actor, year: number): Promise<AmbitionRow[]> {
    const scope = lineScope(actor);
    const { items } = scope.whole ? await this.contributions.year(actor, year) : { items: [] };
    const found = [
      ...(await findingsOfGoals(this.dataSource, actor.zoneId, year, items)),
      ...(await lineFindings(this.dataSource, `${scope.sql} AND l.year = ?`, [...scope.params, year])),
    ];
    return withAnswers(this.dataSource, actor.zoneId, year, found);
  }

  /** @throws Refusal notFound, also for a pledge beyond the actor's reach */
  async ofPledge(actor: Actor, pledgeId: number): Promise<AmbitionRow[]> {
    const scope = lineScope(actor);
    const [pledge] = await this.dataSource.query<Pledge[]>(
      'SELECT id, zoneId, year, tier, unitId, leaderId, round, currentVersion FROM pledges WHERE id = ? AND zoneId = ?',
      [pledgeId, actor.zoneId],
    );
    const sentOut = pledge && (pledge.round > 0 || pledge.currentVersion > 0);
    const own =
      sentOut && ((scope.params[1] as number[] | undefined)?.includes(pledge.unitId) || pledge.leaderId === actor.personId);
    if (!pledge || (!scope.whole && !own)) throw new Refusal('notFound', 'pledges.notFound');
    return withAnswers(this.dataSource, actor.zoneId, pledge.year, await pledgeFindings(this.dataSource, pledge));
  }

  /** The warnings of one line or one zone target, as they stand within a transaction. */
  async ofSubject(
    zoneId: number,
    year: number,
    { lineId, zoneTargetId }: { lineId: number | null; zoneTargetId: number | null },
    db: SqlReader = this.dataSource,
  ): Promise<AmbitionRow[]> {
    const found =
      lineId === null
        ? await goalFindings(db, zoneId, year, [zoneTargetId!])
        : await lineFindings(db, 'l.zoneId = ? AND l.id = ?', [zoneId, lineId]);
    return withAnswers(db, zoneId, year, found);
  }
}

interface Pledge {
  id: number;
  zoneId: number;
  year: number;
  tier: string;
  unitId: number;
  leaderId: number | null;
  round: number;
  currentVersion: number;
}
