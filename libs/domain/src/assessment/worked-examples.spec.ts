import { describe, expect, test } from '@jest/globals';
import { curveFromSteps } from '../pledges/curves.js';
import type { Assessment } from './assessment.js';
import { figureOf, filed, months } from './examples.js';
import { termsOf } from '../pledges/example-terms.js';
import { paceOf } from './pace.js';
import { DEFAULT_RULES } from './rule-sets.js';
import { assessLatest } from './series.js';

const assess = (terms: ReturnType<typeof termsOf>, states: Parameters<typeof assessLatest>[2], month: number): Assessment =>
  assessLatest(terms, DEFAULT_RULES, states, month)!;
const rounded = (value: string | null | undefined, places: number) => Number(value).toFixed(places);

describe('worked examples of the domain', () => {
  test.each([
    ['0.5', '27.4'],
    ['0.45', '26.1'],
    ['0.4', '24.9'],
  ])('2022 fixed-asset investment, June: the second half must grow at w %s by %s %%', (w, rate) => {
    const terms = termsOf({ kind: 'growth', wording: 'about', target: '20', year: 2022, baseShares: Array(12).fill(w) });
    const june = assess(terms, [filed('2022-06', '12.6')], 6);
    expect(june).toMatchObject({ light: 'lagging', gap: '-7.4', share: null, needed: { form: 'growth' } });
    expect(june.needed?.form === 'growth' && rounded(june.needed.rate, 1)).toBe(rate);
  });

  test('2023 industrial value added, December', () => {
    const terms = termsOf({ kind: 'growth', target: '15', year: 2023 });
    expect(assess(terms, [filed('2023-12', '13.2', { verified: true })], 12)).toMatchObject({
      gap: '-1.8',
      light: 'behind',
      needed: null,
    });
  });

  test.each([
    ['GDP', '10', '7.5', '-2.5'],
    ['fixed assets', '20', '2.5', '-17.5'],
    ['retail', '20', '11.3', '-8.7'],
    ['budget', '8', '5.4', '-2.6'],
  ])('2023 %s', (_name, target, actual, gap) => {
    const terms = termsOf({ kind: 'growth', target, year: 2023 });
    expect(assess(terms, [filed('2023-12', actual)], 12)).toMatchObject({ gap, light: 'lagging' });
  });

  test('2024 new market entities, June, linear', () => {
    const june = assess(termsOf({ target: '1.6' }), [filed('2024-06', '0.74')], 6);
    expect(june).toMatchObject({ expected: '0.8', ratio: '0.925', gap: '-3.75', light: 'behind', outlook: { mid: '1.48' } });
    const needed = june.needed as { perMonth: string; soFar: string };
    expect([rounded(needed.perMonth, 4), rounded(needed.soFar, 4)]).toEqual(['0.1433', '0.1233']);
  });

  test('2024 tech-based SMEs: the baseline already meets the target', () => {
    const terms = termsOf({ kind: 'level', baseline: '3045', target: '3000' });
    for (let r = 1; r <= 12; r++) {
      const period = `2024-${String(r).padStart(2, '0')}`;
      expect(paceOf(terms, period, figureOf(period, '2990'))).toMatchObject({ expected: '3000' });
    }
    const short = assess(terms, [filed('2024-06', '2990')], 6);
    expect(short).toMatchObject({ light: 'behind', outlook: null });
    expect(rounded(short.ratio, 4)).toBe('0.9967');
    expect(assess(terms, [filed('2024-06', '3060')], 6).light).toBe('onPace');
  });

  test('high-tech enterprises, June, recognised in batches', () => {
    const curve = curveFromSteps([
      { month: 6, share: '0.3' },
      { month: 12, share: '0.7' },
    ]);
    const june = assess(termsOf({ kind: 'level', baseline: '1850', target: '2050', curve }), [filed('2024-06', '1902')], 6);
    expect(june).toMatchObject({ expected: '1910', gap: '-4', light: 'behind', planned: '0.3' });
    expect(rounded(june.ratio, 4)).toBe('0.8667');
  });

  test('8 of 15 stalled housing projects handed over', () => {
    const nodes = Array.from({ length: 15 }, (_, i) => ({ id: `n${i}`, name: `项目${i}`, weight: '1', dueOn: '2024-12-31' }));
    const accepted = nodes.slice(0, 8).map((node) => ({ nodeId: node.id, acceptedOn: '2024-05-20' }));
    const june = assess(termsOf({ kind: 'milestone', target: null, nodes }), [filed('2024-06', null, { nodes: accepted })], 6);
    expect(rounded(june.share, 4)).toBe('0.5333');
  });

  test('91.6 % at the end of November is not rounded up to on pace', () => {
    expect(assess(termsOf({}), [filed('2024-11', '91.6')], 11)).toMatchObject({ light: 'behind' });
    expect(assess(termsOf({ target: '12' }), [filed('2024-11', '11')], 11)).toMatchObject({
      light: 'onPace',
      ratio: '1',
      gap: '0',
    });
  });

  test('nothing done by January, by February', () => {
    expect(assess(termsOf({}), months('0'), 1).light).toBe('behind');
    expect(assess(termsOf({}), months('0', '0'), 2)).toMatchObject({ light: 'lagging', streak: 2 });
  });
});
