import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { curveFromSteps, linearCurve } from '../pledges/curves.js';
import type { TargetTerms } from '../pledges/terms.js';
import type { EffectiveFigure } from '../progress/figure.js';
import type { Light } from './assessment.js';
import { filed, months } from './examples.js';
import { termsOf } from '../pledges/example-terms.js';
import { DEFAULT_RULES, RULE_SETS } from './rule-sets.js';
import { assessLatest } from './series.js';

const row = (terms: Partial<TargetTerms>, period: string, value: string | null, some: Partial<EffectiveFigure> = {}) =>
  assessLatest(termsOf(terms), DEFAULT_RULES, [filed(period, value, some)], Number(period.slice(5)))!;
const light = (...args: Parameters<typeof row>) => row(...args).light;

describe('shares of the year', () => {
  test.each([
    ['50', 'onPace'],
    ['49.999999', 'behind'],
    ['45', 'behind'],
    // ratio 0.8999…, gap −5.0001: both tests must be met
    ['44.999', 'lagging'],
  ])('half a year, %s of 100: %s', (value, expected) => expect(light({}, '2024-06', value)).toBe(expected));

  test('red needs a ratio under 0.90 and a gap of five points: at half of half a year the ratio alone is not enough', () => {
    const curve = curveFromSteps([
      { month: 3, share: '0.4' },
      { month: 12, share: '0.6' },
    ]);
    expect(light({ curve }, '2024-06', '35.1')).toBe('behind'); // ratio 0.8775, gap −4.9
    expect(light({ curve }, '2024-06', '35')).toBe('lagging'); // gap exactly −5
    expect(light({}, '2024-12', '94')).toBe('behind'); // gap −6, ratio 0.94
    expect(light({}, '2024-12', '90')).toBe('behind'); // ratio exactly 0.90
  });

  test('no red while P is under 10 %, also where T holds all year; at 10 % it may be', () => {
    const ten = curveFromSteps([
      { month: 1, share: '0.1' },
      { month: 12, share: '0.9' },
    ]);
    expect(row({}, '2024-01', '0').reasons[0]!.code).toBe('tooEarlyForRed');
    expect(light({ curve: ten }, '2024-01', '0')).toBe('lagging');
    expect(light({ kind: 'level', target: '100' }, '2024-01', '50')).toBe('behind');
    expect(light({ kind: 'rate', target: '100' }, '2024-01', '50')).toBe('behind');
  });

  test('P = 0 is on pace; a stock is held against its baseline, a cap against its use', () => {
    const curve = curveFromSteps([{ month: 7, share: '1' }]);
    expect(light({ curve }, '2024-06', '0')).toBe('onPace');
    expect(light({ kind: 'level', baseline: '50', curve }, '2024-06', '50')).toBe('onPace');
    expect(light({ kind: 'level', baseline: '50', curve }, '2024-06', '49')).toBe('behind');
    expect(light({ kind: 'cap', capOf: 'total', curve }, '2024-06', '0')).toBe('onPace');
    expect(light({ kind: 'cap', capOf: 'total', curve }, '2024-06', '1')).toBe('behind');
  });

  test('左右: lights compare with T less its tolerance, numbers are printed against T', () => {
    expect(row({ wording: 'about' }, '2024-06', '47.5')).toMatchObject({ light: 'onPace', ratio: '0.95', gap: '-2.5' });
    expect(light({ wording: 'about' }, '2024-06', '47.49')).toBe('behind');
    expect(light({ wording: 'about', tolerance: '0.1' }, '2024-06', '45')).toBe('onPace');
    expect(light({ wording: 'about', kind: 'growth', target: '20' }, '2024-06', '19')).toBe('onPace');
    expect(light({ wording: 'about', kind: 'growth', target: '20' }, '2024-06', '17')).toBe('behind');
    expect(light({ wording: 'about', kind: 'cap', capOf: 'level', target: '100' }, '2024-06', '105')).toBe('onPace');
  });
});

describe('growth, rates, ranks, events', () => {
  test('growth: red under −2.0 points, never at it', () => {
    expect(light({ kind: 'growth', target: '8' }, '2024-06', '8')).toBe('onPace');
    expect(light({ kind: 'growth', target: '8' }, '2024-06', '6')).toBe('behind');
    expect(light({ kind: 'growth', target: '8' }, '2024-06', '5.99')).toBe('lagging');
    expect(light({ kind: 'growth', target: '8' }, '2024-01', '0')).toBe('lagging');
  });
  test('above is strictly above', () => {
    const terms = { kind: 'growth', wording: 'above', target: null } as const;
    expect(light(terms, '2024-06', '5', { comparator: '5' })).toBe('behind');
    expect(light(terms, '2024-06', '5.01', { comparator: '5' })).toBe('onPace');
    expect(row(terms, '2024-06', '5')).toMatchObject({ light: 'notAssessed', notAssessed: 'notComparable' });
  });
  test('a rate without a base: red under 0.90 of T', () => {
    expect(light({ kind: 'rate', target: '80' }, '2024-06', '72')).toBe('behind');
    expect(light({ kind: 'rate', target: '80' }, '2024-06', '71.9')).toBe('lagging');
  });
  test('rank: red when more than three places behind', () => {
    expect(light({ kind: 'rank', target: '5' }, '2024-01', '5')).toBe('onPace');
    expect(light({ kind: 'rank', target: '5' }, '2024-01', '8')).toBe('behind');
    expect(light({ kind: 'rank', target: '5' }, '2024-01', '9')).toBe('lagging');
  });
  test('any event is red, from the first month on, and stays', () => {
    expect(light({ kind: 'zero', target: null }, '2024-01', '1')).toBe('lagging');
    const later = assessLatest(termsOf({ kind: 'zero', target: null }), DEFAULT_RULES, months('1', '0'), 2)!;
    expect(later.light).toBe('lagging');
  });
});

describe('caps over T', () => {
  const total = termsOf({ kind: 'cap', capOf: 'total' });
  test('a total is red at once, whatever the month, and stays so', () => {
    expect(assessLatest(total, DEFAULT_RULES, months('101'), 1)!.light).toBe('lagging');
    expect(assessLatest(total, DEFAULT_RULES, months('101', '10'), 2)!.light).toBe('lagging');
    expect(assessLatest(total, DEFAULT_RULES, months('100'), 1)!.light).toBe('behind');
  });
  test('a level over T is final only in the last period', () => {
    const terms = { kind: 'cap', capOf: 'level', target: '100' } as const;
    expect(light(terms, '2024-11', '101')).toBe('behind');
    expect(light(terms, '2024-12', '101')).toBe('lagging');
    expect(light({ ...terms, baseline: '150' }, '2024-06', '125')).toBe('onPace');
  });
});

describe('milestones', () => {
  const nodes = [
    { id: 'a', name: '甲', weight: '1', dueOn: '2024-05-31' },
    { id: 'b', name: '乙', weight: '5', dueOn: '2024-12-31' },
  ];
  const early = { nodes: [{ nodeId: 'b', acceptedOn: '2024-02-01' }] };
  const terms = { kind: 'milestone', target: null, nodes } as const;
  test('an overdue node is at best behind, however many early ones are done; more than 30 days is red', () => {
    expect(light(terms, '2024-04', null, early)).toBe('onPace');
    expect(light(terms, '2024-05', null, early)).toBe('behind');
    expect(light(terms, '2024-06', null, early)).toBe('behind'); // 30 days
    expect(light(terms, '2024-07', null, early)).toBe('lagging');
  });
  test('a needed weight that is reached and verified is done, overdue nodes or not', () => {
    expect(light({ ...terms, target: '5' }, '2024-07', null, { ...early, verified: true })).toBe('done');
    expect(light({ ...terms, target: '5' }, '2024-07', null, early)).toBe('lagging');
  });
});

describe('done', () => {
  test('totals as soon as T is reached and verified; unverified they keep their pace light', () => {
    expect(light({}, '2024-06', '100', { verified: true })).toBe('done');
    expect(row({}, '2024-06', '100')).toMatchObject({
      light: 'onPace',
      provisional: true,
      reasons: [{ code: 'onPace' }, { code: 'awaitsVerification' }],
    });
  });
  test.each<[Partial<TargetTerms>, string]>([
    [{ kind: 'growth', target: '8' }, '8'],
    [{ kind: 'level', target: '100' }, '100'],
    [{ kind: 'rate', target: '80' }, '80'],
    [{ kind: 'cap', capOf: 'total' }, '100'],
    [{ kind: 'cap', capOf: 'level' }, '100'],
    [{ kind: 'rank', target: '5' }, '5'],
    [{ kind: 'zero', target: null }, '0'],
  ])('the others at the last period: %j', (terms, value) => {
    expect(light(terms, '2024-11', value, { verified: true })).not.toBe('done');
    expect(light(terms, '2024-12', value, { verified: true })).toBe('done');
    expect(light(terms, '2024-12', value)).toBe('onPace');
  });
});

test('a light is never better when the actual is worse', () => {
  const order: Light[] = ['lagging', 'behind', 'onPace', 'done'];
  const kinds = fc.constantFrom<Partial<TargetTerms>>(
    { kind: 'cumulative' },
    { kind: 'growth', target: '8' },
    { kind: 'level', target: '200', baseline: '100' },
    { kind: 'level', target: '200' },
    { kind: 'rate', target: '80' },
    { kind: 'cap', capOf: 'total' },
    { kind: 'cap', capOf: 'level', baseline: '150' },
    { kind: 'rank', target: '5' },
  );
  const values = fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4000 }));
  fc.assert(
    fc.property(
      kinds,
      values,
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      fc.constantFrom(...RULE_SETS),
      (some, [x, y], r, verified, rules) => {
        const terms = termsOf({ curve: linearCurve(), ...some });
        const place = terms.kind === 'rank' ? 1 : 10;
        const at = (n: number) => {
          const state = filed(`2024-${String(r).padStart(2, '0')}`, String(n / place), { verified });
          return order.indexOf(assessLatest(terms, rules, [state], r)!.light);
        };
        const lessIsBetter = terms.kind === 'cap' || terms.kind === 'rank';
        const [worse, better] = lessIsBetter ? [Math.max(x, y), Math.min(x, y)] : [Math.min(x, y), Math.max(x, y)];
        expect(at(worse)).toBeLessThanOrEqual(at(better));
      },
    ),
    { numRuns: 500 },
  );
});
