import type { Month } from '../calendar/day.js';
import type { EffectiveFigure } from '../progress/figure.js';
import type { PeriodState } from './assessment.js';

export const figureOf = (period: Month, value: string | null, some: Partial<EffectiveFigure> = {}): EffectiveFigure => ({
  period,
  state: 'filed',
  value,
  numerator: null,
  denominator: null,
  amount: null,
  comparator: null,
  nodes: [],
  yearEndEstimate: null,
  verified: false,
  revision: `${period}#1`,
  explained: [],
  ...some,
});

/** A period that was filed and is past due. */
export const filed = (period: Month, value: string | null, some: Partial<EffectiveFigure> = {}): PeriodState => ({
  period,
  open: true,
  due: true,
  figure: figureOf(period, value, some),
});

export const unfiled = (period: Month, at: 'closed' | 'open' | 'due'): PeriodState => ({
  period,
  open: at !== 'closed',
  due: at === 'due',
  figure: null,
});

/** Values of the months from January on; null: past due and not filed. */
export const months = (...values: (string | null)[]): PeriodState[] =>
  values.map((value, i) => {
    const period = `2024-${String(i + 1).padStart(2, '0')}`;
    return value === null ? unfiled(period, 'due') : filed(period, value);
  });
