import { describe, expect, test } from '@jest/globals';
import { aYearOn, carry, codeInYear, rolledResult, weightOf, type LastYearPromise } from './roll-over.js';

const NONE: (string | null)[] = Array.from({ length: 12 }, () => null);
const promise = (more: Partial<LastYearPromise>): LastYearPromise => ({
  code: 'GX24-18',
  kind: 'cumulative',
  capOf: null,
  months: NONE.map((_, i) => i + 1),
  dueText: '2024年12月底前',
  nodes: [],
  result: '388',
  amounts: NONE,
  comparable: true,
  ...more,
});

describe('what is carried into the next year', () => {
  test('codes name the new year, once, and only where they named the old one', () => {
    expect(['GX24-18', 'GX2024-24', 'A-24', 'T24', 'E124-3', '24-24'].map((code) => codeInYear(code, 2024, 2025))).toEqual([
      'GX25-18',
      'GX2025-24',
      'A-24',
      'T24',
      'E124-3',
      '25-24',
    ]);
  });

  test('a total is promised anew: its result stands beside, and is no baseline', () => {
    expect(carry(promise({}), 2025)).toEqual({
      code: 'GX25-18',
      dueText: '2025年12月底前',
      baseline: null,
      lastResult: '388',
      baseWeight: null,
      baseAmounts: null,
      baseShares: null,
      nodes: [],
      marks: [],
    });
  });

  test('a stock, a share and a level that must not be exceeded start from last year’s end', () => {
    for (const more of [{ kind: 'level' }, { kind: 'rate' }, { kind: 'cap', capOf: 'level' }] as const)
      expect(carry(promise({ ...more, result: '3045' }), 2025).baseline).toBe('3045');
    expect(carry(promise({ kind: 'cap', capOf: 'total' }), 2025).baseline).toBeNull();
    expect(carry(promise({ kind: 'level', result: null }), 2025)).toMatchObject({ baseline: null, lastResult: null, marks: ['noResult'] });
  });

  test('growth: last year’s amounts are the base year; statistics’ January is half of January–February', () => {
    const amounts = [null, '20', '30', '40', '50', '60', '70', '80', '90', '100', '110', '200'];
    const carried = carry(promise({ kind: 'growth', months: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], result: '7.5', amounts }), 2025);
    expect(carried.baseAmounts).toEqual(amounts);
    expect(carried.baseShares).toEqual(['0.05', '0.1', '0.15', '0.2', '0.25', '0.3', '0.35', '0.4', '0.45', '0.5', '0.55', '1']);
    expect([carried.baseWeight, carried.lastResult, carried.baseline, carried.marks]).toEqual(['200', '7.5', null, []]);
  });

  test('growth of quarters, at constant prices: shares but no amounts', () => {
    const amounts = NONE.map((_, i) => (i % 3 === 2 ? String((i + 1) * 10) : null));
    const carried = carry(promise({ kind: 'growth', months: [3, 6, 9, 12], amounts, comparable: false }), 2025);
    expect(carried.baseAmounts).toBeNull();
    expect([carried.baseShares?.[2], carried.baseShares?.[5], carried.baseShares?.[11]]).toEqual(['0.25', '0.5', '1']);
  });

  test('half a base year is none', () => {
    const amounts = NONE.map((_, i) => (i < 11 ? '10' : null));
    expect(carry(promise({ kind: 'growth', amounts }), 2025)).toMatchObject({ baseAmounts: null, baseShares: null, baseWeight: null, marks: ['noBaseYear'] });
  });

  test('nodes keep name and weight, a year on, and ask to be checked', () => {
    const nodes = [{ id: 'a', name: '开工', weight: '2', dueOn: '2024-02-29' }];
    const carried = carry(promise({ kind: 'milestone', nodes, result: '2' }), 2025);
    expect(carried.nodes).toEqual([{ id: 'a', name: '开工', weight: '2', dueOn: '2025-02-28' }]);
    expect(carried.marks).toEqual(['nodeDates']);
    expect(aYearOn('2024-06-30')).toBe('2025-06-30');
  });
});

describe('what came of a zone’s goal', () => {
  const share = (result: string | null, baseWeight: string | null = null) => ({ result, baseWeight });

  test('totals by sum, growth by base-year weights, never by sum', () => {
    expect(rolledResult('sum', [share('0.1'), share('0.2')])).toBe('0.3');
    expect(rolledResult('weighted', [share('10', '300'), share('2', '100')])).toBe('8');
    expect(weightOf([share('10', '300'), share('2', '100')])).toBe('400');
  });

  test('what is not known of one share is not known of the whole', () => {
    expect(rolledResult('sum', [share('1'), share(null)])).toBeNull();
    expect(rolledResult('weighted', [share('10', '300'), share('2')])).toBeNull();
    expect(rolledResult('ratio', [share('90'), share('95')])).toBeNull();
    expect(rolledResult('ratio', [share('90')])).toBe('90');
    expect([rolledResult('none', [share('90')]), rolledResult('sum', [])]).toEqual([null, null]);
  });
});
