import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { curveFromSteps, linearCurve } from '../pledges/curves.js';
import type { TargetTerms } from '../pledges/terms.js';
import type { EffectiveFigure } from '../progress/figure.js';
import { figureOf } from './examples.js';
import { termsOf } from '../pledges/example-terms.js';
import { paceOf } from './pace.js';
import { XUANCHENG } from './rule-sets.js';

const pace = (terms: Partial<TargetTerms>, period: string, value: string | null, some: Partial<EffectiveFigure> = {}) =>
  paceOf(termsOf(terms), period, figureOf(period, value, some));
const nothingUntilJune = curveFromSteps([{ month: 7, share: '1' }]);

describe('cumulative', () => {
  test('E = T·P, ratio A/E, gap in points of T', () => {
    expect(pace({ target: '200' }, '2024-03', '40')).toMatchObject({
      expected: '50',
      ratio: '0.8',
      gap: '-5',
      share: '0.2',
      planned: '0.25',
    });
    expect(pace({ target: '200' }, '2024-03', null, { state: 'filedZero' })).toMatchObject({
      actual: '0',
      ratio: '0',
      share: '0',
    });
  });
  test('nothing due: no ratio', () => {
    expect(pace({ curve: nothingUntilJune }, '2024-06', '10')).toMatchObject({
      expected: '0',
      ratio: null,
      gap: '10',
      planned: '0',
    });
  });
  test('what cannot be divided cannot be compared', () => {
    expect(pace({ target: '0' }, '2024-06', '10')).toEqual({ comparable: false, reason: 'denominator' });
    expect(pace({ target: '-5' }, '2024-06', '10')).toEqual({ comparable: false, reason: 'denominator' });
    expect(pace({ target: null }, '2024-06', '10')).toEqual({ comparable: false, reason: 'noGoal' });
    expect(pace({}, '2024-06', null)).toEqual({ comparable: false, reason: 'noValue' });
    expect(pace({}, '2024-06', '10', { state: 'notPublished' })).toEqual({ comparable: false, reason: 'noValue' });
  });
  test('about and range are printed against T as signed, the lower end', () => {
    expect(pace({ wording: 'about', target: '100' }, '2024-06', '48')).toMatchObject({
      expected: '50',
      ratio: '0.96',
      gap: '-2',
    });
    expect(pace({ wording: 'range', target: '2', upper: '3' }, '2024-06', '1')).toMatchObject({ expected: '1', ratio: '1' });
  });
  test('r/12 where the rule set asks for it, whatever was signed', () => {
    const figure = figureOf('2024-06', '10');
    expect(paceOf(termsOf({ curve: nothingUntilJune }), '2024-06', figure, XUANCHENG)).toMatchObject({
      expected: '50',
      planned: '0.5',
    });
  });
});

describe('growth', () => {
  test('the gap is in percentage points; completion and ratio are never shown', () => {
    expect(pace({ kind: 'growth', target: '8' }, '2024-06', '5.4')).toMatchObject({
      expected: '8',
      gap: '-2.6',
      ratio: null,
      share: null,
      planned: null,
    });
  });
  test('a signed path replaces T', () => {
    const growthPath = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '8', '8', '8'];
    expect(pace({ kind: 'growth', target: '8', growthPath }, '2024-06', '5.4')).toMatchObject({ expected: '5', gap: '0.4' });
  });
  test('above: held against the comparator filed with it, else against T, else not at all', () => {
    const terms = { kind: 'growth', wording: 'above', target: null, comparator: { name: '全市' } } as const;
    expect(pace(terms, '2024-06', '5.4', { comparator: '6' })).toMatchObject({ expected: '6', gap: '-0.6' });
    expect(pace({ ...terms, target: '5' }, '2024-06', '5.4')).toMatchObject({ expected: '5', gap: '0.4' });
    expect(pace(terms, '2024-06', '5.4')).toEqual({ comparable: false, reason: 'noGoal' });
  });
});

describe('level', () => {
  const terms = { kind: 'level', baseline: '100', target: '200' } as const;
  test('a path from B to T; gap in points of the way', () => {
    expect(pace(terms, '2024-06', '140')).toMatchObject({
      expected: '150',
      ratio: '0.8',
      gap: '-10',
      share: '0.7',
      planned: '0.5',
    });
  });
  test('at P = 0 it is held against its baseline', () => {
    expect(pace({ ...terms, curve: nothingUntilJune }, '2024-06', '90')).toMatchObject({
      expected: '100',
      ratio: '0.9',
      gap: '-10',
    });
  });
  test('unknown baseline, or one that already meets T: T all year', () => {
    expect(pace({ ...terms, baseline: null }, '2024-01', '150')).toMatchObject({ expected: '200', ratio: '0.75', gap: '-25' });
    expect(pace({ ...terms, baseline: '200' }, '2024-01', '190')).toMatchObject({ expected: '200', ratio: '0.95', gap: '-5' });
  });
});

describe('rate', () => {
  test('numerator over denominator counts before a stated share', () => {
    expect(pace({ kind: 'rate', target: '80' }, '2024-06', '99', { numerator: '3', denominator: '4' })).toMatchObject({
      actual: '75',
      gap: '-5',
      ratio: '0.9375',
    });
    expect(pace({ kind: 'rate', target: '80' }, '2024-06', null, { numerator: '3', denominator: '0' })).toEqual({
      comparable: false,
      reason: 'noValue',
    });
  });
  test('with a baseline it is a level; gap in points of the way', () => {
    expect(pace({ kind: 'rate', baseline: '60', target: '80' }, '2024-06', '65')).toMatchObject({
      expected: '70',
      ratio: '0.5',
      gap: '-25',
    });
  });
});

describe('cap', () => {
  test('a total: E/A and the gap mirrored; nothing used is on pace', () => {
    expect(pace({ kind: 'cap', capOf: 'total' }, '2024-06', '62.5')).toMatchObject({
      expected: '50',
      ratio: '0.8',
      gap: '-12.5',
      share: '0.625',
    });
    expect(pace({ kind: 'cap', capOf: 'total' }, '2024-06', '0')).toMatchObject({ ratio: null, gap: '50' });
    expect(pace({ kind: 'cap', capOf: 'total', target: '0' }, '2024-06', '1')).toEqual({
      comparable: false,
      reason: 'denominator',
    });
  });
  test('a reduction moves from B down to T', () => {
    expect(pace({ kind: 'cap', capOf: 'level', baseline: '100', target: '80' }, '2024-06', '95')).toMatchObject({
      expected: '90',
      ratio: '0.5',
      gap: '-25',
    });
  });
  test('a level that is not to rise is held against T', () => {
    expect(pace({ kind: 'cap', capOf: 'level', baseline: '70', target: '80' }, '2024-06', '100')).toMatchObject({
      expected: '80',
      ratio: '0.8',
      gap: '-25',
    });
  });
});

describe('rank and zero', () => {
  test('places and events', () => {
    expect(pace({ kind: 'rank', target: '5' }, '2024-06', '9')).toMatchObject({
      expected: '5',
      gap: '-4',
      ratio: null,
      share: null,
    });
    expect(pace({ kind: 'rank', target: '5' }, '2024-06', '0')).toEqual({ comparable: false, reason: 'denominator' });
    expect(pace({ kind: 'zero', target: null }, '2024-06', '2')).toMatchObject({ expected: '0', gap: '-2' });
  });
});

describe('milestone', () => {
  const nodes = [
    { id: 'a', name: '立项', weight: '1', dueOn: '2024-03-31' },
    { id: 'b', name: '开工', weight: '3', dueOn: '2024-05-31' },
    { id: 'c', name: '封顶', weight: '4', dueOn: '2024-12-31' },
  ];
  test('weights accepted against weights due by the end of r; the rest is overdue with its days', () => {
    const accepted = [
      { nodeId: 'a', acceptedOn: '2024-04-02' },
      { nodeId: 'b', acceptedOn: '2024-07-01' },
    ];
    expect(pace({ kind: 'milestone', target: null, nodes }, '2024-06', null, { nodes: accepted })).toMatchObject({
      actual: '1',
      expected: '4',
      ratio: '0.25',
      share: '0.125',
      planned: '0.5',
      gap: '-37.5',
      overdueNodes: [{ nodeId: 'b', name: '开工', dueOn: '2024-05-31', daysLate: 30 }],
    });
  });
  test('due on the last day and not accepted is overdue by 0 days', () => {
    expect(pace({ kind: 'milestone', target: null, nodes }, '2024-03', null)).toMatchObject({
      overdueNodes: [{ nodeId: 'a', daysLate: 0 }],
    });
  });
  test('a needed weight is T; a milestone without nodes cannot be compared', () => {
    expect(
      pace({ kind: 'milestone', target: '4', nodes }, '2024-06', null, { nodes: [{ nodeId: 'a', acceptedOn: '2024-04-02' }] }),
    ).toMatchObject({ share: '0.25' });
    expect(pace({ kind: 'milestone', target: null }, '2024-06', null)).toEqual({ comparable: false, reason: 'denominator' });
  });
});

test('scaling a target and its figure scales E and leaves the ratio and the gap alone', () => {
  const cents = fc.integer({ min: 1, max: 10_000_000 });
  fc.assert(
    fc.property(cents, cents, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 8 }), (t, a, r, zeros) => {
      const period = `2024-${String(r).padStart(2, '0')}`;
      const at = (factor: bigint) => {
        const [target, value] = [t, a].map((n) => String(BigInt(n) * factor));
        const found = paceOf(termsOf({ target: target!, curve: linearCurve() }), period, figureOf(period, value!));
        return found.comparable ? found : null;
      };
      const [plain, scaled] = [at(1n), at(10n ** BigInt(zeros))];
      expect(scaled!.ratio).toBe(plain!.ratio);
      expect(scaled!.gap).toBe(plain!.gap);
      expect(Number(scaled!.expected) / Number(plain!.expected)).toBeCloseTo(10 ** zeros, 6);
    }),
  );
});
