import { describe, expect, test } from '@jest/globals';
import type { TargetTerms } from '../pledges/terms.js';
import type { PeriodState } from './assessment.js';
import { filed, months, unfiled } from './examples.js';
import { termsOf } from '../pledges/example-terms.js';
import { flagsFor, type DesiredFlag, type FlagFacts } from './flags.js';
import { promiseOf, reconcileFlag, type ExistingFlag } from './reconcile-flag.js';
import { DEFAULT_RULES } from './rule-sets.js';
import { assessYear } from './series.js';

const rows = (states: PeriodState[], upTo = states.length, terms: Partial<TargetTerms> = {}) =>
  assessYear(termsOf(terms), DEFAULT_RULES, states, upTo);
const flags = (states: PeriodState[], facts?: FlagFacts, upTo = states.length, terms: Partial<TargetTerms> = {}) =>
  flagsFor(rows(states, upTo, terms), facts);
const on = ['9', '17', '25', '34', '42', '50'];

describe('pace', () => {
  test('by streak: notice, yellow, red', () => {
    expect(flags(months('9'))).toEqual([]);
    expect(flags(months('8'))).toMatchObject([{ kind: 'pace', level: 1, since: '2024-01', period: '2024-01' }]);
    expect(flags(months('8', '16'))).toMatchObject([{ level: 2, since: '2024-01', period: '2024-02' }]);
    expect(flags(months('8', '16', '24'))).toMatchObject([{ level: 3 }]);
    expect(flags(months('8', '16', '24', '32'))).toMatchObject([
      { level: 3, reasons: [{ code: 'flag.streak', params: { periods: '4' } }] },
    ]);
  });
  test('lagging in June or September is red at once, and stays so while the run lasts; in May it is a notice', () => {
    const may = months(...on.slice(0, 4), '35');
    expect(flags(may)).toMatchObject([{ level: 1 }]);
    const june = months(...on.slice(0, 5), '40');
    expect(flags(june)).toMatchObject([{ level: 3, since: '2024-06' }]);
    expect(flags([...june, filed('2024-07', '56')])).toMatchObject([{ level: 3, period: '2024-07' }]);
    expect(flags(months(...on.slice(0, 5), '49'))).toMatchObject([{ level: 1 }]);
  });
  test('clears when back on pace or recovered', () => {
    expect(flags(months('8', '17'))).toEqual([]);
    expect(flags(months('2', '3', '25'))).toEqual([]);
  });
  test('stays while nothing new is known', () => {
    expect(flags([...months('8', '16'), unfiled('2024-03', 'open')])).toMatchObject([{ kind: 'pace', level: 2 }]);
    expect(flags([...months('8', '16'), unfiled('2024-03', 'due')])).toMatchObject([{ kind: 'pace', level: 2 }]);
    expect(flags([filed('2024-03', '20')], {}, 5, { cadence: 'quarterly' })).toMatchObject([
      { kind: 'pace', level: 1, since: '2024-03' },
    ]);
  });
});

describe('missing', () => {
  const states = months('9', null, null, null);
  test('opens three workdays after due; level by periods running', () => {
    expect(flags(states.slice(0, 2), { workdaysPastDue: { '2024-02': 2 } })).toEqual([]);
    expect(flags(states.slice(0, 2), { workdaysPastDue: { '2024-02': 3 } })).toMatchObject([
      { kind: 'missing', level: 1, since: '2024-02' },
    ]);
    expect(flags(states.slice(0, 3), { workdaysPastDue: { '2024-02': 20, '2024-03': 1 } })).toMatchObject([{ level: 1 }]);
    expect(flags(states.slice(0, 3), { workdaysPastDue: { '2024-02': 20, '2024-03': 3 } })).toMatchObject([{ level: 2 }]);
    expect(flags(states, { workdaysPastDue: { '2024-02': 50, '2024-03': 20, '2024-04': 3 } })).toMatchObject([
      { level: 3, since: '2024-02', period: '2024-04' },
    ]);
  });
  test('clears on filing', () => {
    expect(flags(months('9', '17'), { workdaysPastDue: { '2024-02': 9 } })).toEqual([]);
    expect(flags(months('9', null, '25'), { workdaysPastDue: { '2024-02': 30 } })).toMatchObject([{ kind: 'missing', level: 1 }]);
  });
});

describe('overdue nodes and doubtful numbers', () => {
  const nodes = [{ id: 'a', name: '甲', weight: '1', dueOn: '2024-05-31' }];
  const terms = { kind: 'milestone', target: null, nodes } as const;
  const kinds = (found: DesiredFlag[]) => found.map(({ kind, level }) => [kind, level]);
  test('up to 30 days yellow, then red; clears on acceptance; a missing month says nothing about it', () => {
    expect(kinds(flags([filed('2024-06', null)], {}, 6, terms))).toContainEqual(['overdueNode', 2]);
    expect(kinds(flags([filed('2024-07', null)], {}, 7, terms))).toContainEqual(['overdueNode', 3]);
    expect(kinds(flags([filed('2024-06', null), unfiled('2024-07', 'due')], {}, 7, terms))).toContainEqual(['overdueNode', 2]);
    const accepted = filed('2024-07', null, { nodes: [{ nodeId: 'a', acceptedOn: '2024-07-02' }] });
    expect(kinds(flags([filed('2024-06', null), accepted], {}, 7, terms))).toEqual([]);
  });
  test('implausible is a notice, from warnings that stand and from slips that are not lit', () => {
    expect(flags(months(...on), { implausible: [{ period: '2024-06', codes: ['stepOutlier'] }] })).toMatchObject([
      { kind: 'implausible', level: 1, since: '2024-06' },
    ]);
    expect(flags(months(...on.slice(0, 5), '500000'))).toMatchObject([
      { kind: 'implausible', reasons: [{ params: { codes: 'unitsSlip' } }] },
    ]);
  });
});

describe('bringing the stored flag to the desired one', () => {
  const existing = (some: Partial<ExistingFlag> = {}): ExistingFlag => ({
    kind: 'pace',
    level: 2,
    since: '2024-03',
    state: 'acknowledged',
    clearedBy: null,
    ...some,
  });
  const desired = (level: 1 | 2 | 3, since = '2024-03'): DesiredFlag => ({
    kind: 'pace',
    level,
    since,
    period: '2024-06',
    reasons: [],
  });
  test.each<[string, ExistingFlag | null, DesiredFlag | null, string]>([
    ['nothing there, nothing wanted', null, null, 'none'],
    ['new', null, desired(1), 'open'],
    ['worse', existing(), desired(3), 'raise'],
    ['the same', existing(), desired(2), 'keep'],
    ['figures were corrected', existing(), desired(1), 'lower'],
    ['back on pace', existing(), null, 'clear'],
    ['cleared by the rule, then short again', existing({ state: 'cleared', clearedBy: 'rule' }), desired(1), 'open'],
    ['cleared by the office, same facts', existing({ state: 'cleared', clearedBy: 'office' }), desired(2), 'none'],
    ['cleared by the office, now worse', existing({ state: 'cleared', clearedBy: 'office' }), desired(3), 'open'],
    ['cleared by the office, a new case', existing({ state: 'cleared', clearedBy: 'office' }), desired(1, '2024-06'), 'open'],
    ['cleared and nothing wanted', existing({ state: 'cleared', clearedBy: 'rule' }), null, 'none'],
  ])('%s', (_name, stored, wanted, action) => expect(reconcileFlag(stored, wanted).action).toBe(action));
});

describe('the promised month of recovery', () => {
  const promise = (recoverBy: string | null, ...values: (string | null)[]) =>
    promiseOf({ since: '2024-01', recoverBy }, rows(months(...values), 12));
  test('kept, broken, pending', () => {
    expect(promise(null, '8', '16')).toBe('none');
    expect(promise('2024-03', '8', '16')).toBe('pending');
    expect(promise('2024-03', '8', '16', '25')).toBe('kept');
    expect(promise('2024-03', '8', '16', '24')).toBe('broken');
    expect(promise('2024-03', '8', '16', '24', '34')).toBe('broken');
    expect(promise('2024-03', '8', '17', '24')).toBe('kept');
    expect(promise('2024-03', '2', '3', '25')).toBe('kept');
  });
  test('a missing figure decides nothing: the next one does', () => {
    expect(promise('2024-03', '8', '16', null)).toBe('pending');
    expect(promise('2024-03', '8', '16', null, '30')).toBe('broken');
  });
});
