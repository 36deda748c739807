import { fromJson } from '#database/columns.js';
import type { TermsDetail } from '#database/entities/pledges/target-terms.columns.js';
import type { Target } from '#database/entities/pledges/target.entity.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { TargetTerms } from '#domain/pledges/terms.js';

export type TermsColumns = Pick<
  Target,
  'kind' | 'year' | 'cadence' | 'wording' | 'target' | 'upper' | 'stretch' | 'baseline' | 'tolerance' | 'capOf' | 'annualOnly'
> & { detail: unknown };

export const TERMS_NAMES = [
  'kind',
  'year',
  'cadence',
  'wording',
  'target',
  'upper',
  'stretch',
  'baseline',
  'tolerance',
  'capOf',
  'annualOnly',
  'detail',
] as const;

/** Columns that `termsOf` reads, for plain SQL. */
export const TERMS_COLUMNS = (alias: string) => TERMS_NAMES.map((column) => `${alias}.${column}`).join(', ');

/** The signed terms of a target's row, as the domain's rules take them. */
export function termsOf(row: TermsColumns): TargetTerms {
  const detail = fromJson<TermsDetail>(row.detail);
  return {
    kind: row.kind,
    year: row.year,
    cadence: row.cadence,
    wording: row.wording,
    target: plainDecimal(row.target),
    upper: plainDecimal(row.upper),
    stretch: plainDecimal(row.stretch),
    baseline: plainDecimal(row.baseline),
    tolerance: plainDecimal(row.tolerance),
    capOf: row.capOf,
    annualOnly: Boolean(row.annualOnly),
    curve: detail.curve,
    growthPath: detail.growthPath,
    baseShares: detail.baseShares,
    baseAmounts: detail.baseAmounts,
    nodes: detail.nodes,
    comparator: detail.comparator,
  };
}
