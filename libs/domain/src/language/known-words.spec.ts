import { expect, test } from '@jest/globals';
import { demoZones } from '../../../../seeds/zones.js';
import { comparatorIn } from './comparators.js';
import { knownIn } from './known-words.js';

const CHINESE = /[\u3400-\u9fff]/;

test('every category and average of the demo has its English, and Chinese stays Chinese', () => {
  const targets = demoZones().flatMap((zone) => zone.years.flatMap((year) => year.targets));
  for (const category of new Set(targets.map((target) => target.category))) {
    expect(knownIn('en', category)).not.toMatch(CHINESE);
    expect(knownIn('zh', category)).toBe(category);
  }
  expect(comparatorIn('en', '全市平均')).toBe('the city average');
  expect(comparatorIn('zh', '全市平均')).toBe('全市平均');
});

test('what is not known stays as it was written, what an object inherits included', () => {
  for (const word of ['郑州市', 'constructor', '']) expect([knownIn('en', word), comparatorIn('en', word)]).toEqual([word, word]);
});
