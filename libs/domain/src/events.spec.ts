import { expect, test } from '@jest/globals';
import { REACTING, hasReaction, subjectOf } from './events.js';

test('an event is about the most particular thing it names', () => {
  const flag = { flagId: 17, targetId: 4, unitId: 2, kind: 'pace', level: 'red', period: '2024-06' } as const;
  expect(subjectOf('flags.raised', { ...flag, from: 'yellow' })).toBe('flag:17');
  expect(subjectOf('assessment.lightChanged', { targetId: 4, unitId: 2, month: '2024-06', from: null, to: 'behind' })).toBe(
    'target:4',
  );
  expect(
    subjectOf('calendar.windowMoved', {
      year: 2024,
      month: '2024-06',
      kind: 'monthly',
      opensAt: '',
      dueAt: '',
      lockedAt: '',
      reason: '',
    }),
  ).toBe('month:2024-06');
  expect(subjectOf('people.signInFailed', { personId: null, reason: 'unknownAccount' })).toBeNull();
});

test('what nobody reacts to is not rung', () => {
  expect(hasReaction('progress.submitted')).toBe(true);
  expect(hasReaction('people.signedIn')).toBe(false);
  expect(new Set(REACTING).size).toBe(REACTING.length);
});
