import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TargetTerms } from '../pledges/terms.js';
import { carryFrom, carryText, NOTHING_CARRIED, type Carry } from './carry.js';
import { figureOf, filed, unfiled } from './examples.js';
import { termsOf } from '../pledges/example-terms.js';
import { periodsOf } from './periods.js';
import { RULE_SETS } from './rule-sets.js';
import { assessYear, judgeNext, judgeYear } from './series.js';

const nodes = [
  { id: 'a', name: '甲', weight: '2', dueOn: '2024-02-10' },
  { id: 'b', name: '乙', weight: '3', dueOn: '2024-08-10' },
];
const anyTerms = fc.constantFrom<Partial<TargetTerms>>(
  {},
  { cadence: 'quarterly' },
  { cadence: 'statistical', wording: 'above', stretch: '110' },
  { wording: 'about', tolerance: '0.1' },
  { kind: 'growth', target: '60', baseAmounts: Array<string>(12).fill('50') },
  { kind: 'level', baseline: '20' },
  { kind: 'rate', baseline: '10', target: '90' },
  { kind: 'rate' },
  { kind: 'cap', capOf: 'total' },
  { kind: 'cap', capOf: 'level', baseline: '150' },
  { kind: 'rank', target: '9' },
  { kind: 'zero', target: null },
  { kind: 'milestone', target: null, nodes },
  { annualOnly: true },
);

const anyValue = fc.oneof(fc.integer({ min: 0, max: 120 }).map(String), fc.integer({ min: 0, max: 120_000 }).map((n) => (n / 1000).toFixed(3)), fc.constantFrom('4000', '0.37', '880000'));
const anyFigure = (period: string) =>
  fc
    .record({
      value: anyValue,
      verified: fc.boolean(),
      comparator: fc.option(fc.constant('40'), { nil: null }),
      numerator: fc.option(fc.integer({ min: 0, max: 97 }).map(String), { nil: null }),
      denominator: fc.constantFrom('97', '33.3', '0'),
      explained: fc.constantFrom<string[]>([], ['unitsSlip']),
      state: fc.constantFrom('filed' as const, 'filed' as const, 'filed' as const, 'filedZero' as const, 'notPublished' as const, 'notApplicable' as const),
      nodes: fc.constantFrom([], [{ nodeId: 'a', acceptedOn: '2024-03-05' }]),
    })
    .map(({ value, ...some }) => filed(period, value, some));
const anyState = (period: string) => fc.oneof({ weight: 5, arbitrary: anyFigure(period) }, { weight: 1, arbitrary: fc.constantFrom(unfiled(period, 'due'), unfiled(period, 'open'), unfiled(period, 'closed')) });
const anyYear = fc.tuple(...periodsOf('monthly', 2024).map(anyState));

test('a month judged from what the month before it handed on is the month as judged from the whole year', () => {
  fc.assert(
    fc.property(anyTerms, anyYear, fc.constantFrom(...RULE_SETS), (some, states, rules) => {
      const terms = termsOf(some);
      const year = judgeYear(terms, rules, states, 12);
      const months = periodsOf(terms.cadence, 2024).map((period) => Number(period.slice(5)));
      for (const r of months) {
        const { figure } = states[r - 1]!;
        if (figure === null) continue;
        const before: Carry = r === 1 ? NOTHING_CARRIED : carryFrom(carryText(year[r - 2]!.carry));
        const next = judgeNext(terms, rules, before, figure);
        expect(next.judgement).toEqual(year[r - 1]!.judgement);
        expect(carryText(next.carry)).toBe(carryText(year[r - 1]!.carry));
      }
    }),
    { numRuns: 300 },
  );
});

test('rows kept without receipts are the rows with receipts', () => {
  fc.assert(
    fc.property(anyTerms, anyYear, fc.integer({ min: 1, max: 12 }), (some, states, from) => {
      const terms = termsOf(some);
      const whole = assessYear(terms, RULE_SETS[0]!, states, 12, from).map(({ receipt: _, ...row }) => row);
      expect(judgeYear(terms, RULE_SETS[0]!, states, 12, from).map(({ judgement }) => judgement)).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

test('a figure does not change what was carried to it', () => {
  const [first] = judgeYear(termsOf({}), RULE_SETS[0]!, [filed('2024-01', '9')], 1);
  const before = carryText(first!.carry);
  judgeNext(termsOf({}), RULE_SETS[0]!, first!.carry, figureOf('2024-02', '20'));
  expect(carryText(first!.carry)).toBe(before);
  expect(before).toBe('onPace 0 - 1:9');
});

test('what is no carry is not taken for one', () => {
  for (const text of ['', 'lagging', 'purple 1 -', 'lagging x -']) expect(() => carryFrom(text)).toThrow(RangeError);
});
