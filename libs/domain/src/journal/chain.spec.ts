import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../canonical-json.js';
import { brokenLink, GENESIS, sealHash, type ChainEntry, type Seal } from './chain.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const entry = (id: number, more: Partial<ChainEntry> = {}): ChainEntry => ({
  id,
  zoneId: 1,
  type: 'progress.submitted',
  subject: `submission:${id}`,
  actorId: 11,
  onBehalfOf: null,
  recordedAt: '2024-07-02T02:00:00.000Z',
  data: { targetId: 4, period: '2024-06', late: false },
  ...more,
});

const sealOf = (id: number, previous: Seal | null, entries: readonly ChainEntry[]): Seal => ({
  id,
  previous: previous?.hash ?? GENESIS,
  fromEntryId: entries[0]!.id,
  untilEntryId: entries.at(-1)!.id,
  entries: entries.length,
  hash: sealHash(previous?.hash ?? GENESIS, entries, sha256),
});

describe('canonical JSON', () => {
  test('keys in one order, nothing converted in silence', () => {
    expect(canonicalJson({ b: 1, a: [true, null, '万'], A: { z: '', y: 0.1 } })).toBe(
      '{"A":{"y":0.1,"z":""},"a":[true,null,"万"],"b":1}',
    );
    for (const value of [undefined, NaN, Infinity, 1n, () => 1, new Date(0), { a: undefined }, [undefined], new Map()])
      expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  test('it reads back as what was written, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        const text = canonicalJson(plain);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(plain);
      }),
    );
  });
});

describe('the journal’s chain', () => {
  const first = [entry(1), entry(2)];
  const second = [entry(3), entry(5)];
  const one = sealOf(1, null, first);
  const two = sealOf(2, one, second);

  test('an untouched journal is intact', () => {
    expect(brokenLink(one, null, first, sha256)).toBeNull();
    expect(brokenLink(two, one, second, sha256)).toBeNull();
  });

  test('any edit of any field is found', () => {
    const edits: Partial<ChainEntry>[] = [
      { zoneId: 2 },
      { type: 'progress.verified' },
      { subject: null },
      { actorId: 12 },
      { onBehalfOf: 12 },
      { recordedAt: '2024-07-02T02:00:00.001Z' },
      { data: { targetId: 4, period: '2024-06', late: true } },
    ];
    for (const edit of edits)
      expect(brokenLink(two, one, [entry(3), entry(5, edit)], sha256)).toMatchObject({ sealId: 2, reason: 'entriesChanged' });
  });

  test('a missing, an added and a swapped entry are found', () => {
    expect(brokenLink(two, one, [entry(3)], sha256)).toMatchObject({ reason: 'entriesMissing', fromEntryId: 3 });
    expect(brokenLink(two, one, [entry(3), entry(4), entry(5)], sha256)).toMatchObject({ reason: 'entriesMissing' });
    expect(brokenLink(two, one, [], sha256)).toMatchObject({ reason: 'entriesMissing' });
  });

  test('a seal made anew over changed entries no longer fits its successor', () => {
    const forged = sealOf(1, null, [entry(1), entry(2, { actorId: 99 })]);
    expect(brokenLink(two, forged, second, sha256)).toMatchObject({ sealId: 2, reason: 'sealsDoNotFollow' });
  });
});
