import type { SigningDto } from '#api-client/generated.js';
import { expect, test } from '@jest/globals';
import { groupsOf, latestOf, standingOf } from './signing-day.js';

const item = (id: number, more: Partial<SigningDto>): SigningDto => ({
  id,
  tier: 'unit',
  unitKind: 'department',
  holder: `第${id}局`,
  holderEn: null,
  receiver: null,
  state: 'approved',
  targetCount: 3,
  signatures: [],
  ...more,
});
const hand = (side: 'holder' | 'zone', signedAt: string) => ({ side, signatory: '', signedAt });

test('where each pledge stands', () => {
  expect(standingOf(item(1, { state: 'consultation' }))).toBe('notReady');
  expect(standingOf(item(1, {}))).toBe('waiting');
  expect(standingOf(item(1, { signatures: [hand('zone', '2024-01-30T07:00:00Z')] }))).toBe('half');
  expect(standingOf(item(1, { state: 'signed' }))).toBe('signed');
});

test('leaders first, then units by kind, nobody left out', () => {
  const groups = groupsOf([
    item(1, { unitKind: 'office' }),
    item(2, { tier: 'leader', unitKind: 'zone' }),
    item(3, {}),
    item(4, { unitKind: 'other' }),
  ]);
  expect(groups.map(({ group, items }) => [group, items.map(({ id }) => id)])).toEqual([
    ['leader', [2]],
    ['department', [3]],
    ['office', [1]],
    ['zone', [4]],
  ]);
});

test('the latest is the last complete one', () => {
  const half = item(1, { signatures: [hand('zone', '2024-01-30T09:00:00Z')] });
  const done = item(2, {
    state: 'signed',
    signatures: [hand('zone', '2024-01-30T07:00:00Z'), hand('holder', '2024-01-30T07:05:00Z')],
  });
  expect(latestOf([half, done])).toMatchObject({ at: '2024-01-30T07:05:00Z', item: { id: 2 } });
  expect(latestOf([half])).toBeNull();
});
