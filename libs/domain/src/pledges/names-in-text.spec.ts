import { expect, test } from '@jest/globals';
import { differencesNamed, namesInDifferences } from './names-in-text.js';
import type { PledgeDifferences } from './pledge-differences.js';

const found: PledgeDifferences = {
  whole: [{ field: 'counterpart', before: null, after: '许静姝' }, { field: 'title', before: '许静姝', after: '书' }],
  targets: [{ code: 'A', name: '目标', change: 'changed', fields: [{ field: 'coUnits', before: '经济部；东湖办', after: '经济部' }] }],
};

test('names are read in English in the fields that name somebody, and nowhere else', () => {
  expect(namesInDifferences(found)).toEqual(['许静姝', '经济部', '东湖办', '经济部']);
  const named = differencesNamed(found, new Map([['许静姝', 'Xu Jingshu'], ['经济部', 'Economy']]));
  expect(named.whole).toEqual([{ field: 'counterpart', before: null, after: 'Xu Jingshu' }, found.whole[1]]);
  expect(named.targets[0]!.fields).toEqual([{ field: 'coUnits', before: 'Economy; 东湖办', after: 'Economy' }]);
  expect(differencesNamed(found, new Map())).toEqual(found);
});
