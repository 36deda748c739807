import { describe, expect, test } from '@jest/globals';
import { termsOf } from '../pledges/example-terms.js';
import type { TargetTerms } from '../pledges/terms.js';
import type { Figure } from './figure.js';
import { repeatsNarrative } from './narrative.js';
import { plausibilityOf, type Reported } from './plausibility.js';

const terms = (some: Partial<TargetTerms> = {}): TargetTerms => termsOf({ target: '150', ...some });
const figure = (r: number, value: string | null, some: Partial<Reported> = {}): Reported => ({
  period: `2024-${String(r).padStart(2, '0')}`,
  state: 'filed',
  value,
  numerator: null,
  denominator: null,
  amount: null,
  comparator: null,
  nodes: [],
  yearEndEstimate: null,
  ...some,
});
const history = (...values: (string | null)[]) => values.flatMap((value, i) => (value === null ? [] : [figure(i + 1, value)]));
const codes = (some: Partial<TargetTerms>, earlier: Reported[], candidate: Reported) =>
  plausibilityOf(terms(some), earlier, candidate).map(({ code }) => code);

describe('falls', () => {
  test('a total that falls, never a stock or a rate', () => {
    expect(plausibilityOf(terms(), history('10', '20'), figure(3, '19'))).toEqual([
      { code: 'falls', params: { field: 'value', value: '19', previous: '20' } },
    ]);
    expect(codes({}, history('10', '20'), figure(3, '20'))).toEqual([]);
    expect(codes({ kind: 'level' }, history('10', '20'), figure(3, '19'))).toEqual([]);
    expect(codes({ kind: 'zero', target: null }, history('1', '2'), figure(3, '1'))).toEqual(['falls']);
  });
  test('against the last one filed, whatever the order of the history', () => {
    expect(codes({}, history('10', '20').reverse(), figure(4, '19'))).toEqual(['falls']);
    expect(codes({}, [...history('10'), figure(5, '50')], figure(3, '19'))).toEqual([]);
  });
});

describe('units slip', () => {
  test('the example of the filing page: 万元 for 亿元', () => {
    const [warning] = plausibilityOf(terms(), history('11', '22', '33', '44', '55.4'), figure(6, '662000'));
    expect(warning).toMatchObject({ code: 'unitsSlip', suggestion: '66.2', params: { power: '4', previous: '55.4' } });
  });
  test.each([2, 3, 4, 8, -2, -3, -4, -8])('10^%i', (k) => {
    // last 50 and a typical step of 10: 60 is to be expected
    const value = (n: number) => (k > 0 ? String(n) + '0'.repeat(k) : (n / 10 ** -k).toFixed(12));
    const found = (n: number) => plausibilityOf(terms(), history('10', '20', '30', '40', '50'), figure(6, value(n)))[0];
    expect(Number(found(60)!.suggestion)).toBeCloseTo(60, 6);
    expect(found(72)!.code).toBe('unitsSlip'); // exactly 20 % over
    expect(found(48)!.code).toBe('unitsSlip'); // exactly 20 % under
    expect(found(73)?.code).not.toBe('unitsSlip');
    expect(found(47)?.code).not.toBe('unitsSlip');
  });
  test('10^1 and 10^5 are no slips; nor is a zero, a rank, an event', () => {
    const earlier = history('10', '20', '30', '40', '50');
    expect(codes({}, earlier, figure(6, '6000000'))).not.toContain('unitsSlip');
    expect(codes({}, earlier, figure(6, '600'))).not.toContain('unitsSlip');
    expect(codes({}, earlier, figure(6, null, { state: 'filedZero' }))).toEqual(['falls']);
    expect(codes({ kind: 'rank' }, history('1'), figure(2, '100'))).toEqual([]);
  });
  test('an unexplained slip is no measure for the next figure, an explained one is', () => {
    const slipped = [...history('10', '20'), figure(3, '300000')];
    expect(codes({}, slipped, figure(4, '40'))).toEqual([]);
    expect(codes({}, [...history('10', '20'), figure(3, '300000', { explained: ['unitsSlip'] })], figure(4, '40'))).toContain(
      'falls',
    );
  });
  test('growth typed as a share, and the amount behind it', () => {
    expect(codes({ kind: 'growth', target: '8' }, history('7.5'), figure(2, '0.075'))).toEqual(['unitsSlip']);
    const before = [figure(1, '7', { amount: '12' })];
    expect(plausibilityOf(terms({ kind: 'growth', target: '8' }), before, figure(2, '7.1', { amount: '240000' }))).toMatchObject([
      { code: 'unitsSlip', suggestion: '24', params: { field: 'amount' } },
    ]);
  });
});

describe('a step out of line', () => {
  test('more than 5 × the median step, of at least three', () => {
    const earlier = history('3', '6', '9', '12');
    expect(codes({}, earlier, figure(5, '27'))).toEqual([]);
    expect(plausibilityOf(terms(), earlier, figure(5, '27.1'))).toMatchObject([
      { code: 'stepOutlier', params: { step: '15.1', typical: '3' } },
    ]);
    expect(codes({}, history('3', '6'), figure(3, '50'))).toEqual([]);
    expect(codes({}, history('0', '0', '0', '1'), figure(5, '9'))).toEqual([]);
  });
  test('a step over missing months is spread over them', () => {
    expect(codes({}, history('3', '6', '9', null, null), figure(6, '54'))).toEqual([]);
    expect(codes({}, history('3', '6', '9', null, null), figure(6, '55'))).toEqual(['stepOutlier']);
  });
  test('stocks step from their baseline', () => {
    expect(
      codes({ kind: 'level', baseline: '1000', target: '2000' }, history('1010', '1020', '1030'), figure(4, '1081')),
    ).toEqual(['stepOutlier']);
  });
});

describe('a value and its growth against the base year', () => {
  const growth = { kind: 'growth', target: '8', baseAmounts: Array<string>(12).fill('100') } as const;
  test('contradicts by more than 1 %', () => {
    expect(codes(growth, [], figure(1, '10', { amount: '111.1' }))).toEqual([]);
    expect(plausibilityOf(terms(growth), [], figure(1, '10', { amount: '111.2' }))).toMatchObject([
      { code: 'contradiction', params: { impliedGrowth: '11.2', impliedAmount: '110' } },
    ]);
    expect(codes(growth, [], figure(1, '10', { amount: '108.8' }))).toEqual(['contradiction']);
  });
  test('only where the base is on current prices and scope', () => {
    expect(codes({ ...growth, baseAmounts: null }, [], figure(1, '10', { amount: '150' }))).toEqual([]);
    expect(codes({ ...growth, baseAmounts: Array<null>(12).fill(null) }, [], figure(1, '10', { amount: '150' }))).toEqual([]);
  });
});

describe('repeated', () => {
  test('the same growth three periods running', () => {
    expect(codes({ kind: 'growth', target: '8' }, history('5', '6', '6'), figure(4, '6.0'))).toEqual(['repeated']);
    expect(codes({ kind: 'growth', target: '8' }, history('6', '5', '6'), figure(4, '6'))).toEqual([]);
    expect(codes({ kind: 'growth', target: '8' }, history('6', '6', null), figure(4, '6'))).toEqual([]);
    const quarters = [figure(3, '6'), figure(6, '6')];
    expect(codes({ kind: 'growth', target: '8', cadence: 'quarterly' }, quarters, figure(9, '6'))).toEqual(['repeated']);
  });
  test('the same total with T ≥ 20 and work planned each time', () => {
    expect(codes({ target: '20' }, history('5', '6', '6'), figure(4, '6'))).toEqual(['repeated']);
    expect(codes({ target: '19.9' }, history('5', '6', '6'), figure(4, '6'))).toEqual([]);
    const curve = ['0.1', '0.2', '0.3', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9', '0.9', '1'];
    expect(codes({ curve }, history('5', '6', '6'), figure(4, '6'))).toEqual([]);
    expect(codes({ kind: 'level' }, history('5', '6', '6'), figure(4, '6'))).toEqual([]);
  });
});

describe('narratives', () => {
  const may = '本月完成新增市场主体注册一千二百户,重点项目按计划推进,下一步加快企业服务。';
  test('nearly identical to last month’s', () => {
    expect(repeatsNarrative(may, may.replace('本月', '当月').replace(',', ', '))).toBe(true);
    expect(repeatsNarrative(may, '受房地产下行影响,两个亿元项目未开工,已约谈建设单位,八月底前开工。')).toBe(false);
    expect(repeatsNarrative('正常推进', '正常推进。')).toBe(true);
    expect(repeatsNarrative('', '')).toBe(false);
    const now = figure(2, '20', { narrative: may });
    expect(codes({}, [figure(1, '10', { narrative: may })], now)).toEqual(['narrativeRepeated']);
    expect(codes({}, [figure(1, '10')], now)).toEqual([]);
  });
});

test('a figure without a number raises no doubt about it', () => {
  const states: Figure['state'][] = ['notPublished', 'notApplicable'];
  for (const state of states) expect(codes({}, history('10', '20'), figure(3, null, { state }))).toEqual([]);
});
