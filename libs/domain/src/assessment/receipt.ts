import type { TargetKind } from '../pledges/terms.js';
import type { Judgement, PeriodState, Receipt } from './assessment.js';
import { carryText } from './carry.js';
import type { Context } from './context.js';
import { indexOf } from './periods.js';

/** The formula in words of the plan: T target, B baseline, A actual, E expected, P planned share, r period. */
const FORMULAS: Record<TargetKind, string> = {
  cumulative: 'E = T·P(r); ratio = A/E; gap = (A/T − P(r))·100',
  growth: 'E = T; gap = A − E',
  level: 'E = B + (T − B)·P(r); ratio = (A − B)/(E − B); gap = (A − E)/(T − B)·100; B ≥ T: E = T; ratio = A/E',
  rate: 'A = N/D·100; E = B + (T − B)·P(r); ratio = (A − B)/(E − B); without B: E = T; ratio = A/E; gap = A − T',
  milestone: 'A = Σ accepted; E = Σ due; ratio = A/E; gap = (A − E)/T·100',
  cap: 'total: E = T·P(r); ratio = E/A; gap = (P(r) − A/T)·100; reduction: ratio = (B − A)/(B − E); else T/A',
  rank: 'E = T; gap = T − A',
  zero: 'E = 0; gap = −A',
};

export interface ReceiptContext {
  parsed: Pick<Context['parsed'], 'terms'>;
  rules: Pick<Context['rules'], 'id'>;
  periods: Context['periods'];
  start: Context['start'];
}

/**
 * Everything the judgement used: the terms, and every period's state up to the row's month with its revision. The states'
 * JSON stands under the period's name; nothing that is null or empty is listed. Where terms or rules changed within the year,
 * `from` names their first month and `carry` what the months before it handed on, and only the states since then are listed.
 */
export function receiptOf({ parsed, rules, periods, start }: ReceiptContext, assessment: Judgement): Receipt {
  const { month } = assessment;
  const inputs: Record<string, string | null> = { month };
  for (const [name, value] of Object.entries(parsed.terms)) {
    if (value !== null && !isEmpty(value)) inputs[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  if (start !== null) Object.assign(inputs, { from: String(start.from), carry: carryText(start.carry) });
  const since = start?.from ?? 1;
  const used = periods.filter((state) => state.period <= month && indexOf(state.period) >= since && isKnown(state)).sort((a, b) => (a.period < b.period ? -1 : 1));
  for (const state of used) inputs[state.period] = stateText(state);
  return {
    ruleSet: rules.id,
    inputs,
    revisions: used.flatMap(({ period, figure }) => (figure === null ? [] : [{ period, revision: figure.revision }])),
    formula: FORMULAS[parsed.terms.kind],
    result: resultOf(assessment),
  };
}

/** Of a figure that is there it does not matter whether it was due yet. */
const stateText = ({ period, open, due, figure }: PeriodState) =>
  JSON.stringify(figure === null ? { period, open, due } : { period, figure }, (_, value: unknown) => (value === null || isEmpty(value) ? undefined : value));

/** What recomputing must give again, flat. */
export function resultOf(a: Judgement): Record<string, string | null> {
  return {
    light: a.light,
    notAssessed: a.notAssessed,
    standing: a.standing,
    period: a.period,
    actual: a.actual,
    expected: a.expected,
    ratio: a.ratio,
    gap: a.gap,
    share: a.share,
    planned: a.planned,
    streak: String(a.streak),
    recovered: String(a.recovered),
    provisional: String(a.provisional),
    doubtful: String(a.doubtful),
    mid: a.outlook?.mid ?? null,
    low: a.outlook?.low ?? null,
    high: a.outlook?.high ?? null,
    chance: a.outlook?.chance ?? null,
    needed: a.needed === null ? null : a.needed.form === 'growth' ? a.needed.rate : a.needed.perMonth,
  };
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;
const isKnown = ({ open, due, figure }: PeriodState) => open || due || figure !== null;
