import { expect, test } from '@jest/globals';
import { turnOf } from './reviewed.js';

test.each([
  ['onPace', 'behind', 'worse'],
  ['behind', 'lagging', 'worse'],
  ['lagging', 'behind', 'better'],
  ['onPace', 'done', 'better'],
  ['behind', 'behind', 'same'],
  [null, 'behind', 'new'],
  ['behind', 'notAssessed', 'new'],
  ['missing', 'lagging', 'new'],
] as const)('%s → %s: %s', (before, now, turn) => expect(turnOf(before, now)).toBe(turn));
