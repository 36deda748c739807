import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../decimal.js';
import { carriesNone, rollUp, type Share, type ZoneGoal } from './contributions.js';
import { factorBetween } from './measure-units.js';
import { rollUpsFor } from './roll-up.js';
import { TARGET_KINDS } from './terms.js';

const goalOf = (more: Partial<ZoneGoal>): ZoneGoal => ({
  kind: 'cumulative',
  rollUp: 'sum',
  capOf: null,
  measureUnit: '家',
  target: '100',
  baseline: null,
  baseAmount: null,
  nodes: [],
  ...more,
});
let ids = 0;
const shareOf = (more: Partial<Share>): Share => ({
  id: ++ids,
  unitId: ids,
  carries: 'share',
  kind: 'cumulative',
  measureUnit: '家',
  target: null,
  baseline: null,
  numerator: null,
  denominator: null,
  baseWeight: null,
  nodes: [],
  ...more,
});
const nodes = (...names: string[]) => names.map((name, i) => ({ id: `n${i}`, name, weight: '1', dueOn: '2024-06-30' }));

describe('totals', () => {
  test('1.6 万家 with two offices carrying 0.62 and 0.55: 1.17, 73.1 % covered, and what would close it', () => {
    const goal = goalOf({ measureUnit: '万家', target: '1.6' });
    const lead = shareOf({ carries: 'whole', measureUnit: '万家', target: '1.6' });
    const [cuihu, donghu] = [shareOf({ measureUnit: '万家', target: '0.62' }), shareOf({ measureUnit: '家', target: '5500' })];
    const sum = rollUp(goal, [lead, cuihu, donghu]);
    expect(sum).toMatchObject({
      method: 'sum',
      carried: '1.17',
      coverage: '0.73125',
      gap: '0.43',
      addsUp: false,
      leadOnly: false,
    });
    expect(sum.shares).toEqual([
      { id: cuihu.id, part: '0.62', share: '0.3875', uncounted: null, closesAt: '1.05' },
      { id: donghu.id, part: '0.55', share: '0.34375', uncounted: null, closesAt: '9800' },
    ]);
  });

  test('a goal that only its lead carries is carried once, and says so', () => {
    expect(rollUp(goalOf({}), [shareOf({ carries: 'whole', target: '100' })])).toMatchObject({
      leadOnly: true,
      carried: '100',
      addsUp: true,
    });
    expect(rollUp(goalOf({}), [])).toMatchObject({ leadOnly: false, carried: '0', coverage: '0', gap: '100', addsUp: null });
  });

  test('what does not measure the same, or says nothing, stands aside with its reason', () => {
    const shares = [
      shareOf({ target: '30' }),
      shareOf({ target: '5', measureUnit: '亿元' }),
      shareOf({}),
      shareOf({ kind: 'growth', target: '9', measureUnit: '%' }),
    ];
    expect(rollUp(goalOf({}), shares).shares.map(({ uncounted }) => uncounted)).toEqual([
      null,
      'otherMeasure',
      'noValue',
      'otherKind',
    ]);
  });

  test('a cap is given out, not filled: Σ ≤ T, and who would have to give back', () => {
    const goal = goalOf({ kind: 'cap', capOf: 'total', target: '10' });
    const [a, b] = [shareOf({ kind: 'cap', target: '7' }), shareOf({ kind: 'cap', target: '5' })];
    expect(rollUp(goal, [a, b])).toMatchObject({ carried: '12', coverage: '1.2', gap: '2', addsUp: false });
    expect(rollUp(goal, [a, b]).shares.map(({ closesAt }) => closesAt)).toEqual(['5', '3']);
    expect(rollUp(goal, [a])).toMatchObject({ gap: '0', addsUp: true });
    expect(rollUp(goalOf({ kind: 'cap', capOf: 'total', target: '1' }), [a, b]).shares[1]!.closesAt).toBeNull();
  });
});

describe('stocks', () => {
  const goal = goalOf({ kind: 'level', target: '2050', baseline: '1850' });
  test('increments where the baselines are known: units without a share keep what they have', () => {
    const sum = rollUp(goal, [
      shareOf({ kind: 'level', target: '560', baseline: '500' }),
      shareOf({ kind: 'level', target: '380', baseline: '300' }),
    ]);
    expect(sum).toMatchObject({ method: 'increments', added: '140', needed: '200', coverage: '0.7', gap: '60', carried: '1990' });
    expect(sum.shares.map(({ closesAt }) => closesAt)).toEqual(['620', '440']);
  });
  test('the stocks themselves where one is not, or where the stock stands at T already', () => {
    const shares = [shareOf({ kind: 'level', target: '560', baseline: '500' }), shareOf({ kind: 'level', target: '1490' })];
    expect(rollUp(goal, shares)).toMatchObject({ method: 'sum', carried: '2050', addsUp: true });
    expect(rollUp({ ...goal, target: '1800' }, shares.slice(0, 1))).toMatchObject({ method: 'sum', carried: '560', gap: '1240' });
  });
});

describe('rates', () => {
  test('ΣN/ΣD, never the mean of the percentages', () => {
    const goal = goalOf({ kind: 'rate', rollUp: 'ratio', measureUnit: '%', target: '80' });
    const shares = [
      shareOf({ kind: 'rate', measureUnit: '%', target: '90', numerator: '90', denominator: '100' }),
      shareOf({ kind: 'rate', measureUnit: '%', target: '70', denominator: '300' }),
    ];
    const sum = rollUp(goal, shares);
    expect(sum).toMatchObject({ carried: '75', added: '300', needed: '320', coverage: '0.9375', gap: '20', uncovered: '5' });
    expect(sum.shares.map(({ closesAt }) => closesAt)).toEqual([null, '76.666666666666666667']);
  });
  test('a denominator nobody carries counts, and says what rate it would have to reach', () => {
    const goal = goalOf({ kind: 'rate', rollUp: 'ratio', measureUnit: '%', target: '80', baseAmount: '400' });
    const sum = rollUp(goal, [
      shareOf({ kind: 'rate', target: '90', denominator: '300' }),
      shareOf({ kind: 'rate', target: '50' }),
    ]);
    expect(sum).toMatchObject({ added: '270', needed: '320', gap: '50', rest: { base: '100', must: '50' } });
    expect(sum.shares[1]!.uncounted).toBe('noDenominator');
  });
});

describe('growth', () => {
  const goal = goalOf({ kind: 'growth', rollUp: 'weighted', measureUnit: '%', target: '13', baseAmount: '173.3' });
  test('by base-year weights: two units of 14 % and 13.5 % are not 27.5 %', () => {
    const sum = rollUp(goal, [
      shareOf({ kind: 'growth', target: '14', baseWeight: '70.1' }),
      shareOf({ kind: 'growth', target: '13.5', baseWeight: '55.2' }),
    ]);
    expect(sum.added).toBe('17.266');
    expect(new Decimal(sum.carried!).toFixed(4)).toBe('9.9631');
    expect(new Decimal(sum.coverage!).toFixed(4)).toBe('0.7664');
    expect(sum.rest!.base).toBe('48');
    expect(new Decimal(sum.rest!.must).toFixed(2)).toBe('10.96');
    expect(sum.shares.every(({ closesAt, share }) => new Decimal(closesAt!).gt(13) && new Decimal(share!).lt(1))).toBe(true);
  });
  test('whoever leads the whole weighs the whole; a share without a weight is not guessed', () => {
    expect(rollUp(goal, [shareOf({ kind: 'growth', carries: 'whole', target: '13' })])).toMatchObject({
      carried: '13',
      addsUp: true,
    });
    expect(rollUp(goal, [shareOf({ kind: 'growth', target: '20' })])).toMatchObject({ carried: null, addsUp: null });
  });
  test('growth is never offered as a sum, nor a rate, a place or a zero', () => {
    for (const kind of TARGET_KINDS)
      expect([kind, rollUpsFor(kind).includes('sum')]).toEqual([
        kind,
        ['cumulative', 'level', 'milestone', 'cap'].includes(kind),
      ]);
    expect(rollUpsFor('cap', 'level')).toContain('ratio');
  });
});

test('milestones: the zone’s nodes, each once, and those in nobody’s line', () => {
  const goal = goalOf({ kind: 'milestone', target: null, nodes: nodes('开明路', '红杉路（示意）', '梧桐街') });
  const sum = rollUp(goal, [
    shareOf({ kind: 'milestone', nodes: nodes('开明路', '别处') }),
    shareOf({ kind: 'milestone', nodes: nodes('红杉路', '开明路') }),
  ]);
  expect(sum).toMatchObject({ added: '2', needed: '3', gap: '1', missingNodes: ['梧桐街'], addsUp: false });
  expect(sum.shares.map(({ part }) => part)).toEqual(['1', '1']);
  const weights = goalOf({ kind: 'milestone', target: '8' });
  expect(rollUp(weights, [shareOf({ kind: 'milestone', nodes: nodes('甲', '乙') })])).toMatchObject({
    added: '2',
    coverage: '0.25',
  });
});

test('places and zeros are carried, not added', () => {
  expect(rollUp(goalOf({ kind: 'zero', rollUp: 'none', target: '0' }), [shareOf({ kind: 'zero', target: '0' })])).toMatchObject({
    method: 'none',
    addsUp: null,
    carried: null,
  });
});

test('who carries none: the other offices, co-units named, half of a group', () => {
  const units = [
    { id: 1, kind: 'zone' },
    { id: 2, kind: 'department' },
    { id: 3, kind: 'department' },
    { id: 4, kind: 'office' },
    { id: 5, kind: 'office' },
    { id: 6, kind: 'department' },
  ];
  const lines = [
    { unitId: 2, carries: 'whole' as const, coUnitIds: [3, 4] },
    { unitId: 4, carries: 'share' as const, coUnitIds: [] },
  ];
  expect(carriesNone(units, lines)).toEqual([
    { unitId: 3, why: 'coUnit' },
    { unitId: 5, why: 'group' },
  ]);
  expect(carriesNone(units, [{ unitId: 2, carries: 'share', coUnitIds: [] }])).toEqual([]);
  const two = [2, 3].map((unitId) => ({ unitId, carries: 'share' as const, coUnitIds: [] }));
  expect(carriesNone(units, two)).toEqual([{ unitId: 6, why: 'group' }]);
});

test('unit words of one measure are brought together, others are not', () => {
  expect(factorBetween('家', '万家')).toBe('0.0001');
  expect(factorBetween('亿元', '万元')).toBe('10000');
  expect(factorBetween('千瓦', '万千瓦')).toBe('0.0001');
  expect(factorBetween('千瓦', '瓦')).toBeNull();
  expect(factorBetween('家', '亿元')).toBeNull();
});

describe('properties', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000 }).map((n) => new Decimal(n).div(1000).toFixed());
  const percent = fc.integer({ min: 0, max: 500 }).map((n) => new Decimal(n).div(10).toFixed());

  test('a sum is exact and its closing value closes it, whoever is chosen', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 40 }), amount, fc.nat(), (list, extra, at) => {
        const whole = list.reduce((sum, one) => sum.plus(one), new Decimal(0));
        const goal = goalOf({ target: whole.plus(extra).toFixed() });
        const shares = list.map((target) => shareOf({ target }));
        const sum = rollUp(goal, shares);
        expect([sum.carried, sum.gap, sum.addsUp]).toEqual([whole.toFixed(), extra, false]);
        const i = at % list.length;
        const closed = shares.map((share, j) => (j === i ? { ...share, target: sum.shares[i]!.closesAt } : share));
        expect(rollUp(goal, closed)).toMatchObject({ gap: '0', addsUp: true, coverage: '1' });
      }),
    );
  });

  test('equal growth of all parts is the growth of the whole; any growth lies between the least and the most', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, percent), { minLength: 1, maxLength: 20 }), percent, (parts, g) => {
        const base = parts.reduce((sum, [w]) => sum.plus(w), new Decimal(0)).toFixed();
        const goal = goalOf({ kind: 'growth', rollUp: 'weighted', target: g, baseAmount: base });
        const same = rollUp(
          goal,
          parts.map(([baseWeight]) => shareOf({ kind: 'growth', target: g, baseWeight })),
        );
        expect(new Decimal(same.carried!).minus(g).abs().lt('1e-12')).toBe(true);
        const mixed = rollUp(
          goal,
          parts.map(([baseWeight, target]) => shareOf({ kind: 'growth', target, baseWeight })),
        );
        const all = parts.map(([, target]) => Number(target));
        expect(Number(mixed.carried)).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
        expect(Number(mixed.carried)).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      }),
    );
  });

  test('order does not matter, and a share more never covers less', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 20 }), amount, (list, target) => {
        const goal = goalOf({ target });
        const shares = list.map((one) => shareOf({ target: one }));
        expect(rollUp(goal, shares.toReversed()).coverage).toBe(rollUp(goal, shares).coverage);
        expect(Number(rollUp(goal, shares).coverage)).toBeGreaterThanOrEqual(Number(rollUp(goal, shares.slice(1)).coverage));
      }),
    );
  });

  test('rates lie between their parts, and the gap in numerators closes them', () => {
    const part = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 100 }), (parts, t) => {
        const goal = goalOf({ kind: 'rate', rollUp: 'ratio', target: String(t) });
        const shares = parts.map(([d, rate]) => shareOf({ kind: 'rate', target: String(rate), denominator: String(d) }));
        const sum = rollUp(goal, shares);
        expect(Number(sum.carried)).toBeLessThanOrEqual(Math.max(...parts.map(([, rate]) => rate)) + 1e-9);
        const d = new Decimal(parts.reduce((all, [one]) => all + one, 0));
        expect(new Decimal(sum.added!).plus(sum.gap!).gte(d.times(t).div(100).minus('1e-9'))).toBe(true);
        expect(sum.addsUp).toBe(new Decimal(sum.gap!).isZero());
      }),
    );
  });
});
