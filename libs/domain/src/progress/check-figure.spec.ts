import { describe, expect, test } from '@jest/globals';
import { termsOf } from '../pledges/example-terms.js';
import type { TargetKind, TargetTerms } from '../pledges/terms.js';
import { checkFigure, type MeasureForm } from './check-figure.js';
import type { Figure } from './figure.js';

const terms = (kind: TargetKind, more: Partial<TargetTerms> = {}): TargetTerms =>
  termsOf({
    kind,
    target: '90',
    capOf: kind === 'cap' ? 'total' : null,
    nodes: [
      { id: 'a', name: '开工', weight: '1', dueOn: '2024-03-31' },
      { id: 'b', name: '竣工', weight: '1', dueOn: '2024-10-31' },
    ],
    ...more,
  });
const figure = (more: Partial<Figure>): Figure => ({
  period: '2024-06',
  state: 'filed',
  value: null,
  numerator: null,
  denominator: null,
  amount: null,
  comparator: null,
  nodes: [],
  yearEndEstimate: null,
  ...more,
});
const check = (
  kind: TargetKind,
  more: Partial<Figure>,
  measure: MeasureForm = { decimals: null },
  change: Partial<TargetTerms> = {},
) => checkFigure(terms(kind, change), figure(more), measure).map(({ code, path }) => `${path}: ${code}`);

describe('each kind asks for its own fields', () => {
  test.each(['cumulative', 'growth', 'level', 'cap', 'rank', 'zero'] as const)('%s needs a value', (kind) => {
    expect(check(kind, {})).toEqual(['value: figure.valueNeeded']);
    expect(check(kind, { value: '3' })).toEqual([]);
    expect(check(kind, { value: '3', numerator: '1' })).toEqual(['numerator: figure.notForKind']);
  });

  test('growth takes the level behind the rate, and may be negative', () => {
    expect(check('growth', { value: '-7.4', amount: '120.5', yearEndEstimate: '-1' })).toEqual([]);
    expect(check('cumulative', { value: '1', amount: '2' })).toEqual(['amount: figure.notForKind']);
  });

  test('a total is not negative, unless the measure can be', () => {
    expect(check('cumulative', { value: '-1' })).toEqual(['value: figure.negative']);
    expect(check('cumulative', { value: '-1' }, { decimals: null, negative: true })).toEqual([]);
  });

  test('counts are whole; places begin at one; events are whole whatever the measure says', () => {
    expect(check('cumulative', { value: '12.5' }, { decimals: 0 })).toEqual(['value: figure.wholeNumber']);
    expect(check('cumulative', { value: '12.0' }, { decimals: 0 })).toEqual([]);
    expect(check('cumulative', { value: '0.745' }, { decimals: 2 })).toEqual(['value: figure.tooManyDecimals']);
    expect(check('rank', { value: '0' })).toEqual(['value: figure.rankFromOne']);
    expect(check('rank', { value: '2.5' })).toEqual(['value: figure.wholeNumber']);
    expect(check('zero', { value: '0.5' })).toEqual(['value: figure.wholeNumber']);
  });
});

describe('shares', () => {
  test('the share itself, its parts, or both where they agree to the last decimal written', () => {
    expect(check('rate', { value: '91.6' })).toEqual([]);
    expect(check('rate', { numerator: '11', denominator: '12' })).toEqual([]);
    expect(check('rate', { value: '91.7', numerator: '11', denominator: '12' })).toEqual([]);
    expect(checkFigure(terms('rate'), figure({ value: '91.6', numerator: '11', denominator: '12' }), { decimals: null })).toEqual(
      [{ code: 'figure.shareContradictsParts', path: 'value', params: { computed: '91.67' } }],
    );
    expect(check('rate', {})).toEqual(['value: figure.shareOrParts']);
  });

  test('half a fraction is none, and nothing is divided by zero', () => {
    expect(check('rate', { numerator: '11' })).toEqual(['denominator: figure.bothParts']);
    expect(check('rate', { numerator: '11', denominator: '0' })).toEqual(['denominator: figure.denominatorPositive']);
    expect(check('rate', { state: 'filedZero', numerator: '0', denominator: '0' })).toEqual([
      'denominator: figure.denominatorPositive',
    ]);
  });

  test('over 100 only where the parts show it or the target asks for it', () => {
    expect(check('rate', { value: '916' })).toEqual(['value: figure.shareOver100']);
    expect(check('rate', { value: '102', numerator: '102', denominator: '100' })).toEqual([]);
    expect(check('rate', { value: '102' }, { decimals: null }, { target: '105' })).toEqual([]);
  });
});

describe('milestones', () => {
  test('nodes are known, named once, accepted on a day up to the end of the period', () => {
    expect(check('milestone', { nodes: [{ nodeId: 'a', acceptedOn: '2024-06-30' }] })).toEqual([]);
    expect(
      check('milestone', {
        nodes: [
          { nodeId: 'a', acceptedOn: '2024-02-30' },
          { nodeId: 'a', acceptedOn: '2024-03-01' },
          { nodeId: 'c', acceptedOn: '2024-03-01' },
          { nodeId: 'b', acceptedOn: '2024-07-01' },
        ],
      }),
    ).toEqual([
      'nodes.0.acceptedOn: figure.nodeDay',
      'nodes.1.nodeId: figure.nodeTwice',
      'nodes.2.nodeId: figure.nodeUnknown',
      'nodes.3.acceptedOn: figure.nodeAfterPeriod',
    ]);
    expect(check('milestone', {})).toEqual(['nodes: figure.nodesNeeded']);
    expect(check('milestone', { state: 'filedZero' })).toEqual([]);
    expect(check('milestone', { value: '8' })).toEqual(['value: figure.notForKind']);
  });
});

describe('states', () => {
  test('a deliberate zero is zero, and there is no place zero', () => {
    expect(check('cumulative', { state: 'filedZero' })).toEqual([]);
    expect(check('cumulative', { state: 'filedZero', value: '0' })).toEqual([]);
    expect(check('cumulative', { state: 'filedZero', value: '1' })).toEqual(['value: figure.zeroMeansZero']);
    expect(check('rank', { state: 'filedZero' })).toEqual(['state: figure.rankNotZero']);
  });

  test('what is not published or does not apply has no value, though an estimate for the year may stand', () => {
    expect(check('growth', { state: 'notPublished', yearEndEstimate: '6' })).toEqual([]);
    expect(check('growth', { state: 'notPublished', value: '6' })).toEqual(['value: figure.noValueInState']);
    expect(check('rate', { state: 'notApplicable', numerator: '1' })).toEqual(['numerator: figure.noValueInState']);
  });
});

test('what does not fit the ledger’s DECIMAL(24,6) is refused before anything else', () => {
  for (const value of ['1e400', '1,234', '', 'NaN', '0.1234567', '1234567890123456789', ' 1', '+1'])
    expect(check('cumulative', { value, numerator: '1' })).toEqual(['value: figure.notDecimal']);
});
