import type { TermsDto } from '#api-client/generated.js';
import { describe, expect, test } from '@jest/globals';
import { paceFigures } from './pace-figures.js';

const terms = (own: Partial<TermsDto>): TermsDto => ({
  kind: 'cumulative',
  year: 2024,
  cadence: 'monthly',
  wording: 'firm',
  target: null,
  upper: null,
  stretch: null,
  baseline: null,
  tolerance: null,
  curve: [],
  growthPath: null,
  baseShares: null,
  baseAmounts: null,
  capOf: null,
  nodes: [],
  annualOnly: false,
  comparator: null,
  ...own,
});

describe('what stands under a bar', () => {
  test('a total: its share beside the pace', () => {
    const judged = { actual: '0.74', expected: '0.8', share: '0.4625', planned: '0.5' };
    expect(paceFigures(judged, terms({ target: '1.6' }), 2)).toEqual({
      bar: { actual: 0.74, expected: 0.8, target: 1.6, stretch: null },
      fromBaseline: false,
      there: '46.3%',
      due: '50%',
      dueIs: 'pace',
    });
  });

  test('a stock is drawn from where the year began, else every bar looks full', () => {
    const judged = { actual: '1902', expected: '1910', share: null, planned: '0.3' };
    expect(paceFigures(judged, terms({ kind: 'level', target: '2050', baseline: '1850' }), 0)).toMatchObject({
      bar: { actual: 52, expected: 60, target: 200 },
      fromBaseline: true,
      there: '1902',
      due: '1910',
    });
  });

  test('a stock already met is drawn from zero', () => {
    const judged = { actual: '2990', expected: '3000', share: null, planned: null };
    expect(paceFigures(judged, terms({ kind: 'level', target: '3000', baseline: '3045' }), 0)).toMatchObject({
      fromBaseline: false,
    });
  });

  test('nodes are counted by weight', () => {
    const nodes = [1, 2, 3].map((n) => ({ id: `${n}`, name: `${n}`, weight: '1', dueOn: '2024-03-31' }));
    const judged = { actual: '1', expected: '2', share: '0.3333', planned: null };
    expect(paceFigures(judged, terms({ kind: 'milestone', nodes }), 0)).toMatchObject({ there: '1 / 3', due: '2' });
  });

  test('places are no lengths; nothing filed is nothing drawn', () => {
    const rank = { actual: '5', expected: '3', share: null, planned: null };
    expect(paceFigures(rank, terms({ kind: 'rank', target: '3' }), 0)).toMatchObject({
      bar: null,
      there: '5',
      due: '3',
      dueIs: 'place',
    });
    expect(paceFigures({ ...rank, actual: null }, terms({ kind: 'rank', target: '3' }), 0)).toBeNull();
  });

  test('a figure just below what is due never reads as if it had reached it', () => {
    const judged = { actual: '12.96', expected: '13', share: null, planned: null };
    expect(paceFigures(judged, terms({ kind: 'growth', target: '13' }), 1)).toMatchObject({ there: '12.96%', due: '13%' });
  });
});
