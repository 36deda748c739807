import { Exact, ONE, text } from '../exact.js';
import type { TargetTerms } from '../pledges/terms.js';
import type { Needed } from './assessment.js';
import type { Measure } from './measure.js';
import type { ParsedTerms } from './parsed-terms.js';

/**
 * What the remaining months must bring for T as signed. Growth: the rate (T − w·A)/(1 − w), in %, with w the base year's share
 * by now. Totals: (T − A)/(months left) a month, beside the monthly average so far. Null in the last period, for a total that
 * has reached T, for growth without a base year, and for all other kinds.
 */
export function neededOf(parsed: ParsedTerms, { r, actual }: Pick<Measure, 'r' | 'actual'>): Needed | null {
  const { terms, T } = parsed;
  if (r >= 12 || T === null) return null;
  if (terms.kind === 'cumulative') {
    if (actual.gte(T)) return null;
    const months = 12 - r;
    return {
      form: 'perMonth',
      perMonth: text(T.minus(actual).div(Exact.whole(months)))!,
      soFar: text(actual.div(Exact.whole(r))),
      months,
    };
  }
  if (terms.kind !== 'growth' || terms.wording === 'above') return null;
  const w = baseShare(terms, r);
  if (w === null || w.gte(ONE)) return null;
  return { form: 'growth', rate: text(T.minus(w.times(actual)).div(ONE.minus(w)))! };
}

/** w: the share of the base year that lies within the first r months; from its amounts where no shares were signed. */
export function baseShare(terms: TargetTerms, r: number): Exact | null {
  const share = terms.baseShares?.[r - 1];
  if (share !== undefined) return Exact.of(share);
  const amount = terms.baseAmounts?.[r - 1] ?? null;
  const whole = terms.baseAmounts?.[11] ?? null;
  return amount === null || whole === null || !Exact.of(whole).isPositive ? null : Exact.of(amount).div(Exact.of(whole));
}
