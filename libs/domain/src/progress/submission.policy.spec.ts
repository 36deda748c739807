import { describe, expect, test } from '@jest/globals';
import { windowFor } from '../calendar/windows.js';
import { WorkCalendar } from '../calendar/workdays.js';
import { instantAt } from '../calendar/zone-time.js';
import type { Actor, Grant } from '../people/actor.js';
import { actingOn, allowedOn, mayDoOn, mayReturn, mayVerify, returningAs, type SubmissionFacts } from './submission.policy.js';

const moment = { now: instantAt('2024-07-02', '10:00'), window: windowFor('2024-06', new WorkCalendar([], [2024])) };
const TECH = 3;
const STATISTICS = 9;
const LI = 11;
const WANG = 12;

const actor = (personId: number, ...grants: [Grant['role'], number, number?][]): Actor => ({
  personId,
  zoneId: 1,
  name: '',
  account: '',
  locale: 'zh',
  oversees: [],
  grants: grants.map(([role, unitId, onBehalfOf]) => ({ role, unitId, onBehalfOf: onBehalfOf ?? null })),
});
const submission = (state: SubmissionFacts['state'], filers: number[] = [LI]): SubmissionFacts => ({
  state,
  revision: 1,
  firstSubmittedAt: moment.now,
  reopenedUntil: null,
  reopenPending: false,
  unitId: TECH,
  verifierUnitId: STATISTICS,
  filers,
});

describe('nobody verifies what they filed themselves', () => {
  const both = actor(LI, ['filer', TECH], ['verifier', STATISTICS]);

  test('not the filer, though their unit verifies', () => {
    expect(mayVerify(both, submission('endorsed'))).toEqual({ ok: false, reasons: ['progress.ownFiling'] });
    expect(mayVerify({ ...both, personId: WANG }, submission('endorsed')).ok).toBe(true);
  });

  test('not the one in whose name it was filed', () => {
    expect(mayVerify(actor(WANG, ['verifier', STATISTICS]), submission('endorsed', [LI, WANG])).ok).toBe(false);
  });

  test('not a delegate in the name of one who filed, but in another’s name they may', () => {
    expect(mayVerify(actor(WANG, ['verifier', STATISTICS, LI]), submission('endorsed')).ok).toBe(false);
    const two = actor(WANG, ['verifier', STATISTICS, LI], ['verifier', STATISTICS, 77]);
    expect(actingOn('verify', two, submission('endorsed'))).toMatchObject({ onBehalfOf: 77 });
  });

  test('the reason tells a stranger from a filer', () => {
    expect(mayVerify(actor(WANG, ['verifier', 8]), submission('endorsed'))).toEqual({
      ok: false,
      reasons: ['progress.notYoursToVerify'],
    });
    expect(mayVerify(actor(WANG, ['head', TECH]), submission('endorsed'))).toEqual({ ok: false, reasons: ['people.notAllowed'] });
  });
});

describe('what the web may offer', () => {
  test('the unit, the head and the verifier each see their own next step', () => {
    const filer = actor(LI, ['filer', TECH]);
    expect(allowedOn(submission('draft'), filer, moment)).toEqual(['saveDraft', 'submit', 'addEvidence']);
    expect(allowedOn(submission('submitted'), filer, moment)).toEqual(['withdraw', 'addEvidence']);
    expect(allowedOn(submission('submitted'), actor(WANG, ['head', TECH]), moment)).toEqual([
      'withdraw',
      'addEvidence',
      'endorse',
      'return',
    ]);
    expect(allowedOn(submission('endorsed'), actor(WANG, ['verifier', STATISTICS]), moment)).toEqual(['verify', 'return']);
    expect(allowedOn(submission('verified'), filer, moment)).toEqual(['requestReopen']);
  });

  test('a head may endorse what they filed', () => {
    expect(allowedOn(submission('submitted', [WANG]), actor(WANG, ['head', TECH]), moment)).toContain('endorse');
  });

  test('leader, auditor, administrator and another unit’s filer: nothing', () => {
    for (const role of ['leader', 'auditor', 'admin', 'supervision'] as const)
      for (const state of ['draft', 'submitted', 'endorsed', 'verified', 'returned'] as const)
        expect(allowedOn(submission(state), actor(WANG, [role, 1]), moment)).toEqual([]);
    expect(mayDoOn('saveDraft', actor(WANG, ['filer', 4]), submission('draft'))).toEqual({
      ok: false,
      reasons: ['people.otherUnit'],
    });
  });
});

test('a return is the head’s while it is theirs to sign, the verifier’s once it is on their desk', () => {
  const both = actor(WANG, ['head', TECH], ['verifier', STATISTICS]);
  expect(returningAs(both, submission('submitted'))).toMatchObject({ by: 'head', unitId: TECH });
  expect(returningAs(both, submission('endorsed'))).toMatchObject({ by: 'verifier', unitId: STATISTICS });
  expect(mayReturn(actor(WANG, ['verifier', STATISTICS]), submission('submitted'))).toEqual({
    ok: false,
    reasons: ['progress.notEndorsed'],
  });
});
