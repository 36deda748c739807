import { PlanYear } from '#database/entities/pledges/plan-year.entity.js';
import { isDuplicate, UnitOfWork, type Author } from '#database/unit-of-work.js';
import { DEFAULT_RULES, ruleSetById } from '#domain/assessment/rule-sets.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { mayChooseRules, mayCloseYear, mayOpenYear, type ScoredValue } from '#domain/pledges/plan-year.lifecycle.js';
import { Refusal } from '#domain/refusal.js';
import type { Verdict } from '#domain/verdict.js';
import { Injectable } from '@nestjs/common';
import { lockPlanYear, requireVersion } from './plan-year-record.js';

export interface PlanYearChange {
  ruleSet?: string;
  amendmentScores?: ScoredValue;
}

/** Nobody prepares a year further ahead, and a slip of the year is caught. */
const FARTHEST_YEARS = 2;

/** 考核年度: set up by the supervision office, opened for filing, closed once it is over. */
@Injectable()
export class PlanYearService {
  constructor(private readonly uow: UnitOfWork) {}

  /** A year to be prepared, on last year's rule set until another is chosen. @throws Refusal `year.exists`; `year.tooFar` */
  async prepare(author: Author, year: number): Promise<void> {
    try {
      await this.uow.run(author, async (tx) => {
        const thisYear = Number(dayOf(tx.now).slice(0, 4));
        if (year < thisYear || year > thisYear + FARTHEST_YEARS)
          throw new Refusal('invalid', 'year.tooFar', { errors: [{ path: 'year', code: 'year.tooFar' }] });
        const [before] = await tx.query<{ ruleSet: string }[]>(
          'SELECT ruleSet FROM plan_years WHERE zoneId = ? AND year < ? ORDER BY year DESC LIMIT 1',
          [author.zoneId, year],
        );
        const ruleSet = before?.ruleSet ?? DEFAULT_RULES.id;
        await tx.em.insert(PlanYear, { zoneId: author.zoneId, year, ruleSet, state: 'preparing', settings: null });
        tx.record('pledges.yearPrepared', { year });
      });
    } catch (error) {
      if (isDuplicate(error)) throw new Refusal('conflict', 'year.exists', { params: { year: String(year) } });
      throw error;
    }
  }

  /** @throws Refusal `year.changedMeanwhile`, `year.rulesInForce`, `year.ruleSetUnknown`, `year.closed` */
  async change(author: Author, year: number, version: number, { ruleSet, amendmentScores }: PlanYearChange): Promise<void> {
    await this.uow.run(author, async (tx) => {
      const row = await lockPlanYear(tx, year);
      requireVersion(row, version);
      if (row.state === 'closed') throw new Refusal('conflict', 'year.closed');
      if (ruleSet !== undefined) {
        insist(mayChooseRules(row));
        if (!ruleSetById(ruleSet))
          throw new Refusal('invalid', 'year.ruleSetUnknown', { errors: [{ path: 'ruleSet', code: 'year.ruleSetUnknown' }] });
      }
      const settings = amendmentScores === undefined ? row.settings : { ...row.settings, amendment: { scores: amendmentScores } };
      await tx.em.update(PlanYear, { id: row.id }, { ruleSet: ruleSet ?? row.ruleSet, settings });
      const fields = [ruleSet !== undefined && 'ruleSet', amendmentScores !== undefined && 'amendmentScores'].filter((field) => field !== false);
      if (fields.length > 0) tx.record('pledges.yearChanged', { year, fields });
    });
  }

  /** From now on its windows ask for figures. */
  async open(author: Author, year: number, version: number): Promise<void> {
    await this.uow.run(author, async (tx) => {
      const row = await lockPlanYear(tx, year);
      requireVersion(row, version);
      insist(mayOpenYear(row));
      await tx.em.update(PlanYear, { id: row.id }, { state: 'open' });
      tx.record('pledges.yearOpened', { year });
    });
  }

  /** The year is over: its pledges are settled, its flags ask nobody any more; all of it stays readable. */
  async close(author: Author, year: number, version: number): Promise<void> {
    await this.uow.run(author, async (tx) => {
      const row = await lockPlanYear(tx, year);
      requireVersion(row, version);
      insist(mayCloseYear(row, dayOf(tx.now)));
      await tx.em.update(PlanYear, { id: row.id }, { state: 'closed' });
      const { affectedRows } = await tx.query<{ affectedRows: number }>(
        "UPDATE pledges SET state = 'settled', revision = revision + 1 WHERE zoneId = ? AND year = ? AND state = 'signed'",
        [author.zoneId, year],
      );
      tx.record('pledges.yearClosed', { year, pledges: affectedRows });
    });
  }
}

function insist(verdict: Verdict): void {
  if (!verdict.ok) throw new Refusal('conflict', verdict.reasons[0]!);
}
