import type { FilingDto } from '#api-client/generated.js';
import { DEFAULT_RULES } from '#domain/assessment/rule-sets.js';
import { describe, expect, test } from '@jest/globals';
import type { DraftRow } from './draft-desk.js';
import { entryOf, type Entry } from './entry.js';
import { see } from './readiness.js';

const curve = Array.from({ length: 12 }, (_, i) => String((i + 1) / 12));
const bench = { rules: [{ from: 1, rules: DEFAULT_RULES }], windows: [], now: '2024-07-03T02:00:00.000Z' };
const figure = (period: string, value: string) => ({
  period,
  state: 'filed',
  value,
  numerator: null,
  denominator: null,
  amount: null,
  comparator: null,
  nodes: [],
  yearEndEstimate: null,
  verified: true,
  revision: period,
  explained: [],
});

function row(change: Partial<Entry>, more: Partial<FilingDto> = {}): DraftRow {
  const filing = {
    target: { id: 1, measureUnit: 'x', decimals: 1, track: 'administrative' },
    terms: {
      kind: 'cumulative',
      year: 2024,
      cadence: 'monthly',
      wording: 'firm',
      target: '150',
      curve,
      nodes: [],
      annualOnly: false,
      stretch: null,
      baseline: null,
      tolerance: null,
      growthPath: null,
      baseShares: null,
      baseAmounts: null,
      capOf: null,
      comparator: null,
      upper: null,
    },
    period: '2024-06',
    window: { opensAt: '2024-07-01T00:00:00.000Z', dueAt: '2024-07-05T10:00:00.000Z', lockedAt: '2024-07-12T10:00:00.000Z' },
    state: 'none',
    version: 0,
    draft: null,
    latest: null,
    figures: [figure('2024-04', '49'), figure('2024-05', '61')],
    allowed: ['saveDraft'],
    ...more,
  } as unknown as FilingDto;
  const saved = entryOf(filing);
  return { filing, entry: { ...saved, ...change }, saved, saving: false, problem: null, theirs: null };
}

describe('how far a row is', () => {
  test('nothing stated is empty, never zero; a typed zero is a statement', () => {
    expect(see(row({}), bench).standing).toBe('empty');
    expect(see(row({ value: '0' }), bench)).toMatchObject({ standing: 'explain', reading: { stated: true } });
  });

  test('on pace: ready; unreadable: wrong', () => {
    expect(see(row({ value: '\uff17\uff16' }), bench)).toMatchObject({ standing: 'ready', light: { light: 'onPace' } });
    expect(see(row({ value: 'abc' }), bench)).toMatchObject({ standing: 'wrong', light: null });
  });

  test('a units slip asks, offers the figure meant, and is satisfied by a word', () => {
    const slipped = see(row({ value: '710000' }), bench);
    expect(slipped).toMatchObject({ standing: 'explain', light: { doubtful: true } });
    expect(slipped.unexplained[0]).toMatchObject({ code: 'unitsSlip', suggestion: '71' });
    expect(see(row({ value: '710000', explanations: { unitsSlip: 'a merger' } }), bench).unexplained).toEqual([]);
  });

  test('a red wants its cause before it leaves the unit, a yellow may have one', () => {
    expect(see(row({ value: '62' }), bench)).toMatchObject({
      standing: 'explain',
      causeNeeded: true,
      light: { light: 'lagging' },
    });
    expect(see(row({ value: '62', problems: 'late permits' }), bench).standing).toBe('ready');
    expect(see(row({ value: '70' }), bench)).toMatchObject({ standing: 'ready', causeNeeded: false, light: { light: 'behind' } });
  });

  test('out of the filer’s hands: sent, later, locked; returned until something changes; reopened until then', () => {
    const content = { state: 'filed', value: '70', nodes: [], explanations: [] } as unknown as FilingDto['draft'];
    const latest = { content } as unknown as FilingDto['latest'];
    const opens = (opensAt: string) => ({ opensAt, dueAt: opensAt, lockedAt: opensAt });
    expect(see(row({}, { state: 'submitted', latest, allowed: ['withdraw'] }), bench).standing).toBe('sent');
    expect(see(row({}, { allowed: [], window: opens('2024-07-15T00:00:00.000Z') }), bench).standing).toBe('later');
    expect(see(row({}, { allowed: ['requestReopen'] }), bench).standing).toBe('locked');
    expect(see(row({}, { state: 'returned', draft: content }), bench).standing).toBe('returned');
    expect(see(row({ value: '71' }, { state: 'returned', draft: content }), bench).standing).toBe('ready');
    expect(see(row({}, { state: 'verified', latest }), bench).standing).toBe('sent');
    expect(see(row({ value: '71' }, { state: 'verified', latest }), bench).standing).toBe('ready');
  });
});
