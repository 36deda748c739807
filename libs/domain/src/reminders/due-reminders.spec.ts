import { describe, expect, test } from '@jest/globals';
import { WorkCalendar } from '../calendar/workdays.js';
import { windowFor } from '../calendar/windows.js';
import { instantAt } from '../calendar/zone-time.js';
import type { Directory } from './directory.js';
import { dropReasonOf, remindersDue, type ReminderFacts } from './due-reminders.js';
import type { Asking, DeskFacts, WindowFacts } from './filing-reminders.js';
import type { FlagFacts } from './flag-reminders.js';
import type { MeetingFacts } from './meeting-reminders.js';
import { keyOf } from './reminder.js';
import { isWanted, REMINDER_RULES } from './rules.js';

const calendar = new WorkCalendar([], [2024]);
const [TECH, TRADE, STATISTICS] = [3, 4, 9];
const [FILER, HEAD, LEADER, OFFICE, VERIFIER, STAND_IN, TRADE_HEAD] = [31, 32, 50, 60, 90, 77, 42];
const directory: Directory = {
  duties: [
    { personId: FILER, role: 'filer', unitId: TECH },
    { personId: HEAD, role: 'head', unitId: TECH },
    { personId: TRADE_HEAD, role: 'head', unitId: TRADE },
    { personId: LEADER, role: 'leader', unitId: 1 },
    { personId: OFFICE, role: 'supervision', unitId: 2 },
    { personId: VERIFIER, role: 'verifier', unitId: STATISTICS },
  ],
  oversight: [{ personId: LEADER, unitId: TECH }],
  delegations: [],
};
const at = (day: string, time = '09:00', more: Partial<Asking> = {}): Asking => ({
  now: instantAt(day, time),
  calendar,
  settings: {},
  directory,
  ...more,
});
const window: WindowFacts = {
  windowId: 6,
  period: '2024-06',
  ...windowFor('2024-06', calendar),
  notDone: [{ unitId: TECH, targets: 18 }],
};
const desk: DeskFacts = {
  submissionId: 345,
  revision: 2,
  unitId: TECH,
  verifierUnitId: STATISTICS,
  period: '2024-06',
  targetName: '高企数',
  state: 'submitted',
  since: instantAt('2024-07-01', '15:00'),
  deadlines: [],
};
const flag: FlagFacts = {
  flagId: 7,
  kind: 'pace',
  level: 2,
  raisedAt: instantAt('2024-07-08', '10:00'),
  acknowledgedAt: null,
  unitId: TECH,
  targetName: '固定资产投资',
  period: '2024-06',
};
const meeting: MeetingFacts = {
  meetingId: 3,
  title: '二季度调度会',
  place: '第一会议室',
  period: '2024-06',
  startsAt: instantAt('2024-07-18', '14:30'),
  calledAt: instantAt('2024-07-08', '10:00'),
  sequence: 0,
  changedAt: null,
  attendeeIds: [LEADER, HEAD],
  lagging: [{ unitId: TECH, targets: 2 }],
  pack: null,
};
const due = (facts: Partial<ReminderFacts>, asking: Asking) =>
  remindersDue({ windows: [], desks: [], flags: [], meetings: [], ...facts }, asking);
const told = (facts: Partial<ReminderFacts>, asking: Asking) =>
  due(facts, asking).map(({ rule, personId }) => `${rule} ${personId}`);

describe('filing', () => {
  test.each([
    ['2024-07-01', '07:59', []],
    ['2024-07-01', '08:00', [`windowOpened ${FILER}`]],
    ['2024-07-03', '09:00', [`dueSoon ${FILER}`]],
    ['2024-07-05', '08:59', [`dueSoon ${FILER}`]],
    ['2024-07-05', '09:00', [`dueToday ${FILER}`]],
    ['2024-07-08', '09:00', [`lateOne ${FILER}`, `lateOne ${HEAD}`]],
    ['2024-07-10', '09:00', [`lateThree ${FILER}`, `lateThree ${HEAD}`, `lateThree ${LEADER}`, `lateThree ${OFFICE}`]],
    ['2024-07-24', '09:00', [`lateThree ${FILER}`, `lateThree ${HEAD}`, `lateThree ${LEADER}`, `lateThree ${OFFICE}`]],
    ['2024-07-25', '09:00', []],
  ])('on %s at %s: %j', (day, time, expected) => {
    const people = [FILER, HEAD, LEADER, OFFICE];
    const order = (line: string) => people.indexOf(Number(line.split(' ')[1]));
    expect(told({ windows: [window] }, at(day, time)).sort((a, b) => order(a) - order(b))).toEqual(expected);
  });

  test('two workdays before, three working days are left', () => {
    expect(due({ windows: [window] }, at('2024-07-03'))[0]).toMatchObject({
      subject: 'window:6',
      dueOn: '2024-07-03',
      params: { targets: '18', left: '3', due: '2024-07-05', dueTime: '18:00' },
    });
  });

  test('what is done is not asked for', () => {
    expect(told({ windows: [{ ...window, notDone: [] }] }, at('2024-07-10'))).toEqual([]);
    expect(told({ windows: [{ ...window, notDone: [{ unitId: TECH, targets: 0 }] }] }, at('2024-07-10'))).toEqual([]);
  });

  test('a unit without a filer reminds its head; the office is told once for all units', () => {
    const both = { ...window, notDone: [...window.notDone, { unitId: TRADE, targets: 2 }] };
    expect(told({ windows: [both] }, at('2024-07-03'))).toContain(`dueSoon ${TRADE_HEAD}`);
    const office = due({ windows: [both] }, at('2024-07-10')).filter(({ personId }) => personId === OFFICE);
    expect(office.map(({ params }) => [params['targets'], params['units']])).toEqual([['20', '2']]);
  });

  test('the year switches a line off or changes its lead', () => {
    expect(told({ windows: [window] }, at('2024-07-03', '09:00', { settings: { dueSoon: { on: false } } }))).toEqual([]);
    expect(told({ windows: [window] }, at('2024-07-04', '09:00', { settings: { dueSoon: { lead: 1 } } }))).toEqual([
      `dueSoon ${FILER}`,
    ]);
    expect(told({ windows: [window] }, at('2024-07-03', '09:00', { settings: { dueSoon: { lead: 1 } } }))).toEqual([
      `windowOpened ${FILER}`,
    ]);
  });

  test('whoever is on leave and their delegate, each once', () => {
    const onLeave = {
      ...directory,
      delegations: [
        { principalId: FILER, delegateId: STAND_IN },
        { principalId: FILER, delegateId: HEAD },
      ],
    };
    const reminders = due({ windows: [window] }, at('2024-07-08', '09:00', { directory: onLeave }));
    expect(reminders.map(({ personId, onBehalfOf }) => [personId, onBehalfOf])).toEqual([
      [FILER, null],
      [HEAD, null],
      [STAND_IN, FILER],
    ]);
  });
});

describe('desks', () => {
  test('returned: the filer at once', () => {
    const returned = { ...desk, state: 'returned' as const };
    expect(told({ desks: [returned] }, at('2024-07-01', '14:59'))).toEqual([]);
    expect(told({ desks: [returned] }, at('2024-07-01', '15:00'))).toEqual([`returned ${FILER}`]);
    expect(due({ desks: [returned] }, at('2024-07-01', '15:00'))[0]!.subject).toBe('submission:345:2');
  });

  test('over one workday for the head, over two for the verifier', () => {
    expect(told({ desks: [desk] }, at('2024-07-02', '18:00'))).toEqual([]);
    expect(told({ desks: [desk] }, at('2024-07-03'))).toEqual([`endorsementWaiting ${HEAD}`]);
    expect(told({ desks: [{ ...desk, state: 'endorsed' }] }, at('2024-07-03'))).toEqual([]);
    expect(told({ desks: [{ ...desk, state: 'endorsed' }] }, at('2024-07-04'))).toEqual([`verificationWaiting ${VERIFIER}`]);
  });

  test('what nobody else verifies is the office’s', () => {
    expect(told({ desks: [{ ...desk, state: 'endorsed', verifierUnitId: 2 }] }, at('2024-07-04'))).toEqual([
      `verificationWaiting ${OFFICE}`,
    ]);
  });
});

describe('flags', () => {
  test('head and filer; red also the overseeing leader; each raise once', () => {
    expect(told({ flags: [flag] }, at('2024-07-08', '10:00'))).toEqual([`flagRaised ${FILER}`, `flagRaised ${HEAD}`]);
    const red = due({ flags: [{ ...flag, level: 3 }] }, at('2024-07-08', '10:00'));
    expect(red.map(({ personId }) => personId)).toEqual([FILER, HEAD, LEADER]);
  });

  test('a level that falls is no news; one that rises again is', () => {
    const key = (level: number, raisedAt: Date) =>
      keyOf(due({ flags: [{ ...flag, level, raisedAt }] }, at('2024-07-08', '12:00'))[0]!);
    expect(key(1, flag.raisedAt)).toBe(key(2, flag.raisedAt));
    expect(key(2, instantAt('2024-07-08', '11:00'))).not.toBe(key(2, flag.raisedAt));
  });

  test('answered is answered, until it gets worse', () => {
    const acknowledgedAt = instantAt('2024-07-09', '10:00');
    expect(told({ flags: [{ ...flag, acknowledgedAt }] }, at('2024-07-10'))).toEqual([]);
    expect(
      told({ flags: [{ ...flag, acknowledgedAt, raisedAt: instantAt('2024-07-10', '08:30') }] }, at('2024-07-10')),
    ).toHaveLength(2);
  });
});

describe('meetings', () => {
  test('invitations when called, statements six workdays before, the pack when frozen and again one workday before', () => {
    expect(told({ meetings: [meeting] }, at('2024-07-08', '10:00'))).toEqual([
      `meetingCalled ${HEAD}`,
      `meetingCalled ${LEADER}`,
    ]);
    expect(told({ meetings: [meeting] }, at('2024-07-10'))).toContain(`statementAsked ${HEAD}`);
    expect(told({ meetings: [meeting] }, at('2024-07-10', '08:59'))).not.toContain(`statementAsked ${HEAD}`);
    const prepared = { ...meeting, pack: { version: 1, frozenAt: instantAt('2024-07-15', '09:00') } };
    expect(told({ meetings: [prepared] }, at('2024-07-16'))).toContain(`packFrozen ${LEADER}`);
    expect(told({ meetings: [prepared] }, at('2024-07-17'))).toContain(`packAgain ${LEADER}`);
    expect(told({ meetings: [prepared] }, at('2024-07-18', '14:30'))).toEqual([]);
  });

  test('called at short notice, statements are asked for at once; a pack frozen on the last day goes once', () => {
    const short = {
      ...meeting,
      calledAt: instantAt('2024-07-17', '10:00'),
      pack: { version: 2, frozenAt: instantAt('2024-07-17', '16:00') },
    };
    expect(told({ meetings: [short] }, at('2024-07-17', '16:00'))).toEqual([
      `meetingCalled ${HEAD}`,
      `meetingCalled ${LEADER}`,
      `statementAsked ${HEAD}`,
      `packFrozen ${LEADER}`,
    ]);
  });

  test('whoever is added weeks after the call is invited, until it begins', () => {
    const early = { ...meeting, calledAt: instantAt('2024-06-17', '10:00') };
    expect(told({ meetings: [early] }, at('2024-07-09'))).toEqual([`meetingCalled ${HEAD}`, `meetingCalled ${LEADER}`]);
    expect(told({ meetings: [early] }, at('2024-07-18', '14:30'))).toEqual([]);
  });

  test('who heads two units, or stands in for two heads, is asked once for all of it', () => {
    const both: Directory = {
      ...directory,
      duties: [...directory.duties, { personId: HEAD, role: 'head', unitId: TRADE }],
      delegations: [
        { principalId: HEAD, delegateId: STAND_IN },
        { principalId: TRADE_HEAD, delegateId: STAND_IN },
      ],
    };
    const lagging = [...meeting.lagging, { unitId: TRADE, targets: 1 }];
    const asked = due({ meetings: [{ ...meeting, lagging }] }, at('2024-07-10', '09:00', { directory: both }))
      .filter(({ rule }) => rule === 'statementAsked')
      .map(({ personId, onBehalfOf, params }) => [personId, onBehalfOf, params['targets']]);
    expect(asked).toEqual([
      [HEAD, null, '3'],
      [STAND_IN, HEAD, '3'],
      [TRADE_HEAD, null, '1'],
    ]);
  });

  test('a new time is a new invitation', () => {
    const moved = { ...meeting, sequence: 1, changedAt: instantAt('2024-07-09', '10:00') };
    expect(due({ meetings: [moved] }, at('2024-07-09', '10:00'))[0]).toMatchObject({
      subject: 'meeting:3:1',
      dueOn: '2024-07-09',
    });
  });
});

describe('sweeps, not edges', () => {
  const facts: ReminderFacts = { windows: [window], desks: [desk], flags: [flag], meetings: [meeting] };

  test('asked twice, the same keys; no key twice', () => {
    const keys = remindersDue(facts, at('2024-07-10')).map(keyOf);
    expect(remindersDue(facts, at('2024-07-10', '17:00')).map(keyOf)).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('what waits is dropped when it would not be made today', () => {
    const soon = due({ windows: [window] }, at('2024-07-03'))[0]!;
    const later = at('2024-07-05');
    expect(dropReasonOf(soon, due({ windows: [window] }, at('2024-07-04')), at('2024-07-04'))).toBeNull();
    expect(dropReasonOf(soon, due({ windows: [window] }, later), later)).toBe('overtaken');
    expect(dropReasonOf(soon, [], later)).toBe('settled');
    expect(dropReasonOf(soon, [], at('2024-08-05'))).toBe('lapsed');
  });
});

test('people may switch off what is for themselves, not what others rely on', () => {
  expect(isWanted('dueSoon', { dueSoon: false })).toBe(false);
  expect(isWanted('lateThree', { lateThree: false })).toBe(true);
  expect(REMINDER_RULES.every((rule) => rule.length <= 32 && isWanted(rule, {}))).toBe(true);
});
