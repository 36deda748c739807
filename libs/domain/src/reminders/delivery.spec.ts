import { describe, expect, test } from '@jest/globals';
import { WorkCalendar } from '../calendar/workdays.js';
import { instantAt } from '../calendar/zone-time.js';
import { deliveryFor, goesFrom, isLate, mayGoNow, weekOf, type Waiting } from './delivery.js';
import { groupsOf, isLateDigest, type DigestItem } from './digest.js';

const calendar = new WorkCalendar([{ day: '2024-10-01', kind: 'holiday' }], [2024]);
const moment = (day: string, time: string) => ({ now: instantAt(day, time), calendar });
const waiting = (more: Partial<Waiting> = {}): Waiting => ({
  id: 1,
  rule: 'dueSoon',
  dueAt: instantAt('2024-07-03', '09:00'),
  deadlines: [],
  carriedOver: false,
  ...more,
});

describe('quiet hours', () => {
  test('08:00 to 20:00 on working days', () => {
    const goes = (day: string, time: string) => mayGoNow([], moment(day, time));
    expect([
      goes('2024-07-03', '07:59'),
      goes('2024-07-03', '08:00'),
      goes('2024-07-03', '19:59'),
      goes('2024-07-03', '20:00'),
    ]).toEqual([false, true, true, false]);
    expect([goes('2024-07-06', '10:00'), goes('2024-10-01', '10:00')]).toEqual([false, false]);
  });

  test('on any day and hour while its deadline lies ahead that same day', () => {
    const deadline = instantAt('2024-07-06', '18:00');
    expect(mayGoNow([deadline], moment('2024-07-06', '07:00'))).toBe(true);
    expect(mayGoNow([deadline], moment('2024-07-06', '18:00'))).toBe(false);
    expect(mayGoNow([deadline], moment('2024-07-05', '21:00'))).toBe(false);
  });

  test('what may not go now goes at the first hour that allows it', () => {
    expect(goesFrom(instantAt('2024-07-03', '06:00'), [], calendar)).toEqual(instantAt('2024-07-03', '08:00'));
    expect(goesFrom(instantAt('2024-07-05', '20:30'), [], calendar)).toEqual(instantAt('2024-07-08', '08:00'));
    expect(goesFrom(instantAt('2024-07-05', '20:30'), [instantAt('2024-07-06', '18:00')], calendar)).toEqual(
      instantAt('2024-07-06', '00:00'),
    );
    expect(goesFrom(instantAt('2024-07-03', '10:00'), [], calendar)).toEqual(instantAt('2024-07-03', '10:00'));
  });
});

describe('one digest a run, five a week', () => {
  const due = [waiting(), waiting({ id: 2, rule: 'returned' }), waiting({ id: 3, rule: 'meetingCalled' })];

  test('everything ready in one digest, invitations apart', () => {
    const delivery = deliveryFor(due, 4, moment('2024-07-03', '09:00'));
    expect(delivery.digest.map(({ id }) => id)).toEqual([1, 2]);
    expect(delivery.invitations.map(({ id }) => id)).toEqual([3]);
    expect(delivery.heldBack).toEqual([]);
  });

  test('the sixth is held back for the next one; invitations are not counted', () => {
    const delivery = deliveryFor(due, 5, moment('2024-07-03', '09:00'));
    expect(delivery.digest).toEqual([]);
    expect(delivery.heldBack.map(({ id }) => id)).toEqual([1, 2]);
    expect(delivery.invitations.map(({ id }) => id)).toEqual([3]);
  });

  test('half an hour between two digests, unless a deadline is today; what waits is not held back', () => {
    const last = instantAt('2024-07-03', '09:00');
    const after = (time: string, rows = due) => deliveryFor(rows, 1, moment('2024-07-03', time), last);
    expect(after('09:29')).toMatchObject({ digest: [], heldBack: [], invitations: [{ id: 3 }] });
    expect(after('09:30').digest).toHaveLength(2);
    expect(after('09:29', [waiting({ deadlines: [instantAt('2024-07-03', '18:00')] })]).digest).toHaveLength(1);
  });

  test('at night nothing goes, and nothing counts as held back', () => {
    expect(deliveryFor(due, 5, moment('2024-07-03', '21:00'))).toEqual({ invitations: [], digest: [], heldBack: [] });
    expect(deliveryFor([waiting({ dueAt: instantAt('2024-07-03', '09:01') })], 0, moment('2024-07-03', '09:00')).digest).toEqual(
      [],
    );
  });

  test('a week runs from Monday to Sunday', () => {
    expect(weekOf(instantAt('2024-07-07', '23:59'))).toBe('2024-07-01');
    expect(weekOf(instantAt('2024-07-08', '00:00'))).toBe('2024-07-08');
  });
});

describe('补发', () => {
  const late = (dueAt: Date, now: Date, more: Partial<Waiting> = {}) => isLate(waiting({ dueAt, ...more }), { now, calendar });

  test('late is what could have gone two sending hours ago', () => {
    expect(late(instantAt('2024-07-03', '09:00'), instantAt('2024-07-03', '10:59'))).toBe(false);
    expect(late(instantAt('2024-07-03', '09:00'), instantAt('2024-07-03', '11:01'))).toBe(true);
  });

  test('night and holidays are nobody’s fault', () => {
    expect(late(instantAt('2024-07-05', '21:00'), instantAt('2024-07-08', '08:00'))).toBe(false);
    expect(late(instantAt('2024-07-05', '19:59'), instantAt('2024-07-08', '09:00'))).toBe(false);
    expect(late(instantAt('2024-07-05', '19:59'), instantAt('2024-07-08', '10:00'))).toBe(true);
    expect(late(instantAt('2024-07-05', '09:00'), instantAt('2024-07-08', '08:00'))).toBe(true);
  });

  test('nor is what the weekly limit held back', () => {
    expect(late(instantAt('2024-07-03', '09:00'), instantAt('2024-07-08', '09:00'), { carriedOver: true })).toBe(false);
  });
});

test('a digest lists what presses most first, and is 补发 only as a whole', () => {
  const item = (rule: DigestItem['rule'], period: string, more: Partial<DigestItem> = {}): DigestItem => ({
    rule,
    params: { period },
    path: '',
    carriedOver: false,
    late: false,
    onBehalfOf: null,
    ...more,
  });
  const groups = groupsOf([
    item('flagRaised', '2024-06'),
    item('returned', '2024-06'),
    item('returned', '2024-05'),
    item('dueToday', '2024-06'),
  ]);
  expect(groups.map(({ rule, items }) => [rule, items.map(({ params }) => params['period'])])).toEqual([
    ['dueToday', ['2024-06']],
    ['returned', ['2024-05', '2024-06']],
    ['flagRaised', ['2024-06']],
  ]);
  expect(isLateDigest([item('returned', '2024-06', { late: true }), item('dueToday', '2024-06')])).toBe(false);
  expect(isLateDigest([item('returned', '2024-06', { late: true })])).toBe(true);
  expect(isLateDigest([])).toBe(false);
});
