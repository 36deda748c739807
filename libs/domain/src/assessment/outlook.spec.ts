import { describe, expect, test } from '@jest/globals';
import { curveFromSteps, linearCurve } from '../pledges/curves.js';
import type { TargetTerms } from '../pledges/terms.js';
import { filed, months } from './examples.js';
import { termsOf } from '../pledges/example-terms.js';
import { normalCdf } from './normal.js';
import { DEFAULT_RULES } from './rule-sets.js';
import { assessLatest } from './series.js';

const outlook = (terms: Partial<TargetTerms>, values: (string | null)[]) =>
  assessLatest(termsOf(terms), DEFAULT_RULES, months(...values), values.length)!.outlook;

test('Φ to ten digits', () => {
  // Abramowitz and Stegun, table 26.1
  expect(normalCdf(0)).toBeCloseTo(0.5, 12);
  expect(normalCdf(1)).toBeCloseTo(0.8413447461, 10);
  expect(normalCdf(-1.2816)).toBeCloseTo(0.1, 4);
  expect(normalCdf(1.96)).toBeCloseTo(0.9750021049, 10);
  expect(normalCdf(-8)).toBeCloseTo(6.22e-16, 17);
  expect([normalCdf(40), normalCdf(-40)]).toEqual([1, 0]);
});

/** The text's own formula, in plain numbers. */
function byHand(p: number[], a: number[], T: number, start = 0) {
  const P = p.reduce((sum, part) => sum + part, 0);
  const mid = start + (a[a.length - 1]! - start) / P;
  const x = a.map((value, k) => (value - (k === 0 ? start : a[k - 1]!)) / p[k]!);
  const sd =
    Math.sqrt(p.reduce((sum, part, k) => sum + part * (x[k]! - (mid - start)) ** 2, 0) / (p.length - 1)) * Math.sqrt((1 - P) / P);
  return { mid, low: mid - 1.2816 * sd, high: mid + 1.2816 * sd, chance: normalCdf((mid - T) / sd) };
}

function expectClose(found: ReturnType<typeof outlook>, expected: ReturnType<typeof byHand>) {
  expect(Number(found!.mid)).toBeCloseTo(expected.mid, 9);
  expect(Number(found!.low)).toBeCloseTo(expected.low, 8);
  expect(Number(found!.high)).toBeCloseTo(expected.high, 8);
  expect(Number(found!.chance)).toBeCloseTo(expected.chance, 6);
}

describe('totals', () => {
  const monthly = Array<number>(6).fill(1 / 12);
  test('mid, 80 % range and chance', () => {
    const values = ['0.1', '0.24', '0.35', '0.5', '0.61', '0.74'];
    expectClose(outlook({ target: '1.6' }, values), byHand(monthly, values.map(Number), 1.6));
  });
  test('range and chance only from three periods on', () => {
    expect(outlook({}, ['7', '15'])).toEqual({ mid: '90', low: null, high: null, chance: null });
    expect(outlook({}, ['7', '15', '21'])!.chance).not.toBeNull();
  });
  test('a missing period is joined to the next, one without planned work too', () => {
    expectClose(
      outlook({}, ['7', null, '21', '26', '40', '44']),
      byHand([1 / 12, 2 / 12, 1 / 12, 1 / 12, 1 / 12], [7, 21, 26, 40, 44], 100),
    );
    const curve = curveFromSteps([
      { month: 1, share: '0.1' },
      { month: 3, share: '0.2' },
      { month: 4, share: '0.1' },
      { month: 12, share: '0.6' },
    ]);
    expectClose(outlook({ curve }, ['7', '9', '21', '26']), byHand([0.1, 0.2, 0.1], [7, 21, 26], 100));
  });
  test('the range is never below A; the chance is 1 once T is reached', () => {
    const found = outlook({ target: '60' }, ['60', '60', '60', '60'])!;
    expect(Number(found.low)).toBeGreaterThanOrEqual(60);
    expect(found.chance).toBe('1');
  });
  test('no spread, no doubt: evenly on plan is certain, evenly short is certain too', () => {
    expect(outlook({}, ['10', '20', '30'])).toEqual({ mid: '120', low: '120', high: '120', chance: '1' });
    expect(outlook({}, ['5', '10', '15'])).toEqual({ mid: '60', low: '60', high: '60', chance: '0' });
  });
  test('at the end of the year it is what it is', () => {
    const values = Array.from({ length: 12 }, (_, i) => String((i + 1) ** 2));
    expect(outlook({ target: '150' }, values)).toEqual({ mid: '144', low: '144', high: '144', chance: '0' });
  });
  test('nothing planned yet: none', () => {
    expect(outlook({ curve: curveFromSteps([{ month: 7, share: '1' }]) }, ['1', '2', '3'])).toBeNull();
  });
});

describe('other kinds', () => {
  test('stocks and rates the same on A − B; without a way to go, none', () => {
    const values = ['1860', '1871', '1880', '1902'];
    expectClose(
      outlook({ kind: 'level', baseline: '1850', target: '2050' }, values),
      byHand(Array<number>(4).fill(1 / 12), values.map(Number), 2050, 1850),
    );
    expect(outlook({ kind: 'rate', baseline: '60', target: '80' }, ['62', '63', '65'])!.mid).toBe('80');
    expect(outlook({ kind: 'level', target: '2050' }, values)).toBeNull();
    expect(outlook({ kind: 'rate', target: '80' }, ['62'])).toBeNull();
  });
  test('growth carries A; the others have none', () => {
    expect(outlook({ kind: 'growth', target: '8' }, ['5', '6', '5.4'])).toEqual({
      mid: '5.4',
      low: null,
      high: null,
      chance: null,
    });
    expect(outlook({ kind: 'cap', capOf: 'total' }, ['5', '6', '7'])).toBeNull();
    expect(outlook({ kind: 'rank', target: '3' }, ['5', '6', '7'])).toBeNull();
  });
});

test('needed is nothing in the last period, once T is reached, and for kinds without it', () => {
  const needed = (terms: Partial<TargetTerms>, period: string, value: string) =>
    assessLatest(termsOf({ curve: linearCurve(), ...terms }), DEFAULT_RULES, [filed(period, value)], Number(period.slice(5)))!
      .needed;
  expect(needed({}, '2024-12', '90')).toBeNull();
  expect(needed({}, '2024-06', '100')).toBeNull();
  expect(needed({ kind: 'level' }, '2024-06', '50')).toBeNull();
  expect(needed({ kind: 'growth', target: '8' }, '2024-06', '5')).toBeNull();
  expect(needed({}, '2024-06', '40')).toEqual({ form: 'perMonth', perMonth: '10', soFar: '6.66666666666667', months: 6 });
  const baseAmounts = [null, '30', '40', '50', '60', '80', '90', '100', '110', '120', '130', '160'];
  expect(needed({ kind: 'growth', target: '8', baseAmounts }, '2024-06', '6')).toEqual({ form: 'growth', rate: '10' });
});
