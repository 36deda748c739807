import { fromJson } from '#database/columns.js';
import type { PlanYearSettings } from '#database/entities/pledges/plan-year.entity.js';
import type { Tx } from '#database/unit-of-work.js';
import type { PlanYearFacts, PlanYearState } from '#domain/pledges/plan-year.lifecycle.js';
import { Refusal } from '#domain/refusal.js';
import { createHash } from 'node:crypto';

export interface PlanYearRecord extends PlanYearFacts {
  id: number;
  ruleSet: string;
  settings: PlanYearSettings;
}

interface Columns {
  id: number;
  year: number;
  state: PlanYearState;
  ruleSet: string;
  settings: unknown;
  windows: number | string;
}

/** Plan years have no counter of their own: their version is drawn from what they say. */
export function versionOfYear({ state, ruleSet, settings }: Pick<PlanYearRecord, 'state' | 'ruleSet' | 'settings'>): number {
  const text = JSON.stringify([state, ruleSet, settings.amendment?.scores ?? null, settings.reminders ?? null]);
  return Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 7), 16) + 1;
}

export const planYearSql = (where: string) => `
  SELECT y.id, y.year, y.state, y.ruleSet, y.settings,
         (SELECT COUNT(*) FROM filing_windows w WHERE w.zoneId = y.zoneId AND w.track = 'administrative' AND w.period BETWEEN CONCAT(y.year, '-01') AND CONCAT(y.year, '-12')) AS windows
    FROM plan_years y WHERE ${where}`;

export const planYearOf = ({ settings, windows, ...row }: Columns): PlanYearRecord => ({
  ...row,
  windows: Number(windows),
  settings: fromJson<PlanYearSettings | null>(settings) ?? {},
});

/** Whoever prepares, opens or closes a year goes one after the other. @throws Refusal `calendar.planYearNotFound` */
export async function lockPlanYear(tx: Tx, year: number): Promise<PlanYearRecord> {
  const [row] = await tx.query<Columns[]>(`${planYearSql('y.zoneId = ? AND y.year = ?')} FOR UPDATE`, [tx.author.zoneId, year]);
  if (!row) throw new Refusal('notFound', 'calendar.planYearNotFound', { params: { year: String(year) } });
  tx.worksOn(`year:${year}`);
  return planYearOf(row);
}

/** @throws Refusal `year.changedMeanwhile` when the year is not as the caller saw it */
export function requireVersion(row: PlanYearRecord, version: number): void {
  if (versionOfYear(row) === version) return;
  const { year, state, ruleSet } = row;
  throw new Refusal('stale', 'year.changedMeanwhile', { current: { year, state, ruleSet, version: versionOfYear(row) } });
}
