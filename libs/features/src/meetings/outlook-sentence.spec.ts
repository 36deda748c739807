import { describe, expect, test } from '@jest/globals';
import { outlookSentence, type WrittenOutlook } from './outlook-sentence.js';
import { thresholdOf } from './threshold.js';

const households: WrittenOutlook = {
  kind: 'cumulative',
  decimals: 2,
  unit: { zh: '万家', en: '10,000 firms' },
  unitEstimate: null,
};
const growth: WrittenOutlook = { kind: 'growth', decimals: 1, unit: { zh: '%', en: '%' }, unitEstimate: null };
const outlook = { mid: '1.48', low: '1.301', high: '1.659', chance: '0.1237' };

describe('the year-end outlook in words', () => {
  test('mid, range and chance, the unit’s own estimate beside them', () => {
    expect(outlookSentence(outlook, { ...households, unitEstimate: '1.6' })).toEqual({
      zh: '全年预计 1.48 万家，八成可能在 1.3 至 1.66 之间，完成目标的可能性 12.4%，单位自报预计 1.6 万家',
      en: 'Year-end outlook 14,800 firms, 80% likely between 13,000 and 16,600, chance of reaching the target 12.4%, the unit’s own estimate 16,000 firms',
    });
  });

  test('growth rises or falls; before three periods there is neither range nor chance', () => {
    const early = { mid: '-2.35', low: null, high: null, chance: null };
    expect(outlookSentence(early, growth)).toEqual({ zh: '全年预计下降 2.35%', en: 'Year-end outlook -2.35%' });
    expect(outlookSentence({ ...early, mid: '12.6' }, growth)?.zh).toBe('全年预计增长 12.6%');
  });

  test('a chance short of certainty never reads as certain', () => {
    expect(outlookSentence({ ...outlook, chance: '0.99996' }, households)?.zh).toContain('可能性 99.9%');
  });

  test('the unit’s estimate stands alone where there is no outlook, and nothing where there is neither', () => {
    expect(outlookSentence(null, { ...households, unitEstimate: '1.6' })).toEqual({
      zh: '单位自报预计 1.6 万家',
      en: 'The unit’s own estimate 16,000 firms',
    });
    expect(outlookSentence(null, households)).toBeNull();
  });
});

test('the threshold a kept weight was reckoned with', () => {
  expect(thresholdOf('-7.4', '3.700000')).toBe('2');
  expect(thresholdOf('-3.333333333333', '0.666667')).toBe('5');
  expect(thresholdOf('2.5', '-0.500000')).toBe('5');
  expect([thresholdOf('0', '0.000000'), thresholdOf(null, '1'), thresholdOf('-1', null)]).toEqual([null, null, null]);
});
