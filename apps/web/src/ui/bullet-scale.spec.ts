import { expect, test } from '@jest/globals';
import { bulletPlaces } from './bullet-scale.js';

test('a share stands between nothing and the target', () => {
  expect(bulletPlaces({ actual: 0.4625, expected: 0.5, target: 1 })).toMatchObject({
    zero: 0,
    from: 0,
    to: 46.25,
    expected: 50,
    target: null,
    over: false,
  });
});

test('a stretch makes room beyond the target', () => {
  expect(bulletPlaces({ actual: 1, expected: 0.5, target: 1, stretch: 1.25 })).toMatchObject({
    to: 80,
    expected: 40,
    target: 80,
    stretch: 100,
  });
});

test('more than the bar holds is capped and marked', () => {
  expect(bulletPlaces({ actual: 1.4, expected: 1, target: 1 })).toMatchObject({ to: 100, over: true });
});

test('a decline runs to the left of zero', () => {
  const places = bulletPlaces({ actual: -5, expected: 15, target: 15 });
  expect(places).toMatchObject({ zero: 25, from: 0, to: 25, expected: 100 });
});

test('nothing filed draws nothing, not zero', () => {
  expect(bulletPlaces({ actual: null, expected: 0.5, target: 1 })).toMatchObject({ from: 0, to: 0, expected: 50 });
});

test('a target of zero does not divide', () => {
  expect(bulletPlaces({ actual: 0, expected: 0, target: 0 })).toMatchObject({ from: 0, to: 0, over: false });
});
