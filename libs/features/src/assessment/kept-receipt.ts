import type { KeptReceipt, KeptState } from '#database/entities/assessment/assessment.entity.js';
import type { Assessment, PeriodState, Receipt } from '#domain/assessment/assessment.js';
import { receiptOf } from '#domain/assessment/receipt.js';
import type { Month } from '#domain/calendar/day.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import type { EffectiveFigure } from '#domain/progress/figure.js';

/**
 * A receipt as it is kept: what was judged, once, and the results to their last digit; names, formula and order are put to it
 * when somebody reads it. A third of the size, and most receipts are never read.
 */
export class ReceiptWriter {
  private readonly terms: string;
  private readonly states: { period: Month; text: string }[];

  constructor(terms: TargetTerms, states: readonly PeriodState[]) {
    this.terms = JSON.stringify(present(terms));
    this.states = states.filter(isKnown).map((state) => ({ period: state.period, text: JSON.stringify(keptState(state)) }));
  }

  /** The JSON of a KeptReceipt. */
  write({ month, actual, expected, ratio, gap, share, planned }: Assessment): string {
    const states = this.states.filter(({ period }) => period <= month).map(({ text }) => text);
    return `{"terms":${this.terms},"states":[${states.join(',')}],"exact":${JSON.stringify([actual, expected, ratio, gap, share, planned])}}`;
  }
}

const isKnown = ({ open, due, figure }: PeriodState) => open || due || figure !== null;
const isThere = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);

function present(record: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) if (isThere(value)) kept[name] = value;
  return kept;
}

const OPEN = 1;
const DUE = 2;

function keptState({ period, open, due, figure }: PeriodState): KeptState {
  const times = (open ? OPEN : 0) + (due ? DUE : 0);
  if (figure === null) return [period, times];
  const { period: _, ...rest } = figure;
  return [period, times, present(rest)];
}

/** The receipt as the domain wrote it. */
export function receiptFrom({ terms, states, exact }: KeptReceipt, ruleSet: string, row: Omit<Assessment, 'receipt'>): Receipt {
  const periods = states.map(([period, times, figure]): PeriodState => {
    const known = figure === undefined ? null : ({ period, ...figure } as unknown as EffectiveFigure);
    return { period, open: (times & OPEN) > 0, due: (times & DUE) > 0, figure: known };
  });
  const [actual, expected, ratio, gap, share, planned] = exact;
  const context = { parsed: { terms }, rules: { id: ruleSet }, periods } as unknown as Parameters<typeof receiptOf>[0];
  return receiptOf(context, { ...row, actual, expected, ratio, gap, share, planned } as Assessment);
}
