import { fromJson } from '#database/columns.js';
import { RuleSetAdoption } from '#database/entities/pledges/rule-set.entity.js';
import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import { ownSetId, setWith, type RuleOverrides } from '#domain/assessment/rule-overrides.js';
import { ruleSetById } from '#domain/assessment/rule-sets.js';
import { mayAdopt } from '#domain/assessment/rules-in-force.js';
import type { Day } from '#domain/calendar/day.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';

export interface AdoptionWish {
  ruleSet: string;
  overrides: RuleOverrides | null;
  fromDay: Day;
  reason: string;
}

export interface AdoptionRow extends AdoptionWish {
  version: number;
  adoptedByName: string | null;
  adoptedByNameEn: string | null;
  adoptedAt: Date;
  withdrawnAt: Date | null;
}

/** 启用规则: a year's rules changed from a day on. Every decision stays on record, also one taken back before its day. */
@Injectable()
export class RuleAdoptionService {
  constructor(private readonly uow: UnitOfWork) {}

  async list(zoneId: number, year: number): Promise<AdoptionRow[]> {
    const rows = await this.uow.dataSource.query<AdoptionRow[]>(
      `SELECT r.version, r.ruleSet, r.overrides, r.fromDay, r.reason, r.adoptedAt, r.withdrawnAt, p.name AS adoptedByName, p.nameEn AS adoptedByNameEn
         FROM rule_sets r LEFT JOIN people p ON p.id = r.adoptedBy WHERE r.zoneId = ? AND r.year = ? ORDER BY r.version DESC`,
      [zoneId, year],
    );
    return rows.map((row) => ({ ...row, overrides: fromJson<RuleOverrides | null>(row.overrides) }));
  }

  /** @throws Refusal as `mayAdopt` and `withOverrides` do, `assessment.ruleSetUnknown`, `calendar.planYearNotFound` */
  async adopt(author: Author, year: number, { ruleSet, overrides, fromDay, reason }: AdoptionWish): Promise<{ version: number }> {
    const base = ruleSetById(ruleSet);
    if (!base) throw new Refusal('invalid', 'assessment.ruleSetUnknown');
    return this.uow.run(author, async (tx) => {
      const planYear = await lockedYear(tx, year);
      mayAdopt(planYear, fromDay, dayOf(tx.now));
      const version = (await lastVersion(tx, year)) + 1;
      setWith(base, overrides, ownSetId(base.id, year, version));
      await tx.em.insert(RuleSetAdoption, {
        zoneId: author.zoneId,
        year,
        version,
        ruleSet: base.id,
        fromDay,
        overrides: overrides && Object.keys(overrides).length > 0 ? { ...overrides } : null,
        reason,
        adoptedBy: author.personId,
        adoptedAt: tx.now,
        withdrawnAt: null,
      });
      tx.record('assessment.rulesAdopted', { year, version, ruleSet: base.id, from: fromDay, reason });
      return { version };
    });
  }

  /** Taken back before its first day; afterwards only another adoption changes the rules. */
  withdraw(author: Author, year: number, version: number): Promise<void> {
    return this.uow.run(author, async (tx) => {
      await lockedYear(tx, year);
      const [row] = await tx.query<{ id: number; fromDay: Day; withdrawnAt: Date | null }[]>(
        'SELECT id, fromDay, withdrawnAt FROM rule_sets WHERE zoneId = ? AND year = ? AND version = ?',
        [author.zoneId, year, version],
      );
      if (!row) throw new Refusal('notFound', 'assessment.adoptionNotFound');
      if (row.withdrawnAt) return;
      if (row.fromDay <= dayOf(tx.now)) throw new Refusal('conflict', 'assessment.adoptionInForce');
      await tx.query('UPDATE rule_sets SET withdrawnAt = ? WHERE id = ?', [tx.now, row.id]);
      tx.record('assessment.rulesWithdrawn', { year, version });
    });
  }
}

/** Two adoptions at once follow one another: the year's row is their lock. */
async function lockedYear(tx: Tx, year: number): Promise<{ year: number; state: string }> {
  const [row] = await tx.query<{ year: number; state: string }[]>(
    'SELECT year, state FROM plan_years WHERE zoneId = ? AND year = ? FOR UPDATE',
    [tx.author.zoneId, year],
  );
  if (!row) throw new Refusal('notFound', 'calendar.planYearNotFound');
  return row;
}

async function lastVersion(tx: Tx, year: number): Promise<number> {
  const [row] = await tx.query<{ last: number | null }[]>(
    'SELECT MAX(version) AS last FROM rule_sets WHERE zoneId = ? AND year = ?',
    [tx.author.zoneId, year],
  );
  return Number(row?.last ?? 0);
}
