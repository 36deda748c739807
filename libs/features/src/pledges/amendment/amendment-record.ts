import { fromJson } from '#database/columns.js';
import type { TermsDetail } from '#database/entities/pledges/target-terms.columns.js';
import type { Tx } from '#database/unit-of-work.js';
import type { Month } from '#domain/calendar/day.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { AmendableTarget, AmendedValues } from '#domain/pledges/amendment.js';
import type { TargetKind } from '#domain/pledges/terms.js';
import { Refusal } from '#domain/refusal.js';

export interface AmendedTarget extends AmendableTarget {
  id: number;
  zoneId: number;
  unitId: number;
  pledgeId: number;
  code: string;
  values: AmendedValues;
}

interface Columns {
  id: number;
  zoneId: number;
  unitId: number;
  pledgeId: number;
  code: string;
  year: number;
  kind: TargetKind;
  target: string | null;
  upper: string | null;
  stretch: string | null;
  detail: unknown;
  pledgeState: string;
  yearState: string;
}

/** The target, locked: a scan that judges it now is waited for, and waits. @throws Refusal `targets.notFound` */
export async function lockAmendable(tx: Tx, targetId: number): Promise<AmendedTarget> {
  const [row] = await tx.query<Columns[]>(
    `SELECT t.id, t.zoneId, t.unitId, t.pledgeId, t.code, t.year, t.kind, t.target, t.upper, t.stretch, t.detail
       FROM targets t WHERE t.id = ? AND t.zoneId = ? FOR UPDATE`,
    [targetId, tx.author.zoneId],
  );
  if (!row) throw new Refusal('notFound', 'targets.notFound');
  const [pledge] = await tx.query<{ state: string }[]>('SELECT state FROM pledges WHERE id = ? FOR UPDATE', [row.pledgeId]);
  const [year] = await tx.query<{ state: string }[]>('SELECT state FROM plan_years WHERE zoneId = ? AND year = ?', [row.zoneId, row.year]);
  const earlier = await tx.query<{ state: string; fromPeriod: Month }[]>(
    "SELECT state, fromPeriod FROM amendments WHERE targetId = ? AND state IN ('proposed', 'approved') ORDER BY fromPeriod DESC",
    [targetId],
  );
  return {
    ...row,
    values: valuesOf(row),
    pledgeState: pledge!.state,
    yearState: year?.state ?? 'open',
    underWay: earlier.some(({ state }) => state === 'proposed'),
    lastAmendedFrom: earlier.find(({ state }) => state === 'approved')?.fromPeriod ?? null,
  };
}

export const valuesOf = (row: Pick<Columns, 'target' | 'upper' | 'stretch' | 'detail'>): AmendedValues => ({
  target: plainDecimal(row.target),
  upper: plainDecimal(row.upper),
  stretch: plainDecimal(row.stretch),
  nodes: fromJson<TermsDetail>(row.detail).nodes,
});
