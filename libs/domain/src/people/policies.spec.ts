import { describe, expect, test } from '@jest/globals';
import type { Actor, Grant } from './actor.js';
import { allowedOnFlag, checkAcknowledgement, mayAcknowledge, mayClear } from '../assessment/flag.policy.js';
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
