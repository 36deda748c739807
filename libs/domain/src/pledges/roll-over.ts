import type { Day } from '../calendar/day.js';
import { isDay } from '../calendar/zone-time.js';
import { Decimal } from '../decimal.js';
import type { MilestoneNode, TargetKind } from './terms.js';

/** A promise of last year with what came of it. Decimal strings. */
export interface LastYearPromise {
  code: string;
  kind: TargetKind;
  capOf: 'total' | 'level' | null;
  /** The months (1…12) that are periods of its cadence; ends with 12. */
  months: readonly number[];
  dueText: string | null;
  nodes: readonly MilestoneNode[];
  /** The December value, assessed; null where there is none. */
  result: string | null;
  /** Year-to-date levels 1…12 of a growth target as filed; null where none was. */
  amounts: readonly (string | null)[];
  /** Whether last year's amounts were signed as comparable (current prices and scope). */
  comparable: boolean;
}

/** What a person must look at before the line is sent out. */
export type RollOverMark = 'noResult' | 'nodeDates' | 'noBaseYear';

export interface CarriedPromise {
  code: string;
  dueText: string | null;
  baseline: string | null;
  lastResult: string | null;
  /** Growth: last year's level, what the unit weighs in the zone's growth. */
  baseWeight: string | null;
  baseAmounts: (string | null)[] | null;
  baseShares: string[] | null;
  nodes: MilestoneNode[];
  marks: RollOverMark[];
}

/**
 * What of last year's promise is carried into `year`: structure, curve and people are; the values are not (a new year is promised
 * anew), but last year's result stands beside the empty cell. For a stock or a share last year's end is the new baseline; for
 * growth last year's amounts are the new base year. Nodes keep their names and weights, their days a year on and to be checked.
 */
export function carry(promise: LastYearPromise, year: number): CarriedPromise {
  const { kind, result, capOf } = promise;
  const from = year - 1;
  const isStock = kind === 'level' || kind === 'rate' || (kind === 'cap' && capOf === 'level');
  const amounts = kind === 'growth' ? baseYearOf(promise) : null;
  const marks: RollOverMark[] = [];
  if (result === null && kind !== 'milestone') marks.push('noResult');
  if (kind === 'growth' && amounts === null) marks.push('noBaseYear');
  if (promise.nodes.length > 0) marks.push('nodeDates');
  return {
    code: codeInYear(promise.code, from, year),
    dueText: promise.dueText === null ? null : promise.dueText.replaceAll(String(from), String(year)),
    baseline: isStock ? result : null,
    lastResult: result,
    baseWeight: amounts?.[11] ?? null,
    baseAmounts: promise.comparable ? amounts : null,
    baseShares: amounts === null ? null : sharesOf(amounts),
    nodes: promise.nodes.map((node) => ({ ...node, dueOn: aYearOn(node.dueOn) })),
    marks,
  };
}

/** `GX24-18` of 2024 is `GX25-18` of 2025; a code that names no year stays. */
export function codeInYear(code: string, from: number, year: number): string {
  const whole = String(from);
  if (code.includes(whole)) return code.replace(whole, String(year));
  return code.replace(new RegExp(`(?<!\\d)${whole.slice(2)}(?!\\d)(?=.*\\d)`), String(year).slice(2));
}

/** The same day of the next year; 29 February becomes the 28th. */
export function aYearOn(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) + 1);
  return isDay(`${year}${day.slice(4)}`) ? `${year}${day.slice(4)}` : `${year}${day.slice(4, 8)}28`;

}

/** Null unless the whole year is known and positive: half a base year would weigh the rest wrongly. */
function baseYearOf({ amounts, months }: LastYearPromise): (string | null)[] | null {
  const known = months.every((r) => amounts[r - 1] != null) && new Decimal(amounts[11] ?? 0).gt(0);
  return known ? Array.from({ length: 12 }, (_, i) => (months.includes(i + 1) ? amounts[i]! : null)) : null;
}

const DECIMALS = 20;

/**
 * w(1)…w(12). Months between two published ones lie on the straight line between them; so statistics' missing January is half of
 * January–February.
 */
function sharesOf(amounts: readonly (string | null)[]): string[] {
  const whole = new Decimal(amounts[11]!);
  const at = (r: number) => (r === 0 ? new Decimal(0) : new Decimal(amounts[r - 1]!));
  const isKnown = (r: number) => r === 0 || amounts[r - 1] !== null;
  return Array.from({ length: 12 }, (_, i) => {
    let [before, after] = [i + 1, i + 1];
    while (!isKnown(before)) before -= 1;
    while (!isKnown(after)) after += 1;
    const amount =
      before === after ? at(before) : at(before).plus(at(after).minus(at(before)).times(i + 1 - before).div(after - before));
    return amount.div(whole).toDecimalPlaces(DECIMALS).toString();
  });
}

export interface CarriedShare {
  result: string | null;
  baseWeight: string | null;
}

/**
 * What came of a zone's goal, from its shares: totals by sum, growth by base-year weights, never by sum; a single share is the goal.
 * Null where a share is not known, and for shares of rates, whose numerators a result does not hold.
 */
export function rolledResult(rollUp: 'sum' | 'ratio' | 'weighted' | 'none', shares: readonly CarriedShare[]): string | null {
  const results = shares.map(({ result }) => result);
  if (rollUp === 'none' || results.length === 0 || results.includes(null)) return null;
  if (results.length === 1) return results[0]!;
  if (rollUp === 'sum') return Decimal.sum(...(results as string[])).toFixed();
  const whole = rollUp === 'weighted' ? weightOf(shares) : null;
  if (whole === null || !new Decimal(whole).gt(0)) return null;
  const parts = shares.map(({ result, baseWeight }) => new Decimal(result!).times(baseWeight!));
  return Decimal.sum(...parts).div(whole).toDecimalPlaces(6).toFixed();
}

/** Last year's level of a growth goal, from its shares' levels; null where one is not known. */
export function weightOf(shares: readonly CarriedShare[]): string | null {
  const weights = shares.map(({ baseWeight }) => baseWeight);
  return weights.length === 0 || weights.includes(null) ? null : Decimal.sum(...(weights as string[])).toFixed();
}
