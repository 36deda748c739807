import { expect, test } from '@jest/globals';
import { differenceOf, figureOf, segmentsOf, shareInPrint } from './share-figures.js';

const total = { kind: 'cumulative', decimals: 2 } as const;
const growth = { kind: 'growth', decimals: 1 } as const;

test('figures with their unit, differences of percentages in points, never an exponent', () => {
  expect(figureOf(total, '万家', '1.17')).toBe('1.17 万家');
  expect(figureOf(growth, '%', '9.9630986728216964801')).toBe('9.96%');
  expect(differenceOf(growth, '%', '3.0369013271783035199', (value) => `${value} points`)).toBe('3.04 points');
  expect(differenceOf(total, '万家', '0.43', String)).toBe('0.43 万家');
  expect(figureOf(total, '10,000 firms', '1.6')).toBe('16,000 firms');
  expect(figureOf(total, '', null)).toBe('–');
  expect([shareInPrint('0.73125'), shareInPrint('0.99999'), shareInPrint(null)]).toEqual(['73.1%', '99.9%', '–']);
});

test('shares lie end to end, what is missing is the rest', () => {
  const { segments, rest, mark } = segmentsOf([
    { id: 1, share: '0.3875' },
    { id: 2, share: null },
    { id: 3, share: '0.34375' },
  ]);
  expect(segments).toEqual([
    { id: 1, from: 0, width: 38.75 },
    { id: 3, from: 38.75, width: 34.375 },
  ]);
  expect([rest, mark]).toEqual([26.875, null]);
});

test('more than the goal: the bar is as long as all shares, and a mark says where the goal ends', () => {
  const { segments, rest, mark } = segmentsOf([
    { id: 1, share: '0.75' },
    { id: 2, share: '0.5' },
    { id: 3, share: '-0.2' },
  ]);
  expect(segments.map(({ width }) => width)).toEqual([60, 40]);
  expect([rest, mark]).toEqual([0, 80]);
});
