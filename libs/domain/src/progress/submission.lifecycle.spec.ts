import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { windowFor } from '../calendar/windows.js';
import { WorkCalendar } from '../calendar/workdays.js';
import { instantAt } from '../calendar/zone-time.js';
import { decideReopen } from './reopen.lifecycle.js';
import {
  decideSubmission,
  filingGate,
  reopenedUntil,
  SUBMISSION_STATES,
  type SubmissionCommand,
  type SubmissionStanding,
  type SubmissionState,
} from './submission.lifecycle.js';

const window = windowFor('2024-06', new WorkCalendar([], [2024]));
const open = { now: instantAt('2024-07-02', '10:00'), window };
const overdue = { now: instantAt('2024-07-05', '18:00'), window };
const locked = { now: instantAt('2024-07-12', '18:00'), window };
const early = { now: instantAt('2024-06-30', '10:00'), window };

const standing = (state: SubmissionState | null, more: Partial<SubmissionStanding> = {}): SubmissionStanding => ({
  state,
  revision: state ? 1 : 0,
  firstSubmittedAt: state && state !== 'draft' ? open.now : null,
  reopenedUntil: null,
  reopenPending: false,
  ...more,
});
const refused = (reason: string) => ({ ok: false, reasons: [reason] });

describe('the plain road', () => {
  test('draft, submitted, endorsed, verified; each on the same revision', () => {
    expect(decideSubmission({ verb: 'saveDraft' }, standing(null), open)).toEqual({
      ok: true,
      state: 'draft',
      revision: 1,
      late: null,
    });
    expect(decideSubmission({ verb: 'submit' }, standing('draft'), open)).toEqual({
      ok: true,
      state: 'submitted',
      revision: 1,
      late: false,
    });
    expect(decideSubmission({ verb: 'endorse' }, standing('submitted'), open)).toMatchObject({ state: 'endorsed', revision: 1 });
    expect(decideSubmission({ verb: 'verify' }, standing('endorsed'), open)).toMatchObject({ state: 'verified', revision: 1 });
  });

  test('endorsing, verifying and returning go on after the lock: they change no figure', () => {
    expect(decideSubmission({ verb: 'endorse' }, standing('submitted'), locked).ok).toBe(true);
    expect(decideSubmission({ verb: 'verify' }, standing('endorsed'), locked).ok).toBe(true);
    expect(decideSubmission({ verb: 'return', by: 'verifier', reason: '口径不符' }, standing('endorsed'), locked).ok).toBe(true);
  });
});

describe('late is a fact about the first submit', () => {
  test('after due it is late, but filed', () => {
    expect(decideSubmission({ verb: 'submit' }, standing('draft'), overdue)).toMatchObject({ ok: true, late: true });
  });

  test('a correction after due does not make a punctual filing late', () => {
    const corrected = standing('draft', { revision: 2, firstSubmittedAt: open.now });
    expect(decideSubmission({ verb: 'submit' }, corrected, overdue)).toEqual({
      ok: true,
      state: 'submitted',
      revision: 2,
      late: null,
    });
  });

  test('a reopening does not make a first submit punctual', () => {
    const reopened = standing('draft', { reopenedUntil: reopenedUntil('2024-07-20') });
    expect(decideSubmission({ verb: 'submit' }, reopened, locked)).toMatchObject({ ok: true, late: true });
  });
});

describe('back and forth', () => {
  test('the unit withdraws until the head has endorsed; what was submitted stays as a revision', () => {
    expect(decideSubmission({ verb: 'withdraw' }, standing('submitted'), overdue)).toMatchObject({ state: 'draft', revision: 2 });
    expect(decideSubmission({ verb: 'withdraw' }, standing('endorsed'), open)).toEqual(refused('progress.alreadyEndorsed'));
    expect(decideSubmission({ verb: 'withdraw' }, standing('submitted'), locked)).toEqual(refused('progress.locked'));
  });

  test('a return says why, and comes from whoever has it on the desk', () => {
    expect(decideSubmission({ verb: 'return', by: 'head', reason: ' ' }, standing('submitted'), open)).toEqual(
      refused('progress.reasonNeeded'),
    );
    expect(decideSubmission({ verb: 'return', by: 'verifier', reason: '口径不符' }, standing('submitted'), open)).toEqual(
      refused('progress.notEndorsed'),
    );
    expect(decideSubmission({ verb: 'return', by: 'head', reason: '口径不符' }, standing('endorsed'), open)).toMatchObject({
      state: 'returned',
    });
  });

  test('what was returned is corrected as a new revision, after due as well, until the lock', () => {
    expect(decideSubmission({ verb: 'saveDraft' }, standing('returned'), overdue)).toMatchObject({ state: 'draft', revision: 2 });
    expect(decideSubmission({ verb: 'submit' }, standing('returned'), overdue)).toEqual(refused('progress.correctFirst'));
    expect(decideSubmission({ verb: 'saveDraft' }, standing('returned'), locked)).toEqual(refused('progress.locked'));
  });
});

describe('lock and reopening', () => {
  test('before the window and after the lock nothing is written', () => {
    expect(decideSubmission({ verb: 'saveDraft' }, standing(null), early)).toEqual(refused('progress.notOpen'));
    expect(decideSubmission({ verb: 'saveDraft' }, standing(null), { ...open, window: null })).toEqual(
      refused('progress.notOpen'),
    );
    expect(decideSubmission({ verb: 'submit' }, standing('draft'), locked)).toEqual(refused('progress.locked'));
  });

  test('a reopening is asked for when the lock stands in the way, or a verified figure proves wrong', () => {
    const ask = (reason = '数据源更正'): SubmissionCommand => ({ verb: 'requestReopen', reason });
    expect(decideSubmission(ask(), standing(null), locked).ok).toBe(true);
    expect(decideSubmission(ask(), standing('verified'), open).ok).toBe(true);
    expect(decideSubmission(ask(), standing('submitted'), open)).toEqual(refused('progress.reopenNotNeeded'));
    expect(decideSubmission(ask(), standing(null, { reopenPending: true }), locked)).toEqual(refused('progress.reopenPending'));
    expect(decideSubmission(ask(''), standing(null), locked)).toEqual(refused('progress.reasonNeeded'));
  });

  test('granted until a day: a new revision, and locked again by itself', () => {
    const granted = standing('verified', { reopenedUntil: reopenedUntil('2024-07-16') });
    expect(decideSubmission({ verb: 'saveDraft' }, granted, locked)).toMatchObject({ ok: true, state: 'draft', revision: 2 });
    expect(filingGate(granted, { window, now: instantAt('2024-07-16', '17:59') })).toBe('reopened');
    expect(filingGate(granted, { window, now: instantAt('2024-07-16', '18:00') })).toBe('locked');
  });

  test('the office grants it until a day, or refuses with a reason, once', () => {
    const now = locked.now;
    expect(decideReopen({ verb: 'grant', until: '2024-07-16' }, 'requested', now)).toEqual({
      ok: true,
      state: 'granted',
      reopenedUntil: instantAt('2024-07-16', '18:00'),
    });
    expect(decideReopen({ verb: 'grant', until: '2024-07-12' }, 'requested', now)).toEqual(refused('progress.reopenDayPast'));
    expect(decideReopen({ verb: 'grant', until: '2024-09-30' }, 'requested', now)).toEqual(refused('progress.reopenTooLong'));
    expect(decideReopen({ verb: 'refuse', reason: '' }, 'requested', now)).toEqual(refused('progress.reasonNeeded'));
    expect(decideReopen({ verb: 'refuse', reason: '已定稿' }, 'granted', now)).toEqual(refused('progress.reopenDecided'));
  });
});

test('no sequence of acts verifies what was not endorsed, or loses a revision', () => {
  const verbs = fc.constantFrom<SubmissionCommand>(
    { verb: 'saveDraft' },
    { verb: 'submit' },
    { verb: 'withdraw' },
    { verb: 'endorse' },
    { verb: 'verify' },
    { verb: 'return', by: 'head', reason: 'x' },
    { verb: 'return', by: 'verifier', reason: 'x' },
    { verb: 'addEvidence' },
  );
  fc.assert(
    fc.property(fc.array(verbs, { maxLength: 40 }), (acts) => {
      let at = standing(null);
      for (const act of acts) {
        const next = decideSubmission(act, at, open);
        if (!next.ok) continue;
        if (next.state === 'verified' && at.state !== 'verified') expect(at.state).toBe('endorsed');
        expect(SUBMISSION_STATES).toContain(next.state);
        expect([at.revision, at.revision + 1]).toContain(next.revision);
        at = {
          ...at,
          state: next.state,
          revision: next.revision,
          firstSubmittedAt: at.firstSubmittedAt ?? (act.verb === 'submit' ? open.now : null),
        };
      }
    }),
  );
});
