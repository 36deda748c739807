import { expect, test } from '@jest/globals';
import { filed } from './examples.js';
import { termsOf } from '../pledges/example-terms.js';
import { DEFAULT_RULES } from './rule-sets.js';
import { assessLatest } from './series.js';
import { compareWorst, worstFirstKey, type Sortable } from './worst-first.js';

const row = (code: string, some: Partial<Sortable>): Sortable & { code: string } => ({
  code,
  light: 'behind',
  streak: 1,
  gap: '-3',
  severity: '5',
  overdueNodes: [],
  ...some,
});

test('light, then streak, then gap over its lagging threshold, then code', () => {
  const sorted = [
    row('green', { light: 'onPace', streak: 0, gap: '4' }),
    row('b', {}),
    row('a', {}),
    row('growth', { gap: '-1.8', severity: '2' }),
    row('long', { streak: 3, gap: '-0.1' }),
    row('late', { light: 'missing', gap: null, severity: null }),
    row('red', { light: 'lagging' }),
    row('redder', { light: 'lagging', gap: '-20' }),
  ].sort(compareWorst);
  expect(sorted.map(({ code }) => code)).toEqual(['redder', 'red', 'late', 'long', 'growth', 'a', 'b', 'green']);
});

test('the stored key sorts as the comparator does', () => {
  const key = worstFirstKey(row('x', { light: 'lagging', streak: 2, gap: '-10.9', severity: '2' }));
  expect(key).toEqual({ light: 0, streak: -2, shortfall: -5.45 });
  expect(worstFirstKey(row('x', { streak: 0, gap: '0' }))).toEqual({ light: 2, streak: 0, shortfall: 0 });
});

test('overdue nodes weigh by days, rates without a base by their ratio', () => {
  const overdueNodes = [{ nodeId: 'a', name: '甲', dueOn: '2024-04-01', daysLate: 60 }];
  expect(worstFirstKey(row('x', { gap: '-37.5', severity: null, overdueNodes })).shortfall).toBe(-2);
  const rate = assessLatest(termsOf({ kind: 'rate', target: '80' }), DEFAULT_RULES, [filed('2024-06', '64')], 6)!;
  expect(rate).toMatchObject({ gap: '-16', severity: '8' });
  expect(worstFirstKey(rate).shortfall).toBe(-2);
});
