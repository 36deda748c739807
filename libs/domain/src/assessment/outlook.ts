import { Exact, ZERO, text } from '../exact.js';
import type { Point } from '../progress/trail.js';
import type { Outlook } from './assessment.js';
import { normalCdf } from './normal.js';
import type { ParsedTerms } from './parsed-terms.js';

/** 80 % of a normal distribution lie within ±1.2816 standard deviations. */
const EIGHTY_PERCENT = 1.2816;
/** Range and chance need so many implied years. */
const ENOUGH = 3;

/**
 * Where the year will end (domain: "Outlook"), judged at the last of the first `known` points of the trail. Totals extrapolate A/P, stocks and
 * rates with a known base the same on A − B, growth carries A; the other kinds have none (null), nor has a year in which
 * nothing is planned yet. Each period's step over its planned share implies a year; their spread gives the 80 % range and the
 * chance of reaching T as signed. A period without a planned share, or without a figure, is joined to the next.
 * `mid`, `low`, `high` are in the target's unit; `chance` is 0…1 with six decimals.
 */
export function outlookOf(parsed: ParsedTerms, trail: readonly Point[], known = trail.length): Outlook | null {
  const last = trail[known - 1];
  if (last === undefined) return null;
  if (parsed.terms.kind === 'growth') return { mid: text(last.value)!, low: null, high: null, chance: null };
  const start = startOfPath(parsed);
  if (start === null || parsed.T === null) return null;
  const P = parsed.P[last.r]!;
  if (!P.isPositive) return null;

  const done = last.value.minus(start);
  const mid = done.div(P);
  const isTotal = parsed.terms.kind === 'cumulative';
  const spread = spreadOf(impliedYears(parsed, trail.slice(0, known), start), mid.n, P.n);
  const reached = isTotal && last.value.gte(parsed.T);
  if (spread === null) return { mid: text(mid.plus(start))!, low: null, high: null, chance: null };

  const way = Exact.estimate(spread * EIGHTY_PERCENT);
  const low = mid.minus(way).plus(start);
  const high = mid.plus(way).plus(start);
  const floor = (x: Exact) => (isTotal && x.lt(last.value) ? last.value : x);
  return {
    mid: text(mid.plus(start))!,
    low: text(floor(low)),
    high: text(floor(high)),
    chance: reached ? '1' : chanceOf(mid.plus(start).minus(parsed.T), spread),
  };
}

/** From where the year is extrapolated; null for kinds, or baselines, without an outlook. */
function startOfPath({ terms, T, B }: ParsedTerms): Exact | null {
  if (terms.kind === 'cumulative') return ZERO;
  if (terms.kind !== 'level' && terms.kind !== 'rate') return null;
  return B !== null && T !== null && B.lt(T) && terms.wording !== 'above' ? B : null;
}

interface ImpliedYear {
  p: number;
  x: number;
}

function impliedYears({ P }: ParsedTerms, trail: readonly Point[], start: Exact): ImpliedYear[] {
  const years: ImpliedYear[] = [];
  let planned = ZERO;
  let value = start.n;
  for (const point of trail) {
    const due = P[point.r]!;
    if (due.lte(planned)) continue;
    const p = due.n - planned.n;
    years.push({ p, x: (point.n - value) / p });
    planned = due;
    value = point.n;
  }
  return years;
}

/**
 * sd = σ·√((1 − P)/P) with σ² = Σ p (x − mid)²/(n − 1); null when there is too little to judge by. The one place where binary
 * numbers are enough: a standard deviation is an estimate. What is only their rounding is no spread.
 */
function spreadOf(years: readonly ImpliedYear[], mid: number, P: number): number | null {
  if (years.length < ENOUGH) return null;
  const squares = years.reduce((sum, { p, x }) => sum + p * (x - mid) ** 2, 0);
  const spread = Math.sqrt((squares / (years.length - 1)) * ((1 - P) / P));
  return spread <= Math.abs(mid) * 1e-12 ? 0 : spread;
}

function chanceOf(ahead: Exact, spread: number): string {
  if (spread === 0) return ahead.gte(ZERO) ? '1' : '0';
  return String(Number(normalCdf(ahead.n / spread).toFixed(6)));
}
