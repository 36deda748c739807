import type { Light } from '#domain/assessment/assessment.js';
import { setWith, type RuleOverrides } from '#domain/assessment/rule-overrides.js';
import { ruleSetById } from '#domain/assessment/rule-sets.js';
import { trialOf, type TrialResult, type TriedLight } from '#domain/assessment/rule-trial.js';
import { assessStages } from '#domain/assessment/series.js';
import { stagesOf } from '#domain/assessment/stages.js';
import type { Month } from '#domain/calendar/day.js';
import { numberOf } from '#domain/calendar/months.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { groupedBy } from '../../grouping.js';
import { TARGET_SELECT, type TargetRow } from '../../pledges/target.queries.js';
import { termsOf } from '../../pledges/terms-of.js';
import { windowsOfYear } from '../../progress/windows-of-year.js';
import { lastMonthOver } from '../board-month.js';
import { earlierTermsOf, termStages } from '../earlier-terms.queries.js';
import { FILED_COLUMNS, figureFrom, type FiledRow } from '../filed-figures.js';
import { yearStates } from '../year-states.js';

export interface Trial extends TrialResult {
  upTo: Month;
  targets: TargetRow[];
}

/** 规则实验室: a rule set tried on a year's figures. Reads only; what was kept stays what it was. */
@Injectable()
export class RuleTrialQueries {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws Refusal `assessment.ruleSetUnknown`, `assessment.rulesOutOfRange`, `assessment.yearNotBegun`
   */
  async trial(actor: Actor, year: number, ruleSet: string, overrides: RuleOverrides | null): Promise<Trial> {
    const base = ruleSetById(ruleSet);
    if (!base) throw new Refusal('invalid', 'assessment.ruleSetUnknown');
    const rules = setWith(base, overrides, `${base.id}+`);
    const now = await this.clock.now();
    const upTo = lastMonthOver(year, now);
    if (upTo === null) throw new Refusal('conflict', 'assessment.yearNotBegun');

    const targets = await this.dataSource.query<TargetRow[]>(
      `${TARGET_SELECT} WHERE t.zoneId = ? AND t.year = ? ORDER BY t.sort, t.id`,
      [actor.zoneId, year],
    );
    const [windows, filed, kept, earlier] = await Promise.all([
      windowsOfYear(this.dataSource.manager, actor.zoneId, year),
      this.filed(actor.zoneId, year),
      this.kept(actor.zoneId, year, upTo),
      earlierTermsOf(
        this.dataSource,
        targets.map(({ id }) => id),
      ),
    ]);
    const lights: TriedLight[] = [];
    for (const target of targets) {
      const terms = termsOf(target);
      const figures = new Map((filed.get(target.id) ?? []).map((row) => [row.period, figureFrom(row)]));
      const states = yearStates(terms, target.track, windows, figures, now);
      // Each month by what was promised then: only the rules are on trial.
      const stages = stagesOf(termStages(earlier.get(target.id) ?? [], terms), [{ from: 1, rules }]);
      for (const { month, light } of assessStages(stages, states, numberOf(upTo)))
        lights.push({ targetId: target.id, month, tried: light, kept: kept.get(`${target.id}/${month}`) ?? null });
    }
    return { upTo, targets, ...trialOf(lights) };
  }

  private async filed(zoneId: number, year: number): Promise<Map<number, FiledRow[]>> {
    const rows = await this.dataSource.query<FiledRow[]>(
      `SELECT ${FILED_COLUMNS} FROM submissions WHERE targetId IN (SELECT id FROM targets WHERE zoneId = ? AND year = ?) AND effectiveRevisionId IS NOT NULL
        ORDER BY targetId, period`,
      [zoneId, year],
    );
    return groupedBy(rows, (row) => row.targetId);
  }

  private async kept(zoneId: number, year: number, upTo: Month): Promise<Map<string, Light>> {
    const rows = await this.dataSource.query<{ targetId: number; month: Month; light: Light }[]>(
      'SELECT targetId, month, light FROM assessments WHERE zoneId = ? AND month BETWEEN ? AND ? AND isCurrent = 1',
      [zoneId, `${year}-01`, upTo],
    );
    return new Map(rows.map(({ targetId, month, light }) => [`${targetId}/${month}`, light]));
  }
}
