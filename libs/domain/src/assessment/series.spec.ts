import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TargetTerms } from '../pledges/terms.js';
import type { Assessment, PeriodState } from './assessment.js';
import { filed, months, unfiled } from './examples.js';
import { termsOf } from '../pledges/example-terms.js';
import { periodsOf } from './periods.js';
import { DEFAULT_RULES, RULE_SETS } from './rule-sets.js';
import { assessLatest, assessYear } from './series.js';

const year = (states: PeriodState[], upTo: number, terms: Partial<TargetTerms> = {}) =>
  assessYear(termsOf(terms), DEFAULT_RULES, states, upTo);
const lights = (rows: Assessment[]) => rows.map((row) => row.light);

describe('which period a row stands for', () => {
  test('before the first due period a target is pending, with nothing standing', () => {
    const rows = year([unfiled('2024-02', 'open')], 2, { cadence: 'statistical' });
    expect(rows).toHaveLength(2);
    for (const row of rows)
      expect(row).toMatchObject({ light: 'pending', standing: null, period: null, actual: null, streak: 0 });
  });

  test('open, unfiled and not yet due: pending, with the light and the figures of the period before', () => {
    const rows = year([...months('4', '11'), unfiled('2024-03', 'open')], 3);
    expect(rows[2]).toMatchObject({
      month: '2024-03',
      period: '2024-02',
      light: 'pending',
      standing: 'lagging',
      actual: '11',
      streak: 2,
    });
  });

  test('not yet asked for, or no period of the target: the row before stands, and counts in no streak twice', () => {
    const quarterly = year([filed('2024-03', '20'), unfiled('2024-06', 'closed')], 6, { cadence: 'quarterly' });
    expect(lights(quarterly)).toEqual(['pending', 'pending', 'lagging', 'lagging', 'lagging', 'lagging']);
    expect(quarterly.map((row) => row.streak)).toEqual([0, 0, 1, 1, 1, 1]);
    expect(quarterly.map((row) => row.period)).toEqual([null, null, '2024-03', '2024-03', '2024-03', '2024-03']);
    expect(quarterly.map((row) => row.month)).toEqual(['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06']);
  });

  test('filed before its due time it counts at once', () => {
    const early: PeriodState = { ...filed('2024-03', '25'), due: false };
    expect(year([early], 3)[2]).toMatchObject({ light: 'onPace', period: '2024-03' });
  });

  test('states of other years, and of months that are no periods, are ignored', () => {
    const strange = [filed('2023-06', '1'), filed('2024-05', '1'), filed('2024-06', '50')];
    expect(year(strange, 6, { cadence: 'quarterly' })[5]).toMatchObject({ light: 'onPace', streak: 0 });
    expect(year(strange, 5, { cadence: 'quarterly' })[4]!.light).toBe('pending');
  });
});

describe('what is not lit', () => {
  test('past due and unfiled is missing, never zero; the last known light stands beside it, and the streak with it', () => {
    const rows = year(months('4', '11', null, null), 4);
    expect(rows[3]).toMatchObject({
      light: 'missing',
      standing: 'lagging',
      period: '2024-04',
      actual: null,
      ratio: null,
      gap: null,
      planned: '0.33333333333333333333',
      streak: 2,
    });
    expect(Number(rows[3]!.expected)).toBeCloseTo(33.3333, 3);
  });

  test('missing and unpublished periods neither add to a streak nor break it', () => {
    const rows = year([...months('7', null), filed('2024-03', null, { state: 'notPublished' }), filed('2024-04', '30')], 4);
    expect(rows.map((row) => row.streak)).toEqual([1, 1, 1, 2]);
    expect(rows[2]).toMatchObject({ light: 'notAssessed', notAssessed: 'notPublished', standing: 'behind' });
  });

  test('not applicable, not comparable', () => {
    expect(year([filed('2024-01', null, { state: 'notApplicable' })], 1)[0]).toMatchObject({
      notAssessed: 'notApplicable',
      standing: null,
    });
    expect(year(months('5'), 1, { target: '0' })[0]).toMatchObject({
      light: 'notAssessed',
      notAssessed: 'notComparable',
      ratio: null,
      share: null,
      actual: '5',
    });
  });

  test('annualOnly waits for the end of the year', () => {
    const states = [filed('2024-06', '100', { verified: true }), filed('2024-12', '100', { verified: true })];
    const rows = year(states, 12, { annualOnly: true });
    expect(rows[5]).toMatchObject({ light: 'notAssessed', notAssessed: 'annualOnly', actual: '100' });
    expect(rows[11]).toMatchObject({ light: 'done', notAssessed: null });
    expect(year([unfiled('2024-12', 'due')], 12, { annualOnly: true, cadence: 'annual' })[11]!.light).toBe('missing');
    expect(year([unfiled('2024-12', 'open')], 12, { annualOnly: true, cadence: 'annual' })[11]!.light).toBe('pending');
    expect(year([unfiled('2024-12', 'closed')], 12, { annualOnly: true, cadence: 'annual' })[11]!.light).toBe('notAssessed');
  });

  test('an unexplained units slip is not lit: the last light stands, doubtful, until it is explained or corrected', () => {
    const before = months('8', '17', '25', '33', '42');
    const slip = filed('2024-06', '510000');
    expect(year([...before, slip], 6)[5]).toMatchObject({
      light: 'onPace',
      standing: 'onPace',
      doubtful: true,
      actual: '510000',
      ratio: null,
      outlook: null,
    });
    const explained = filed('2024-06', '510000', { explained: ['unitsSlip'] });
    expect(year([...before, explained], 6)[5]).toMatchObject({ doubtful: false, light: 'onPace', actual: '510000' });
    const after = year([...before, slip, filed('2024-07', '55')], 7)[6]!;
    expect(after).toMatchObject({ doubtful: false, light: 'behind', actual: '55' });
  });
});

describe('recovery', () => {
  test('the first period back on pace after red shows behind with the mark and counts in no streak; the red month stays red', () => {
    const rows = year(months('2', '3', '25', '34'), 4);
    expect(lights(rows)).toEqual(['behind', 'lagging', 'behind', 'onPace']);
    expect(rows.map((row) => row.recovered)).toEqual([false, false, true, false]);
    expect(rows.map((row) => row.streak)).toEqual([1, 2, 0, 0]);
  });
  test('also across a missing month; short again, the streak starts anew', () => {
    const rows = year(months('2', '3', null, '34', '40'), 5);
    expect(rows[3]).toMatchObject({ light: 'behind', recovered: true });
    expect(rows[4]).toMatchObject({ light: 'behind', recovered: false, streak: 1 });
  });
  test('not after yellow, and done at once', () => {
    expect(lights(year(months('8', '17'), 2))).toEqual(['behind', 'onPace']);
    const rows = year([...months('2', '3'), filed('2024-03', '100', { verified: true })], 3);
    expect(rows[2]).toMatchObject({ light: 'done', recovered: true });
  });
});

test('done holds while later figures stay at T, verified or not, and ends when one falls below', () => {
  const verified = filed('2024-06', '100', { verified: true });
  expect(year([verified, filed('2024-07', '101')], 7)[6]).toMatchObject({ light: 'done', provisional: true });
  expect(year([verified, unfiled('2024-07', 'due')], 7)[6]).toMatchObject({ light: 'missing', standing: 'done' });
  expect(year([verified, filed('2024-07', '99')], 7)[6]!.light).toBe('onPace');
  expect(year([verified, filed('2024-07', '99'), filed('2024-08', '100')], 8)[7]!.light).toBe('onPace');
});

test('filing an earlier period late reassesses the later ones', () => {
  expect(year(months('2', null, '25'), 3)[2]).toMatchObject({ light: 'onPace' });
  expect(year(months('2', '3', '25'), 3)[2]).toMatchObject({ light: 'behind', recovered: true });
});

const anyState = (period: string) =>
  fc.oneof(
    fc
      .record({ value: fc.integer({ min: 0, max: 120 }), verified: fc.boolean() })
      .map(({ value, verified }) => filed(period, String(value), { verified })),
    fc.constantFrom(
      unfiled(period, 'due'),
      unfiled(period, 'open'),
      unfiled(period, 'closed'),
      filed(period, null, { state: 'notPublished' }),
    ),
  );
const anyYear = fc.tuple(...periodsOf('monthly', 2024).map(anyState));
const anyTerms = fc.constantFrom<Partial<TargetTerms>>(
  {},
  { wording: 'about' },
  { kind: 'growth', target: '60' },
  { kind: 'level', baseline: '20' },
  { kind: 'rate' },
  { kind: 'cap', capOf: 'total' },
  { kind: 'rank', target: '9' },
  { kind: 'zero', target: null },
  { annualOnly: true },
);

test('the order in which periods were filed does not matter', () => {
  const orders = anyYear.chain((states) =>
    fc.tuple(fc.constant(states), fc.shuffledSubarray(states, { minLength: states.length })),
  );
  fc.assert(
    fc.property(anyTerms, orders, (terms, [states, shuffled]) => {
      expect(year(shuffled, 12, terms)).toEqual(year(states, 12, terms));
    }),
    { numRuns: 60 },
  );
});

test('the latest row alone is the last row of the year, and no row depends on later months', () => {
  fc.assert(
    fc.property(
      anyTerms,
      anyYear,
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(...RULE_SETS),
      (terms, states, upTo, rules) => {
        const whole = assessYear(termsOf(terms), rules, states, 12);
        expect(assessLatest(termsOf(terms), rules, states, upTo)).toEqual(whole[upTo - 1]);
      },
    ),
    { numRuns: 120 },
  );
  expect(assessLatest(termsOf({}), DEFAULT_RULES, [], 0)).toBeNull();
});
