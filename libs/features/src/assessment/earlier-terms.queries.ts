import type { Tx } from '#database/unit-of-work.js';
import { canonicalJson } from '#domain/canonical-json.js';
import type { Month } from '#domain/calendar/day.js';
import { numberOf } from '#domain/calendar/months.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import { groupedBy } from '../grouping.js';
import { termsOf, TERMS_COLUMNS, type TermsColumns } from '../pledges/terms-of.js';
import { TERMS_VERSION } from './basis.js';

/** Terms that judge the months of a target up to `until`, and whose it was then. */
export interface TermsThen {
  until: Month;
  terms: TargetTerms;
  unitId: number;
  version: string;
}

type Row = TermsColumns & { targetId: number; unitId: number; untilPeriod: Month; version: string };

/** By target, earliest first; targets that were never amended nor passed on, nearly all, are not in it. */
export async function earlierTermsOf(reader: Pick<Tx, 'query'>, targetIds: readonly number[]): Promise<ReadonlyMap<number, TermsThen[]>> {
  if (targetIds.length === 0) return new Map();
  const rows = await reader.query<Row[]>(
    `SELECT e.targetId, e.unitId, e.untilPeriod, ${TERMS_VERSION('e')} AS version, ${TERMS_COLUMNS('e')}
       FROM target_terms e WHERE e.targetId IN (?) ORDER BY e.targetId, e.untilPeriod`,
    [targetIds],
  );
  const then = ({ unitId, untilPeriod: until, version, ...columns }: Row): TermsThen => ({ until, unitId, version, terms: termsOf(columns) });
  return new Map([...groupedBy(rows, ({ targetId }) => targetId)].map(([targetId, own]) => [targetId, own.map(then)]));
}

/** Kept terms leave out what is null or empty; the rest must be equal. */
export const sameTerms = (a: TargetTerms, b: TargetTerms): boolean => said(a) === said(b);

const said = (terms: TargetTerms) =>
  canonicalJson(Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))));

/** The terms of a year with the month each holds from; a target that only passed to another unit says what it said. */
export function termStages(before: readonly TermsThen[], present: TargetTerms): { from: number; terms: TargetTerms }[] {
  const stages: { from: number; terms: TargetTerms }[] = [];
  let from = 1;
  for (const { until, terms } of [...before, { until: null, terms: present }]) {
    const last = stages.at(-1);
    if (last === undefined || !sameTerms(last.terms, terms)) stages.push({ from, terms });
    if (until !== null) from = numberOf(until) + 1;
  }
  return stages;
}
