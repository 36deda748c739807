import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filed, months } from './examples.js';
import { termsOf } from '../pledges/example-terms.js';
import { recompute } from './recompute.js';
import { DEFAULT_RULES, RULE_SETS, SANYA, XUANCHENG } from './rule-sets.js';
import { assessStages, assessYear, judgeStages } from './series.js';
import { ruleStages, stageAt, stagesOf, type Stages } from './stages.js';

const figures = months('4', '9', '16', '22', '30', '40', '55', '60', '66', '75', '85', '100');

describe('a year whose terms or rules change', () => {
  test('what was judged before stays, what comes after is judged by what is in force then', () => {
    const amended = stagesOf(
      [
        { from: 1, terms: termsOf({ target: '120' }) },
        { from: 7, terms: termsOf({ target: '90' }) },
      ],
      [{ from: 1, rules: DEFAULT_RULES }],
    );
    const rows = assessStages(amended, figures, 12);
    expect(rows.slice(0, 6)).toEqual(assessYear(termsOf({ target: '120' }), DEFAULT_RULES, figures, 12).slice(0, 6));
    expect([rows[5]!.expected, rows[6]!.expected]).toEqual(['60', '52.5']);
    expect([rows[5]!.light, rows[6]!.light]).toEqual(['lagging', 'behind']);
    expect([rows[6]!.recovered, rows[7]!.light]).toEqual([true, 'onPace']);
  });

  test('streaks run through a change of rules', () => {
    const short = months('5', '12', '20', '28', '36', '44', '52', '60');
    const stages = stagesOf([{ from: 1, terms: termsOf({ target: '120' }) }], [{ from: 1, rules: DEFAULT_RULES }, { from: 5, rules: XUANCHENG }]);
    expect(assessStages(stages, short, 8).map(({ streak }) => streak)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('a figure filed late is judged by the stage of its own period', () => {
    const stages = stagesOf([{ from: 1, terms: termsOf({ target: '120' }) }], [{ from: 1, rules: DEFAULT_RULES }, { from: 4, rules: SANYA }]);
    const late = [filed('2024-02', '12'), filed('2024-03', '13'), filed('2024-04', '14')];
    expect(assessStages(stages, late, 4).map(({ receipt }) => receipt.ruleSet)).toEqual(['default@1', 'default@1', 'default@1', 'sanya@1']);
  });

  test('a month that repeats an earlier period repeats its judgement', () => {
    const quarterly = termsOf({ target: '100', cadence: 'quarterly' });
    const stages = stagesOf([{ from: 1, terms: quarterly }], [{ from: 1, rules: DEFAULT_RULES }, { from: 7, rules: XUANCHENG }]);
    const [june, july] = assessStages(stages, [filed('2024-03', '20'), filed('2024-06', '30')], 7).slice(5);
    expect({ ...july, month: june!.month, receipt: null }).toEqual({ ...june, receipt: null });
    expect(july!.receipt.ruleSet).toBe('default@1');
  });

  test('every receipt recomputes, whatever was changed when', () => {
    const kinds = ['cumulative', 'growth', 'level', 'rate', 'cap'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(fc.option(fc.integer({ min: 0, max: 200 })), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 0, max: RULE_SETS.length - 1 }),
        fc.integer({ min: 60, max: 160 }),
        (kind, values, rulesFrom, termsFrom, set, target) => {
          const of = (T: number) => termsOf({ kind, target: String(T), ...(kind === 'cap' ? { capOf: 'total' as const } : {}) });
          const states = values.flatMap((value, i) => (value === null ? [] : [filed(`2024-${String(i + 1).padStart(2, '0')}`, String(value), { explained: ['unitsSlip'] })]));
          const stages: Stages = stagesOf(
            [
              { from: 1, terms: of(120) },
              { from: termsFrom, terms: of(target) },
            ],
            [
              { from: 1, rules: DEFAULT_RULES },
              { from: rulesFrom, rules: RULE_SETS[set]! },
            ],
          );
          const rows = assessStages(stages, states, 12);
          for (const { receipt } of rows) expect(recompute(receipt)).toEqual(receipt.result);
          expect(judgeStages(stages, states, 12).map(({ judgement }) => judgement.light)).toEqual(rows.map(({ light }) => light));
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('rules of the months become stages where they change', () => {
  const at = (month: string) => (month < '2024-07' ? DEFAULT_RULES : SANYA);
  expect(ruleStages(2024, at)).toEqual([
    { from: 1, rules: DEFAULT_RULES },
    { from: 7, rules: SANYA },
  ]);
  const stages = stagesOf([{ from: 1, terms: termsOf({}) }], ruleStages(2024, at));
  expect([stageAt(stages, 6).rules.id, stageAt(stages, 7).rules.id, stageAt(stages, 12).rules.id]).toEqual(['default@1', 'sanya@1', 'sanya@1']);
});
