import type { Month } from '#domain/calendar/day.js';
import type { PeriodState } from '#domain/assessment/assessment.js';
import { periodsOf } from '#domain/assessment/periods.js';
import type { EffectiveFigure } from '#domain/progress/figure.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import type { WindowsOfYear } from '../progress/windows-of-year.js';

/** Each of the target's own periods: whether its figure is asked for, whether it is past due, and what counts for it. */
export function yearStates(
  terms: TargetTerms,
  track: string,
  windows: WindowsOfYear,
  figures: ReadonlyMap<Month, EffectiveFigure>,
  now: Date,
): PeriodState[] {
  return periodsOf(terms.cadence, terms.year).map((period) => {
    const window = windows.get(`${track}/${period}`);
    return {
      period,
      open: window !== undefined && now >= window.opensAt,
      due: window !== undefined && now >= window.dueAt,
      figure: figures.get(period) ?? null,
    };
  });
}
