import { describe, expect, test } from '@jest/globals';
import { Refusal } from '../refusal.js';
import { thresholdsOf, withOverrides } from './rule-overrides.js';
import { DEFAULT_RULES, RULE_SETS, YINCHUAN } from './rule-sets.js';
import { mayAdopt, rulesInForce } from './rules-in-force.js';
import { trialOf, type TriedLight } from './rule-trial.js';

const refusalOf = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('nothing was refused');
};

describe('numbers set otherwise', () => {
  test('a set of a zone’s own differs in what was set and nowhere else, and has its own name', () => {
    const own = withOverrides(DEFAULT_RULES, { 'growth.laggingGap': '-3.50', nodeLaggingDays: '15' }, 'default@1+2024.2');
    expect(own).toEqual({
      ...DEFAULT_RULES,
      id: 'default@1+2024.2',
      nodeLaggingDays: 15,
      tests: { ...DEFAULT_RULES.tests, growth: { by: 'gap', laggingGap: '-3.5' } },
    });
    expect(DEFAULT_RULES.tests.growth).toEqual({ by: 'gap', laggingGap: '-2' });
  });

  test('every number of every published set lies within its own range, so that nothing set otherwise is nothing changed', () => {
    for (const rules of RULE_SETS) {
      const same = Object.fromEntries(thresholdsOf(rules).map(({ key, value }) => [key, value]));
      expect(withOverrides(rules, same, rules.id)).toEqual(rules);
    }
  });

  test('all that is wrong is told at once', () => {
    const refusal = refusalOf(() =>
      withOverrides(
        DEFAULT_RULES,
        { 'growth.laggingGap': '2', 'growth.nothing': '1', nodeLaggingDays: '1.5', 'cumulative.laggingRatio': '1e-1' },
        'x',
      ),
    );
    expect(refusal.code).toBe('assessment.rulesOutOfRange');
    expect(refusal.errors.map(({ path, code }) => [path, code])).toEqual([
      ['overrides.growth.laggingGap', 'assessment.thresholdOutOfRange'],
      ['overrides.growth.nothing', 'assessment.thresholdUnknown'],
      ['overrides.nodeLaggingDays', 'assessment.thresholdOutOfRange'],
      ['overrides.cumulative.laggingRatio', 'assessment.thresholdOutOfRange'],
    ]);
  });

  test('yellow cannot begin beyond red', () => {
    expect(refusalOf(() => withOverrides(YINCHUAN, { 'cumulative.behindGap': '-40' }, 'x')).errors).toHaveLength(1);
  });
});

describe('rules in force', () => {
  const adoptions = [
    { version: 2, fromDay: '2024-07-03', rules: YINCHUAN },
    { version: 3, fromDay: '2024-09-30', rules: DEFAULT_RULES },
  ];

  test('a month that had ended keeps the rule it was filed under; one that ends on the day itself is judged by the new one', () => {
    const of = (month: string) => rulesInForce(DEFAULT_RULES, adoptions, month).id;
    expect([of('2024-06'), of('2024-07'), of('2024-08'), of('2024-09')]).toEqual([
      'default@1',
      'yinchuan@1',
      'yinchuan@1',
      'default@1',
    ]);
  });

  test('a later decision overrides an earlier one, whatever day it names', () => {
    const both = [...adoptions, { version: 4, fromDay: '2024-07-10', rules: RULE_SETS[3]! }];
    expect(rulesInForce(DEFAULT_RULES, both, '2024-09').id).toBe('sanya@1');
  });

  test('never retroactively, never in another year, never in a closed one', () => {
    const open = { year: 2024, state: 'open' };
    expect(() => mayAdopt(open, '2024-07-03', '2024-07-03')).not.toThrow();
    expect(refusalOf(() => mayAdopt(open, '2024-07-02', '2024-07-03')).code).toBe('assessment.neverRetroactive');
    expect(refusalOf(() => mayAdopt(open, '2025-01-01', '2024-07-03')).code).toBe('assessment.otherYear');
    expect(refusalOf(() => mayAdopt({ year: 2024, state: 'closed' }, '2024-07-03', '2024-07-03')).code).toBe(
      'assessment.yearClosed',
    );
  });
});

test('a trial counts lights, changes and reds of both', () => {
  const lights: TriedLight[] = [
    { targetId: 2, month: '2023-02', kept: 'behind', tried: 'lagging' },
    { targetId: 1, month: '2023-02', kept: 'onPace', tried: 'onPace' },
    { targetId: 2, month: '2023-01', kept: 'behind', tried: 'lagging' },
    { targetId: 1, month: '2023-01', kept: null, tried: 'pending' },
  ];
  const { months, changes, redTargets, redLights } = trialOf(lights);
  expect(months).toEqual([
    { month: '2023-01', kept: { behind: 1 }, tried: { lagging: 1, pending: 1 }, changed: 2 },
    { month: '2023-02', kept: { behind: 1, onPace: 1 }, tried: { lagging: 1, onPace: 1 }, changed: 1 },
  ]);
  expect(changes.map(({ targetId, month }) => `${month}/${targetId}`)).toEqual(['2023-01/1', '2023-01/2', '2023-02/2']);
  expect({ redTargets, redLights }).toEqual({ redTargets: { kept: 0, tried: 1 }, redLights: { kept: 0, tried: 2 } });
});
