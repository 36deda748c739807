import { describe, expect, test } from '@jest/globals';
import type { Actor, Grant } from '../people/actor.js';
import { decidePledge, PLEDGE_STATES, type PledgeCommand, type PledgeProgress, type PledgeVerb } from './pledge.lifecycle.js';
import { allowedOnPledge, handOfHolder, mayReadPledge, openSide, signingHand, type PledgeParties } from './pledge.policy.js';

const ready: PledgeProgress = { state: 'draft', lines: 3, incomplete: 0, unanswered: 0, counterpart: true, signed: [] };
const command = (verb: PledgeVerb): PledgeCommand =>
  verb === 'redraft' ? { verb, reason: '口径有误' } : verb === 'sign' ? { verb, side: 'holder' } : { verb };

describe('the life of a pledge', () => {
  test.each<[PledgeVerb, (string | null)[]]>([
    ['edit', ['draft', 'consultation', null, null, null]],
    ['consult', ['consultation', 'consultation', null, null, null]],
    ['comment', [null, 'consultation', null, null, null]],
    ['answer', ['draft', 'consultation', null, null, null]],
    ['approve', [null, 'approved', null, null, null]],
    ['redraft', [null, 'draft', 'draft', null, null]],
    ['sign', [null, null, 'approved', null, null]],
  ])('%s', (verb, after) => {
    const states = PLEDGE_STATES.map((state) => {
      const decision = decidePledge(command(verb), { ...ready, state });
      return decision.ok ? decision.state : null;
    });
    expect(states).toEqual(after);
  });

  test('an approval names everything that is missing at once', () => {
    const rough: PledgeProgress = {
      state: 'consultation',
      lines: 2,
      incomplete: 1,
      unanswered: 2,
      counterpart: false,
      signed: [],
    };
    expect(decidePledge({ verb: 'approve' }, rough)).toEqual({
      ok: false,
      reasons: ['pledges.unanswered', 'pledges.incomplete', 'pledges.counterpartMissing'],
    });
    expect(decidePledge({ verb: 'consult' }, { ...ready, lines: 0 })).toEqual({ ok: false, reasons: ['pledges.empty'] });
    expect(decidePledge({ verb: 'redraft', reason: ' ' }, { ...ready, state: 'approved' })).toEqual({
      ok: false,
      reasons: ['pledges.reasonNeeded'],
    });
  });

  test('it is signed when both have signed, in whichever order, and nobody signs twice', () => {
    const approved: PledgeProgress = { ...ready, state: 'approved' };
    expect(decidePledge({ verb: 'sign', side: 'zone' }, approved)).toEqual({ ok: true, state: 'approved', complete: false });
    expect(decidePledge({ verb: 'sign', side: 'holder' }, { ...approved, signed: ['zone'] })).toEqual({
      ok: true,
      state: 'signed',
      complete: true,
    });
    expect(decidePledge({ verb: 'sign', side: 'zone' }, { ...approved, signed: ['holder'] })).toEqual({
      ok: true,
      state: 'signed',
      complete: true,
    });
    expect(decidePledge({ verb: 'sign', side: 'zone' }, { ...approved, signed: ['zone'] })).toEqual({
      ok: false,
      reasons: ['pledges.sideSigned'],
    });
  });
});

describe('who may', () => {
  const ZONE = 1;
  const actor = (personId: number, ...grants: Omit<Grant, 'onBehalfOf'>[]): Actor => ({
    personId,
    zoneId: ZONE,
    name: '',
    account: '',
    locale: 'zh',
    grants: grants.map((grant) => ({ ...grant, onBehalfOf: null })),
    oversees: [],
  });
  const office = actor(10, { role: 'supervision', unitId: 2 });
  const head = actor(11, { role: 'head', unitId: 3 });
  const filer = actor(12, { role: 'filer', unitId: 3 });
  const director = actor(13, { role: 'leader', unitId: ZONE });
  const deputy = actor(14, { role: 'leader', unitId: ZONE });
  const unit: PledgeParties = { tier: 'unit', unitId: 3, leaderId: null, counterpartId: 13 };
  const leaders: PledgeParties = { tier: 'leader', unitId: ZONE, leaderId: 14, counterpartId: 13 };

  test('the office drafts and approves, the holder comments, the parties sign', () => {
    expect(allowedOnPledge(office, unit, ready)).toEqual(['edit', 'consult', 'answer']);
    expect(allowedOnPledge(office, unit, { ...ready, state: 'consultation' })).toEqual([
      'edit',
      'consult',
      'answer',
      'approve',
      'redraft',
    ]);
    expect(allowedOnPledge(head, unit, { ...ready, state: 'consultation' })).toEqual(['comment']);
    expect(allowedOnPledge(head, unit, { ...ready, state: 'approved' })).toEqual(['sign']);
    expect(allowedOnPledge(director, unit, { ...ready, state: 'approved' })).toEqual(['sign']);
    for (const nobody of [
      filer,
      deputy,
      actor(20, { role: 'auditor', unitId: ZONE }),
      actor(21, { role: 'admin', unitId: ZONE }),
      actor(22, { role: 'head', unitId: 4 }),
    ])
      for (const state of PLEDGE_STATES) expect(allowedOnPledge(nobody, unit, { ...ready, state })).toEqual([]);
  });

  test('a leader’s pledge is the leader’s own to comment on and sign, the counterpart’s to receive', () => {
    expect(allowedOnPledge(deputy, leaders, { ...ready, state: 'consultation' })).toEqual(['comment']);
    expect(openSide(deputy, leaders, [])).toBe('holder');
    expect(openSide(director, leaders, [])).toBe('zone');
    expect(openSide(director, leaders, ['zone'])).toBeNull();
    expect(handOfHolder(head, 'pledges.sign', leaders)).toBeNull();
  });

  test('a delegate signs in the principal’s name, and only there', () => {
    const delegate: Actor = {
      ...actor(30),
      grants: [
        { role: 'head', unitId: 3, onBehalfOf: 11 },
        { role: 'leader', unitId: ZONE, onBehalfOf: 13 },
      ],
    };
    expect(signingHand(delegate, 'holder', unit)).toEqual({ onBehalfOf: 11 });
    expect(signingHand(delegate, 'zone', unit)).toEqual({ onBehalfOf: 13 });
    expect(signingHand(delegate, 'holder', leaders)).toBeNull();
    expect(signingHand(actor(13), 'zone', unit)).toBeNull();
  });

  test('a unit sees its pledge once it has been sent out; the zone’s readers always', () => {
    const draft = { ...unit, round: 0, currentVersion: 0 };
    expect(mayReadPledge(head, draft)).toEqual({ ok: false, reasons: ['pledges.notSentOut'] });
    expect(mayReadPledge(filer, { ...draft, round: 1 })).toEqual({ ok: true });
    expect(mayReadPledge(office, draft)).toEqual({ ok: true });
    expect(mayReadPledge(head, { ...draft, unitId: 4, round: 1 })).toEqual({ ok: false, reasons: ['people.notAllowed'] });
    expect(mayReadPledge(actor(40, { role: 'admin', unitId: ZONE }), { ...draft, round: 1 })).toEqual({
      ok: false,
      reasons: ['people.notAllowed'],
    });
  });
});
