import type { Actor } from '#domain/people/actor.js';
import { mayDo } from '#domain/people/actor.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { mayChooseRules, mayCloseYear, mayOpenYear, mayRollOver, type PlanYearState, type ScoredValue } from '#domain/pledges/plan-year.lifecycle.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { Refusal } from '#domain/refusal.js';
import type { Verdict } from '#domain/verdict.js';
import { Injectable } from '@nestjs/common';
import { planYearOf, planYearSql, versionOfYear, type PlanYearRecord } from './plan-year-record.js';

export interface PlanYearItem {
  year: number;
  state: PlanYearState;
  ruleSet: string;
  pledges: number;
  signed: number;
  lines: number;
  targets: number;
  zoneTargets: number;
}

export interface PlanYearStanding {
  version: number;
  amendmentScores: ScoredValue;
  /** What the reader may do with the year now. */
  allowed: string[];
  /** Why what the supervision office might want to do cannot be done yet. */
  hindered: { act: string; reason: string }[];
}

@Injectable()
export class PlanYearQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** All years, newest first, with how far each has come. */
  async list(zoneId: number): Promise<PlanYearItem[]> {
    const rows = await this.uow.dataSource.query<PlanYearItem[]>(
      `SELECT y.year, y.state, y.ruleSet,
              (SELECT COUNT(*) FROM pledges p WHERE p.zoneId = y.zoneId AND p.year = y.year) AS pledges,
              (SELECT COUNT(*) FROM pledges p WHERE p.zoneId = y.zoneId AND p.year = y.year AND p.state IN ('signed', 'settled')) AS signed,
              (SELECT COUNT(*) FROM pledge_lines l WHERE l.zoneId = y.zoneId AND l.year = y.year) AS \`lines\`,
              (SELECT COUNT(*) FROM targets t WHERE t.zoneId = y.zoneId AND t.year = y.year) AS targets,
              (SELECT COUNT(*) FROM zone_targets g WHERE g.zoneId = y.zoneId AND g.year = y.year) AS zoneTargets
         FROM plan_years y WHERE y.zoneId = ? ORDER BY y.year DESC`,
      [zoneId],
    );
    const counts = ['pledges', 'signed', 'lines', 'targets', 'zoneTargets'] as const;
    return rows.map((row) => ({ ...row, ...Object.fromEntries(counts.map((name) => [name, Number(row[name])])) }));
  }

  /** @throws Refusal `calendar.planYearNotFound` */
  async standing(actor: Actor, year: number): Promise<PlanYearStanding> {
    const [found] = await this.uow.dataSource.query<Parameters<typeof planYearOf>[0][]>(planYearSql('y.zoneId = ? AND y.year = ?'), [actor.zoneId, year]);
    if (!found) throw new Refusal('notFound', 'calendar.planYearNotFound', { params: { year: String(year) } });
    const row = planYearOf(found);
    const acts = mayDo(actor, 'years.manage') ? await this.acts(row) : [];
    return {
      version: versionOfYear(row),
      amendmentScores: row.settings.amendment?.scores ?? 'adjusted',
      allowed: acts.filter(([, verdict]) => verdict.ok).map(([act]) => act),
      hindered: acts.flatMap(([act, verdict]) => (verdict.ok ? [] : [{ act, reason: verdict.reasons[0]! }])),
    };
  }

  private async acts(row: PlanYearRecord): Promise<[string, Verdict][]> {
    return [
      ['change', row.state === 'closed' ? { ok: false, reasons: ['year.closed'] } : { ok: true }],
      ['chooseRules', mayChooseRules(row)],
      ['rollOver', mayRollOver(row)],
      ['open', mayOpenYear(row)],
      ['close', mayCloseYear(row, dayOf(await this.uow.now()))],
    ];
  }
}
