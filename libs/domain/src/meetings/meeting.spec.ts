import { describe, expect, test } from '@jest/globals';
import { WorkCalendar } from '../calendar/workdays.js';
import { instantAt } from '../calendar/zone-time.js';
import type { Actor, Grant } from '../people/actor.js';
import { decideMeeting, MEETING_STATES, type MeetingVerb } from './meeting.lifecycle.js';
import { allowedOnMeeting, mayReadMeeting, mayReadPack, mayState } from './meeting.policy.js';
import { scheduleOf } from './schedule.js';

const actor = (role: Grant['role'], unitId: number): Actor => ({
  personId: 1,
  zoneId: 1,
  name: '',
  account: '',
  locale: 'zh',
  oversees: [],
  grants: [{ role, unitId, onBehalfOf: null }],
});
const refused = (reason: string) => ({ ok: false, reasons: [reason] });

describe('a meeting’s life', () => {
  test('planned, called, prepared, held, closed', () => {
    let state: (typeof MEETING_STATES)[number] = 'planned';
    for (const verb of ['call', 'prepare', 'hold', 'close'] as const) {
      const next = decideMeeting({ verb }, state);
      if (!next.ok) throw new Error(next.reasons.join());
      expect(next.newPack).toBe(verb === 'prepare');
      state = next.state;
    }
    expect(state).toBe('closed');
  });

  test('preparing again before it is held makes a new version, afterwards none', () => {
    expect(decideMeeting({ verb: 'prepare' }, 'prepared')).toEqual({ ok: true, state: 'prepared', newPack: true });
    expect(decideMeeting({ verb: 'prepare' }, 'held')).toEqual(refused('meetings.alreadyHeld'));
  });

  test('no step is skipped, and each refusal names the one missing', () => {
    expect(decideMeeting({ verb: 'prepare' }, 'planned')).toEqual(refused('meetings.callFirst'));
    expect(decideMeeting({ verb: 'hold' }, 'called')).toEqual(refused('meetings.prepareFirst'));
    expect(decideMeeting({ verb: 'close' }, 'prepared')).toEqual(refused('meetings.holdFirst'));
    expect(decideMeeting({ verb: 'call' }, 'prepared')).toEqual(refused('meetings.alreadyCalled'));
  });

  test('a cancellation says why; what is over stays over', () => {
    expect(decideMeeting({ verb: 'cancel', reason: '' }, 'called')).toEqual(refused('meetings.reasonNeeded'));
    expect(decideMeeting({ verb: 'cancel', reason: '与会议冲突' }, 'called')).toMatchObject({ state: 'cancelled' });
    for (const verb of ['change', 'call', 'prepare', 'hold', 'close'] as MeetingVerb[])
      expect(decideMeeting({ verb } as { verb: 'change' }, 'cancelled')).toEqual(refused('meetings.cancelled'));
  });
});

test('statements six workdays before, the pack three, again one; holidays do not count', () => {
  const calendar = new WorkCalendar(
    [
      { day: '2024-05-01', kind: 'holiday' },
      { day: '2024-05-02', kind: 'holiday' },
      { day: '2024-05-03', kind: 'holiday' },
      { day: '2024-05-11', kind: 'workday' },
    ],
    [2024],
  );
  expect(scheduleOf(instantAt('2024-05-13', '14:30'), calendar)).toEqual({
    statementsAt: instantAt('2024-05-06', '09:00'),
    freezeAt: instantAt('2024-05-09', '09:00'),
    againAt: instantAt('2024-05-11', '09:00'),
  });
});

describe('who sees a meeting', () => {
  const called = { state: 'called' as const, unitIds: [3] };
  test('leaders, office and auditor all; an invited head once it is called', () => {
    expect(
      ['leader', 'supervision', 'auditor'].map((role) => mayReadMeeting(actor(role as Grant['role'], 1), called).ok),
    ).toEqual([true, true, true]);
    expect(mayReadMeeting(actor('head', 3), called).ok).toBe(true);
    expect(mayReadMeeting(actor('head', 3), { ...called, state: 'planned' })).toEqual(refused('meetings.notInvited'));
    expect(mayReadMeeting(actor('head', 4), called)).toEqual(refused('meetings.notInvited'));
    expect(mayReadMeeting(actor('admin', 1), called)).toEqual(refused('people.notAllowed'));
    expect(mayReadPack(actor('head', 3)).ok).toBe(false);
  });

  test('an invited unit’s head prepares its statement until it is held', () => {
    expect(mayState(actor('head', 3), called, 3).ok).toBe(true);
    expect(mayState(actor('filer', 3), called, 3)).toEqual(refused('people.notAllowed'));
    expect(mayState(actor('head', 4), called, 3)).toEqual(refused('people.otherUnit'));
    expect(mayState(actor('head', 4), called, 4)).toEqual(refused('meetings.notInvited'));
    expect(mayState(actor('head', 3), { ...called, state: 'held' }, 3)).toEqual(refused('meetings.alreadyHeld'));
  });

  test('the office gets the next steps, the leader the pack', () => {
    expect(allowedOnMeeting(called, actor('supervision', 2))).toEqual(['change', 'prepare', 'cancel']);
    expect(allowedOnMeeting({ ...called, state: 'prepared' }, actor('leader', 1))).toEqual(['readPack']);
    expect(allowedOnMeeting({ ...called, state: 'held' }, actor('supervision', 2))).toEqual(['readPack', 'close']);
  });
});
