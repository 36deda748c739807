import { expect, test } from '@jest/globals';
import { filed, termsOf, unfiled } from './examples.js';
import { DEFAULT_RULES, SANYA } from './rule-sets.js';
import { assessYear } from './series.js';
import { stampOf } from './stamp.js';

const stamp = (...states: Parameters<typeof stampOf>[2]) => stampOf('v1', DEFAULT_RULES, states, '2024-06');

test('a stamp changes with whatever may change the row, and with nothing else', () => {
  const june = filed('2024-06', '50', { revision: '7' });
  const same = stamp(filed('2024-05', '40'), june);
  expect(stamp(june, filed('2024-05', '40'))).toBe(same);
  expect(stamp(filed('2024-05', '40'), june, filed('2024-07', '60'), unfiled('2024-08', 'open'))).toBe(same);
  const others = [
    stamp(filed('2024-05', '40'), filed('2024-06', '50', { revision: '8' })),
    stamp(filed('2024-05', '40'), filed('2024-06', '50', { revision: '7', verified: true })),
    stamp(filed('2024-05', '40'), filed('2024-06', '50', { revision: '7', explained: ['unitsSlip'] })),
    stamp(filed('2024-05', '40'), unfiled('2024-06', 'due')),
    stamp(filed('2024-05', '40'), unfiled('2024-06', 'open')),
    stamp(june),
    stampOf('v2', DEFAULT_RULES, [filed('2024-05', '40'), june], '2024-06'),
    stampOf('v1', SANYA, [filed('2024-05', '40'), june], '2024-06'),
  ];
  expect(new Set([same, ...others]).size).toBe(others.length + 1);
});

test('only the rows asked for are printed', () => {
  const states = [filed('2024-05', '30'), filed('2024-06', '40')];
  const whole = assessYear(termsOf({}), DEFAULT_RULES, states, 8);
  expect(assessYear(termsOf({}), DEFAULT_RULES, states, 8, 6)).toEqual(whole.slice(5));
});
