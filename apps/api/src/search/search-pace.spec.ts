import { expect, test } from '@jest/globals';
import { SearchPace } from './search-pace.js';

test('whoever types is never held up, a program is, and everybody else goes on', () => {
  let now = 100_000;
  const pace = new SearchPace(() => now);
  for (let i = 0; i < 40; i++) pace.step(1);
  now += 4_000;
  expect(() => pace.step(1)).toThrow(expect.objectContaining({ kind: 'tooMany', retryAfterSeconds: 6 }));
  expect(() => pace.step(2)).not.toThrow();
  now += 6_000;
  expect(() => pace.step(1)).not.toThrow();
});
