import { Decimal, ONE, ZERO, text } from '../decimal.js';
import type { Point } from '../progress/trail.js';
import type { Outlook } from './assessment.js';
import { normalCdf } from './normal.js';
import type { ParsedTerms } from './parsed-terms.js';

/** 80 % of a normal distribution lie within ±1.2816 standard deviations. */
const EIGHTY_PERCENT = '1.2816';
/** Range and chance need so many implied years. */
const ENOUGH = 3;

/**
 * Where the year will end (domain: "Outlook"), judged at the last point of the trail. Totals extrapolate A/P, stocks and
 * rates with a known base the same on A − B, growth carries A; the other kinds have none (null), nor has a year in which
 * nothing is planned yet. Each period's step over its planned share implies a year; their spread gives the 80 % range and the
 * chance of reaching T as signed. A period without a planned share, or without a figure, is joined to the next.
 * `mid`, `low`, `high` are in the target's unit; `chance` is 0…1 with six decimals.
 */
export function outlookOf(parsed: ParsedTerms, trail: readonly Point[]): Outlook | null {
  const last = trail[trail.length - 1];
  if (last === undefined) return null;
  if (parsed.terms.kind === 'growth') return { mid: text(last.value)!, low: null, high: null, chance: null };
  const start = startOfPath(parsed);
  if (start === null || parsed.T === null) return null;
  const P = parsed.P[last.r]!;
  if (P.isZero()) return null;

  const done = last.value.minus(start);
  const mid = done.div(P);
  const isTotal = parsed.terms.kind === 'cumulative';
  const spread = spreadOf(impliedYears(parsed, trail, start), mid, P);
  const reached = isTotal && last.value.gte(parsed.T);
  if (spread === null) return { mid: text(mid.plus(start))!, low: null, high: null, chance: null };

  const way = spread.times(EIGHTY_PERCENT);
  const low = mid.minus(way).plus(start);
  const high = mid.plus(way).plus(start);
  const floor = (x: Decimal) => (isTotal && x.lt(last.value) ? last.value : x);
  return {
    mid: text(mid.plus(start))!,
    low: text(floor(low)),
    high: text(floor(high)),
    chance: reached ? '1' : chanceOf(mid.plus(start).minus(parsed.T), spread),
  };
}

/** From where the year is extrapolated; null for kinds, or baselines, without an outlook. */
function startOfPath({ terms, T, B }: ParsedTerms): Decimal | null {
  if (terms.kind === 'cumulative') return ZERO;
  if (terms.kind !== 'level' && terms.kind !== 'rate') return null;
  return B !== null && T !== null && B.lt(T) && terms.wording !== 'above' ? B : null;
}

interface ImpliedYear {
  p: Decimal;
  x: Decimal;
}

function impliedYears({ P }: ParsedTerms, trail: readonly Point[], start: Decimal): ImpliedYear[] {
  const years: ImpliedYear[] = [];
  let planned = ZERO;
  let value = start;
  for (const point of trail) {
    const p = P[point.r]!.minus(planned);
    if (p.lte(0)) continue;
    years.push({ p, x: point.value.minus(value).div(p) });
    planned = P[point.r]!;
    value = point.value;
  }
  return years;
}

/** sd = σ·√((1 − P)/P) with σ² = Σ p (x − mid)²/(n − 1); null when there is too little to judge by. */
function spreadOf(years: readonly ImpliedYear[], mid: Decimal, P: Decimal): Decimal | null {
  if (years.length < ENOUGH) return null;
  let squares = ZERO;
  for (const { p, x } of years) {
    const off = x.minus(mid);
    squares = squares.plus(off.times(off).times(p));
  }
  return squares
    .times(ONE.minus(P))
    .div(P.times(years.length - 1))
    .sqrt();
}

function chanceOf(ahead: Decimal, spread: Decimal): string {
  if (spread.isZero()) return ahead.gte(0) ? '1' : '0';
  return new Decimal(normalCdf(ahead.div(spread).toNumber())).toDecimalPlaces(6).toString();
}
