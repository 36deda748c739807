import { expect, test } from '@jest/globals';
import { fewestParts, NO_SPLIT, ownerOf, partsOf, STAYS, withGoesOn, withoutPart, withPart } from './split-plan.js';

test('a unit that goes on keeps what is given to nobody; the parts have the rest, each target once', () => {
  const two = withPart(NO_SPLIT);
  const draft = {
    ...two,
    parts: [
      { ...two.parts[0]!, name: ' 数字局 ', code: 'digital' },
      { ...two.parts[1]!, into: '7' },
    ],
    targets: { 1: '1', 2: '2', 3: '1' },
    people: { 9: '2' },
  };
  expect(partsOf(draft, [1, 2, 3, 4], [8, 9])).toEqual([
    {
      unitId: null,
      newUnit: { code: 'digital', kind: 'department', name: '数字局', nameEn: null },
      targetIds: [1, 3],
      personIds: [],
    },
    { unitId: 7, newUnit: null, targetIds: [2], personIds: [9] },
  ]);
  expect([ownerOf(draft, 'targets', 4), ownerOf(draft, 'people', 8)]).toEqual([STAYS, STAYS]);
});

test('a closed unit has two parts at least, and nothing stays with it', () => {
  const closed = withGoesOn({ ...NO_SPLIT, targets: { 1: STAYS, 2: '1' } }, false);
  expect([closed.parts.map(({ key }) => key), closed.targets, ownerOf(closed, 'targets', 1)]).toEqual([
    ['1', '2'],
    { 2: '1' },
    '',
  ]);
  expect([fewestParts(true), fewestParts(false)]).toEqual([1, 2]);
});

test('what a struck-out part had is nobody’s again, and its number is not given twice', () => {
  const three = withPart(withPart({ ...NO_SPLIT, targets: { 1: '2', 2: '1' } }));
  const struck = withoutPart(three, '2');
  expect([struck.parts.map(({ key }) => key), struck.targets]).toEqual([['1', '3'], { 2: '1' }]);
  expect(withPart(struck).parts.at(-1)!.key).toBe('4');
});
