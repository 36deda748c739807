import { describe, expect, test } from '@jest/globals';
import { curveFromSteps } from '../pledges/curves.js';
import type { TargetTerms } from '../pledges/terms.js';
import type { EffectiveFigure } from '../progress/figure.js';
import { filed, months } from './examples.js';
import { termsOf } from '../pledges/example-terms.js';
import { RULE_SETS, SANYA, TIANJIN, XUANCHENG, YINCHUAN, ruleSetById, type RuleSet } from './rule-sets.js';
import { assessLatest } from './series.js';

const lightBy =
  (rules: RuleSet) =>
  (terms: Partial<TargetTerms>, period: string, value: string | null, some: Partial<EffectiveFigure> = {}) =>
    assessLatest(termsOf(terms), rules, [filed(period, value, some)], Number(period.slice(5)))!.light;
const afterMonths = (rules: RuleSet, terms: Partial<TargetTerms>, ...values: string[]) =>
  assessLatest(termsOf(terms), rules, months(...values), values.length)!;

test('receipts find a set by its name and version', () => {
  expect(new Set(RULE_SETS.map(({ id }) => id)).size).toBe(RULE_SETS.length);
  expect(ruleSetById('yinchuan@1')).toBe(YINCHUAN);
  expect(ruleSetById('zone-7@3')).toBeUndefined();
});

describe('what no preset touches: done, missing, events, exceeded totals, overdue nodes', () => {
  const nodes = [{ id: 'a', name: '甲', weight: '1', dueOn: '2024-03-31' }];
  test.each(RULE_SETS.map((rules) => [rules.id, rules] as const))('%s', (_id, rules) => {
    const light = lightBy(rules);
    expect(light({}, '2024-03', '100', { verified: true })).toBe('done');
    expect(light({ kind: 'zero', target: null }, '2024-01', '1')).toBe('lagging');
    expect(light({ kind: 'cap', capOf: 'total' }, '2024-01', '101')).toBe('lagging');
    expect(light({ kind: 'milestone', target: null, nodes }, '2024-05', null)).toBe('lagging');
    const late = lightBy(rules)(
      { kind: 'milestone', target: '1', nodes: [...nodes, { id: 'b', name: '乙', weight: '9', dueOn: '2024-12-31' }] },
      '2024-04',
      null,
    );
    expect(['behind', 'lagging']).toContain(late);
  });
});

describe('宣城', () => {
  const light = lightBy(XUANCHENG);
  test('below r/12 is behind, even where another plan is signed, and nothing is red', () => {
    const curve = curveFromSteps([{ month: 12, share: '1' }]);
    expect(light({ curve }, '2024-06', '49.9')).toBe('behind');
    expect(light({ curve }, '2024-06', '50')).toBe('onPace');
    expect(light({}, '2024-11', '0')).toBe('behind');
    expect(light({ kind: 'growth', target: '8' }, '2024-06', '-5')).toBe('behind');
    expect(light({ kind: 'growth', target: '8' }, '2024-06', '8')).toBe('onPace');
    expect(light({ kind: 'rank', target: '5' }, '2024-06', '30')).toBe('behind');
  });
});

describe('银川', () => {
  const light = lightBy(YINCHUAN);
  test('under 10 points is on pace, exactly 10 and 30 are yellow, over 30 red', () => {
    expect(light({}, '2024-06', '40.01')).toBe('onPace');
    expect(light({}, '2024-06', '40')).toBe('behind');
    expect(light({}, '2024-06', '20')).toBe('behind');
    expect(light({}, '2024-06', '19.99')).toBe('lagging');
  });
  test('due to start but not started is yellow, for three months red', () => {
    expect(light({}, '2024-01', '0')).toBe('behind');
    expect(light({}, '2024-02', '0')).toBe('behind');
    expect(light({}, '2024-03', '0')).toBe('lagging');
    const late = curveFromSteps([
      { month: 5, share: '0.05' },
      { month: 12, share: '0.95' },
    ]);
    expect(light({ curve: late }, '2024-04', '0')).toBe('onPace');
    expect(light({ curve: late }, '2024-06', '0')).toBe('behind');
    expect(light({ curve: late }, '2024-07', '0')).toBe('lagging');
    expect(light({ kind: 'level', baseline: '100', target: '200', curve: late }, '2024-07', '100')).toBe('lagging');
    expect(light({ curve: late }, '2024-07', '0.1')).toBe('onPace');
  });
  test('growth keeps the default tests', () => {
    expect(light({ kind: 'growth', target: '8' }, '2024-06', '5.99')).toBe('lagging');
  });
});

describe('三亚', () => {
  const light = lightBy(SANYA);
  test('up to half below plan is yellow, more is red', () => {
    expect(light({}, '2024-06', '50')).toBe('onPace');
    expect(light({}, '2024-06', '25')).toBe('behind');
    expect(light({}, '2024-06', '24.99')).toBe('lagging');
    expect(light({ kind: 'growth', target: '8' }, '2024-06', '4')).toBe('behind');
    expect(light({ kind: 'growth', target: '8' }, '2024-06', '3.9')).toBe('lagging');
    expect(light({ kind: 'growth', target: '-4' }, '2024-06', '-6')).toBe('behind');
  });
  test('the second period below in a row is red; a period on pace between starts anew', () => {
    expect(afterMonths(SANYA, {}, '10', '20', '24').light).toBe('behind');
    expect(afterMonths(SANYA, {}, '10', '20', '24', '32')).toMatchObject({
      light: 'lagging',
      streak: 2,
      reasons: [{ code: 'repeatedlyBehind' }],
    });
    expect(afterMonths(SANYA, {}, '10', '16', '25', '33').light).toBe('behind');
  });
});

describe('天津', () => {
  const light = lightBy(TIANJIN);
  const growth = { kind: 'growth', target: '8' } as const;
  test('green at plan and at the city, growing but below either yellow, negative red', () => {
    expect(light(growth, '2024-06', '8', { comparator: '8' })).toBe('onPace');
    expect(light(growth, '2024-06', '8', { comparator: '8.1' })).toBe('behind');
    expect(light(growth, '2024-06', '1', { comparator: '0.5' })).toBe('behind');
    expect(light(growth, '2024-06', '0', { comparator: '-1' })).toBe('behind');
    expect(light(growth, '2024-06', '-0.1', { comparator: '-1' })).toBe('lagging');
    expect(light({ ...growth, target: '-3' }, '2024-06', '-2', { comparator: '-2.5' })).toBe('onPace');
  });
  test('without a city figure the plan alone decides; other kinds keep the default tests', () => {
    expect(light(growth, '2024-06', '8')).toBe('onPace');
    expect(light({}, '2024-06', '44.9')).toBe('lagging');
  });
});
