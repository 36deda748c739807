import { expect, test } from '@jest/globals';
import { LIGHTS, type Light } from './assessment.js';
import { countsFor, isOnly, type Only } from './only.js';

const item = (id: number, light: Light | null, standing: Light | null = null, provisional = false) => ({ id, judged: light && { light, standing, provisional } });

const june = [
  item(1, 'done'),
  item(2, 'onPace', null, true),
  item(3, 'lagging'),
  item(4, 'pending', 'lagging'),
  item(5, 'pending'),
  item(6, 'missing', 'lagging'),
  item(7, 'notAssessed'),
  item(8, null),
];
const may = new Map<number, Light>([
  [1, 'onPace'],
  [2, 'lagging'],
  [3, 'behind'],
  [4, 'lagging'],
  [6, 'lagging'],
]);
const narrow = (only: Only) => june.filter(({ id, judged }) => countsFor(only, judged, may.get(id))).map(({ id }) => id);

test.each([
  ['judged', [1, 2, 3, 6]],
  ['unfiled', [4, 5, 6]],
  ['verified', [1, 3]],
  ['provisional', [2]],
  ['awaited.lagging', [4]],
  // 3 came, 2 and 6 went; 4 has not gone, its figure is awaited.
  ['changed.lagging', [2, 3, 6]],
  ['changed.onPace', [1, 2]],
] as const)('%s are %j', (only, expected) => expect(narrow(only)).toEqual(expected));

test.each(LIGHTS.filter((light) => light !== 'pending'))(
  'what came to and went from %s makes the change the board says',
  (light) => {
    const now = june.filter(
      ({ judged }) => judged?.light === light || (judged?.light === 'pending' && judged.standing === light),
    );
    const before = [...may.values()].filter((one) => one === light).length;
    const came = narrow(`changed.${light}`).filter((id) => may.get(id) !== light).length;
    const went = narrow(`changed.${light}`).filter((id) => may.get(id) === light).length;
    expect(came - went).toBe(now.length - before);
  },
);

test('an address that names nothing of the kind', () => {
  expect(['judged', 'changed.lagging', 'changed.purple', 'changed', ''].map(isOnly)).toEqual([true, true, false, false, false]);
});
