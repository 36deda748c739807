import type { Month } from '#domain/calendar/day.js';
import type { PeriodState } from '#domain/assessment/assessment.js';
import { periodsOf } from '#domain/assessment/periods.js';
import type { EffectiveFigure } from '#domain/progress/figure.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import type { WindowsOfYear } from '../progress/windows-of-year.js';

/** Each of the target's own periods: whether its figure is asked for, whether it is past due, and what counts for it. */
export const yearStates = (
  terms: Pick<TargetTerms, 'cadence' | 'year'>,
  track: string,
  windows: WindowsOfYear,
  figures: ReadonlyMap<Month, EffectiveFigure>,
  now: Date,
): PeriodState[] => statesOf(periodsOf(terms.cadence, terms.year), track, windows, figures, now);

export function statesOf(
  periods: readonly Month[],
  track: string,
  windows: WindowsOfYear,
  figures: ReadonlyMap<Month, EffectiveFigure>,
  now: Date,
): PeriodState[] {
  return periods.map((period) => {
    const window = windows.get(`${track}/${period}`);
    return {
      period,
      open: window !== undefined && now >= window.opensAt,
      due: window !== undefined && now >= window.dueAt,
      figure: figures.get(period) ?? null,
    };
  });
}
