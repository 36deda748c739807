import type { TermsDto } from '#api-client/generated.js';
import { describe, expect, test } from '@jest/globals';
import { axisTicks } from './chart-scale.js';
import { paceSeries, planOf } from './pace-series.js';

const linear = Array.from({ length: 12 }, (_, at) => String((at + 1) / 12));
const terms = (own: Partial<TermsDto>): TermsDto => ({
  kind: 'cumulative',
  year: 2024,
  cadence: 'monthly',
  wording: 'firm',
  target: '12',
  upper: null,
  stretch: null,
  baseline: null,
  tolerance: null,
  curve: linear,
  growthPath: null,
  baseShares: null,
  baseAmounts: null,
  capOf: null,
  nodes: [],
  annualOnly: false,
  comparator: null,
  ...own,
});

describe('the plan line', () => {
  test('a total runs from nothing to T along the signed curve', () => {
    expect(planOf(terms({})).map(({ value }) => Math.round(value))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('a stock runs from where the year began; one already met stays at T', () => {
    expect(planOf(terms({ kind: 'level', baseline: '1850', target: '2050' })).at(0)).toEqual({ month: 0, value: 1850 });
    expect(new Set(planOf(terms({ kind: 'level', baseline: '3045', target: '3000' })).map(({ value }) => value))).toEqual(
      new Set([3000]),
    );
  });

  test('nodes make steps', () => {
    const nodes = ['2024-03-31', '2024-06-30'].map((dueOn, at) => ({ id: `${at}`, name: '', weight: '1', dueOn }));
    expect(planOf(terms({ kind: 'milestone', target: null, nodes })).map(({ value }) => value)).toEqual([
      0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2,
    ]);
  });

  test('a target that is only a comparison has no plan', () => {
    expect(planOf(terms({ kind: 'growth', target: null }))).toEqual([]);
  });
});

test('a quarter judged three months running is one point, and nothing filed is none', () => {
  const judged = (month: string, period: string | null, actual: string | null) =>
    ({ month, period, actual, light: 'onPace', standing: null, provisional: false, outlook: null }) as never;
  const series = [judged('2024-03', '2024-03', '7'), judged('2024-04', '2024-03', '7.2'), judged('2024-06', null, null)];
  expect(
    paceSeries({ target: { terms: terms({}) }, series, periods: [] }).actual.map(({ month, value }) => [month, value]),
  ).toEqual([[3, 7.2]]);
});

test.each([
  [0, 1.6, [0, 0.5, 1, 1.5, 2]],
  [1850, 2050, [1850, 1900, 1950, 2000, 2050]],
  [5, 5, [5, 6]],
])('an axis from %d to %d', (low, high, ticks) => {
  expect(axisTicks(low, high)).toEqual(ticks);
});

test('between two places, or two schools, there is no line', () => {
  expect(axisTicks(1, 4, { whole: true })).toEqual([1, 2, 3, 4]);
  expect(axisTicks(0, 12, { whole: true })).toEqual([0, 3, 6, 9, 12]);
});
