import { describe, expect, test } from '@jest/globals';
import type { Actor, Grant } from './actor.js';
import { mayDelegate, mayRevokeDelegation, mayTakeAway, type DelegationAsked } from './delegation.policy.js';
import { allowedOnFlag, checkAcknowledgement, mayAcknowledge, mayClear } from './flag.policy.js';
import { mayReadTarget } from './target.policy.js';

const actor = (role: Grant['role'], unitId: number, personId = 1): Actor => ({
  personId,
  zoneId: 1,
  name: '',
  account: '',
  locale: 'zh',
  oversees: [],
  grants: [{ role, unitId, onBehalfOf: null }],
});
const target = { unitId: 3, coUnitIds: [4], verifierUnitId: 9 };

test('a target is read by its unit, its co-units, its verifier and those who read the zone', () => {
  const reads = (role: Grant['role'], unitId: number) => mayReadTarget(actor(role, unitId), target).ok;
  expect([
    reads('filer', 3),
    reads('head', 4),
    reads('verifier', 9),
    reads('leader', 1),
    reads('supervision', 2),
    reads('auditor', 1),
  ]).toEqual(Array(6).fill(true));
  expect([reads('filer', 5), reads('verifier', 3), reads('admin', 1)]).toEqual([false, false, false]);
});

describe('flags', () => {
  test('the head answers, the supervision office clears, nobody touches a cleared one', () => {
    const flag = { ...target, state: 'open' as const };
    expect(allowedOnFlag(flag, actor('head', 3))).toEqual(['acknowledge']);
    expect(allowedOnFlag(flag, actor('supervision', 2))).toEqual(['clear']);
    expect(allowedOnFlag(flag, actor('filer', 3))).toEqual([]);
    expect(mayAcknowledge(actor('head', 5), flag)).toEqual({ ok: false, reasons: ['people.otherUnit'] });
    expect(mayClear(actor('supervision', 2), { ...flag, state: 'cleared' })).toEqual({ ok: false, reasons: ['flags.cleared'] });
  });

  test('an answer names cause, measures and a month still to come in the year', () => {
    const answer = { cause: '项目开工晚', measures: '倒排工期', recoverBy: '2024-09' };
    expect(checkAcknowledgement(answer, 2024, '2024-07-10').ok).toBe(true);
    expect(checkAcknowledgement({ ...answer, cause: ' ', recoverBy: '2024-06' }, 2024, '2024-07-10')).toEqual({
      ok: false,
      reasons: ['flags.causeNeeded', 'flags.recoverByPast'],
    });
    expect(checkAcknowledgement({ ...answer, recoverBy: '2025-01' }, 2024, '2024-07-10')).toEqual({
      ok: false,
      reasons: ['flags.recoverByAfterYear'],
    });
    expect(checkAcknowledgement({ ...answer, recoverBy: '2024-12' }, 2024, '2025-01-10').ok).toBe(true);
  });
});

describe('delegation', () => {
  const asked: DelegationAsked = {
    principal: { personId: 1, grants: [{ role: 'head', unitId: 3, onBehalfOf: null }] },
    delegate: { personId: 2, roles: ['filer'], active: true },
    from: '2024-07-01',
    until: '2024-07-14',
    days: 13,
  };
  const reasons = (change: Partial<DelegationAsked>, who = actor('head', 3)) => {
    const verdict = mayDelegate(who, { ...asked, ...change }, '2024-07-01');
    return verdict.ok ? [] : verdict.reasons;
  };

  test('one hands over one’s own duties, the administrator anybody’s', () => {
    expect(reasons({})).toEqual([]);
    expect(reasons({}, actor('admin', 1, 99))).toEqual([]);
    expect(reasons({}, actor('head', 4, 50))).toEqual(['people.notAllowed']);
  });

  test('not to oneself, not backwards, not for ever, not what one holds for another', () => {
    expect(reasons({ delegate: { ...asked.delegate, personId: 1 } })).toEqual(['people.delegateIsPrincipal']);
    expect(reasons({ delegate: { ...asked.delegate, active: false } })).toEqual(['people.delegateInactive']);
    expect(reasons({ until: '2024-06-30' })).toEqual(['people.delegationEndsBeforeStart']);
    expect(reasons({ from: '2024-06-01', until: '2024-06-30' })).toEqual(['people.delegationInPast']);
    expect(reasons({ until: '2025-06-30', days: 364 })).toEqual(['people.delegationTooLong']);
    expect(reasons({ principal: { personId: 1, grants: [{ role: 'head', unitId: 3, onBehalfOf: 8 }] } })).toEqual([
      'people.nothingToDelegate',
    ]);
  });

  test('duties kept apart stay apart through a delegation', () => {
    expect(reasons({ delegate: { ...asked.delegate, roles: ['auditor'] } })).toEqual(['people.auditorChangesNothing']);
  });

  test('either party or the administrator ends it', () => {
    const delegation = { fromPersonId: 1, toPersonId: 2 };
    expect([1, 2, 3].map((personId) => mayRevokeDelegation(actor('head', 3, personId), delegation).ok)).toEqual([
      true,
      true,
      false,
    ]);
    expect(mayRevokeDelegation(actor('admin', 1, 9), delegation).ok).toBe(true);
  });

  test('an administrator takes nothing away from themselves', () => {
    expect(mayTakeAway(actor('admin', 1, 9), 9)).toEqual({ ok: false, reasons: ['people.notYourself'] });
    expect(mayTakeAway(actor('admin', 1, 9), 8).ok).toBe(true);
    expect(mayTakeAway(actor('head', 3), 8).ok).toBe(false);
  });
});
