import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TargetTerms } from '../pledges/terms.js';
import { filed, months } from './examples.js';
import { termsOf } from '../pledges/example-terms.js';
import { recompute } from './recompute.js';
import { DEFAULT_RULES, RULE_SETS } from './rule-sets.js';
import { assessLatest, assessYear } from './series.js';

test('a receipt names the rule set, the inputs with their revisions, the formula and the result', () => {
  const june = assessLatest(termsOf({ target: '1.6' }), DEFAULT_RULES, [filed('2024-06', '0.74', { revision: '417' })], 6)!;
  expect(june.receipt).toMatchObject({
    ruleSet: 'default@1',
    revisions: [{ period: '2024-06', revision: '417' }],
    formula: 'E = T·P(r); ratio = A/E; gap = (A/T − P(r))·100',
    inputs: { target: '1.6', kind: 'cumulative', month: '2024-06' },
    result: { light: 'behind', ratio: '0.925', expected: '0.8' },
  });
  expect(june.receipt).toBe(june.receipt);
  expect(JSON.parse(JSON.stringify(june)).receipt).toEqual(june.receipt);
});

test('a receipt that was tampered with, or judged by an unknown set, does not recompute', () => {
  const { receipt } = assessLatest(termsOf({}), DEFAULT_RULES, months('1', '20'), 2)!;
  expect(recompute({ ...receipt, inputs: { ...receipt.inputs, target: '200' } })).not.toEqual(receipt.result);
  expect(() => recompute({ ...receipt, ruleSet: 'zone-7@3' })).toThrow('unknown rule set');
});

test('recomputing every receipt gives the same answer', () => {
  const terms = fc.constantFrom<Partial<TargetTerms>>(
    {},
    { wording: 'about', stretch: '120' },
    {
      kind: 'growth',
      target: '50',
      baseAmounts: [null, '10', ...Array<string>(10).fill('50')],
      growthPath: Array<string>(12).fill('45'),
    },
    { kind: 'growth', wording: 'above', target: null, comparator: { name: '全市' } },
    { kind: 'level', baseline: '20' },
    { kind: 'cap', capOf: 'level', baseline: '150' },
    { kind: 'milestone', target: '2', nodes: [{ id: 'a', name: '甲', weight: '2', dueOn: '2024-02-10' }] },
    { annualOnly: true },
  );
  const values = fc.array(fc.option(fc.integer({ min: 0, max: 130 }), { nil: null }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(terms, values, fc.constantFrom(...RULE_SETS), (some, list, rules) => {
      const states = months(...list.map((n) => (n === null ? null : String(n))));
      const comparators = states.map((state) =>
        state.figure === null
          ? state
          : { ...state, figure: { ...state.figure, comparator: '40', nodes: [{ nodeId: 'a', acceptedOn: '2024-03-05' }] } },
      );
      for (const { receipt } of assessYear(termsOf(some), rules, comparators, 12))
        expect(recompute(receipt)).toEqual(receipt.result);
    }),
    { numRuns: 40 },
  );
});
