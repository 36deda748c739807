import type { Light } from '#domain/assessment/assessment.js';
import { monthIn } from '#domain/calendar/months.js';
import { measured } from '#domain/language/measure.js';
import { computed } from '#domain/language/number-words.js';
import type { Dates } from '../../app/language/dates.js';
import type { Say } from '../../app/language/language.js';
import { groupDigits } from '../../ui/decimal-words.js';
import { axisFrom } from './chart-scale.js';
import type { PaceSeries } from './pace-series.js';

/** The chart in one sentence: where it stands, where it should, the light, the target, and what December is likely to bring. */
export function paceSaid(
  series: PaceSeries,
  { title, year, unit, decimals }: { title: string; year: number; unit: string; decimals: number },
  w: Say,
  dates: Dates,
): string {
  const { plan, actual, comparator, outlook, estimate, target } = series;
  const from = axisFrom(series);
  const printed = (value: number) => computed(String(value), decimals);
  const figure = (value: number) => measured(groupDigits(printed(value)), unit);
  const last = actual.at(-1);
  const due = last && plan.find(({ month }) => month === last.month);
  const beside = last && comparator.find(({ month }) => month === last.month);
  return [
    title,
    last
      ? w('chart.saidLast', {
          month: dates.monthName(monthIn(year, last.month)),
          n: figure(last.value),
          light: w(`light.${last.light}`),
        })
      : w('chart.saidNone'),
    due && w('chart.saidPlan', { n: figure(due.value) }),
    beside && w('chart.saidComparator', { n: figure(beside.value) }),
    target !== null && w('chart.saidTarget', { n: figure(target) }),
    outlook && last?.month !== 12 && w('chart.saidOutlook', { n: figure(outlook.mid) }),
    outlook &&
      last?.month !== 12 &&
      outlook.low !== null &&
      outlook.high !== null &&
      w('chart.saidFan', { low: figure(outlook.low), high: figure(outlook.high) }),
    estimate && w('chart.saidEstimate', { n: figure(estimate.value) }),
    from !== null && w('chart.saidAxis', { n: figure(from) }),
  ]
    .filter(Boolean)
    .join(w('terms.comma'));
}

const SHAPES: Partial<Record<Light, string>> = { done: '◆', onPace: '●', behind: '▲', lagging: '■' };

/** What the lines and shapes mean, in one line under a picture that leaves the page and its key behind. */
export function paceKey({ plan, actual, comparator, outlook, estimate }: PaceSeries, w: Say): string {
  const lights = [...new Set(actual.map(({ light }) => light))];
  return [
    actual.length > 0 && `━ ${w('chart.key.actual')}`,
    plan.length > 0 && `┅ ${w('chart.key.plan')}`,
    comparator.length > 0 && `╍ ${w('chart.comparator')}`,
    outlook && `┈○ ${w(outlook.low === null ? 'chart.end.outlook' : 'chart.key.fan')}`,
    estimate && `\uff0b ${w('chart.key.estimate')}`,
    ...lights.map((light) => SHAPES[light] && `${SHAPES[light]} ${w(`light.${light}`)}`),
  ]
    .filter(Boolean)
    .join('\u3000');
}
