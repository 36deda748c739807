import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Unit } from '#database/entities/people/unit.entity.js';
import { UnitOfWork, type Author } from '#database/unit-of-work.js';
import { CalendarGap } from '#domain/calendar/workdays.js';
import { dayOf, instantAt } from '#domain/calendar/zone-time.js';
import { Refusal } from '#domain/refusal.js';
import { SettableClock } from '../../../../test/support/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { newPlanYear, newZone } from '../../../../test/support/factories.js';
import { CalendarDaysService } from './calendar-days.service.js';
import { CalendarQueries, type WindowRow } from './calendar.queries.js';
import { NOTICED_YEARS, planCalendarRows } from './holiday-notices.js';
import { WindowsService } from './windows.service.js';
import { WorkCalendars } from './work-calendars.js';

const clock = new SettableClock('2024-01-03T10:00:00+08:00');

let db: TestDatabase;
let calendars: WorkCalendars;
let days: CalendarDaysService;
let windows: WindowsService;
let queries: CalendarQueries;
let zone: Unit;
let office: Author;

const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
    return 'ok';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
const windowOf = async (period: string, track = 'administrative'): Promise<WindowRow> =>
  (await queries.windows(zone.id, Number(period.slice(0, 4)))).find((row) => row.period === period && row.track === track)!;
const recorded = async (type: string) =>
  Number(
    (
      await db.dataSource.query<{ n: string }[]>('SELECT COUNT(*) AS n FROM journal_entries WHERE zoneId = ? AND type = ?', [
        zone.id,
        type,
      ])
    )[0]!.n,
  );

beforeAll(async () => {
  db = await freshDatabase('windows');
  const uow = new UnitOfWork(db.dataSource, clock);
  calendars = new WorkCalendars(db.dataSource);
  days = new CalendarDaysService(uow, calendars);
  windows = new WindowsService(uow);
  queries = new CalendarQueries(uow, calendars);
  for (const year of [2024, 2025]) await days.layNotice(year);
});
afterAll(() => db.drop());

beforeEach(async () => {
  clock.set('2024-01-03T10:00:00+08:00');
  zone = await newZone(db.dataSource);
  office = { zoneId: zone.id, personId: null };
});

describe('the notices', () => {
  test('are there for the years that have one, and refused for the year that has not', () => {
    expect(NOTICED_YEARS.map((year) => planCalendarRows(year).filter((row) => row.kind === 'holiday').length > 20)).toEqual(
      NOTICED_YEARS.map(() => true),
    );
    expect(planCalendarRows(2024).find((row) => row.day === '2024-05-11')).toEqual({
      day: '2024-05-11',
      kind: 'workday',
      name: '劳动节',
    });
    expect(() => planCalendarRows(2027)).toThrow(CalendarGap);
  });

  test('laid twice are laid once', async () => {
    const count = async () =>
      Number(
        (
          await db.dataSource.query<{ n: string }[]>(
            "SELECT COUNT(*) AS n FROM journal_entries WHERE type = 'calendar.yearPublished'",
          )
        )[0]!.n,
      );
    const before = await count();
    await days.layNotice(2024);
    expect(await count()).toBe(before);
  });
});

describe('laying a year', () => {
  test.each([
    ['2024-01', '2024-02-06', '2024-02-19'],
    ['2024-03', '2024-04-08', '2024-04-15'],
    ['2024-04', '2024-05-10', '2024-05-16'],
    ['2024-05', '2024-06-07', '2024-06-17'],
    ['2024-06', '2024-07-05', '2024-07-12'],
  ])('%s is due %s and locks %s', async (period, due, lock) => {
    expect(await windows.lay(office, 2024)).toBe(12);
    const window = await windowOf(period);
    expect([dayOf(window.dueAt), dayOf(window.lockedAt)]).toEqual([due, lock]);
  });

  test('again, or twice at once, lays nothing more', async () => {
    const laid = await Promise.all([windows.lay(office, 2024), windows.lay(office, 2024)]);
    expect(laid[0]! + laid[1]!).toBe(12);
    expect(await windows.lay(office, 2024)).toBe(0);
    expect(await recorded('calendar.windowsLaid')).toBe(1);
  });

  test('is refused for a year without a notice; December, due in such a year, is provisional', async () => {
    expect(await codeOf(windows.lay(office, 2026))).toBe('calendar.yearWithoutNotice');
    await windows.lay(office, 2025);
    expect((await windowOf('2025-12')).provisional).toBe(true);
    expect((await windowOf('2025-11')).provisional).toBe(false);
  });

  test('counts today and the due day: 还剩 3 个工作日', async () => {
    await windows.lay(office, 2024);
    clock.set('2024-07-03T10:00:00+08:00');
    expect(await windowOf('2024-06')).toMatchObject({ state: 'open', workdaysLeft: 3 });
    clock.set('2024-07-05T18:00:00+08:00');
    expect(await windowOf('2024-06')).toMatchObject({ state: 'overdue', workdaysLeft: 0 });
  });
});

describe('a publication', () => {
  test('opens a window of its own, due five workdays later; said twice it is one', async () => {
    clock.set('2024-07-19T09:00:00+08:00');
    const id = await windows.publish(office, '2024-06', '2024-07-19');
    expect(await windows.publish(office, '2024-06', '2024-07-19')).toBe(id);
    expect(await windowOf('2024-06', 'statistical')).toMatchObject({
      dueAt: instantAt('2024-07-26', '18:00'),
      publishedOn: '2024-07-19',
      version: 1,
    });
    await windows.publish(office, '2024-06', '2024-07-22');
    expect(await windowOf('2024-06', 'statistical')).toMatchObject({ dueAt: instantAt('2024-07-29', '18:00'), version: 2 });
    expect(await recorded('calendar.figuresPublished')).toBe(2);
    expect(await codeOf(windows.publish(office, '2024-06', '2024-06-30'))).toBe('calendar.publishedTooEarly');
    expect(await codeOf(windows.publish(office, '2024-06', '2025-07-19'))).toBe('calendar.publishedTooLate');
  });
});

describe('moving a window', () => {
  beforeEach(async () => {
    await windows.lay(office, 2024);
    clock.set('2024-07-03T10:00:00+08:00');
  });

  test('of two at once one wins, the other sees what is there now', async () => {
    const { id } = await windowOf('2024-06');
    const later = (day: string) => windows.move(office, id, 1, { dueAt: instantAt(day, '18:00') }, '防汛');
    const results = await Promise.allSettled([later('2024-07-08'), later('2024-07-09')]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { kind: 'stale', code: 'calendar.changedMeanwhile', current: { version: 2 } },
    });
    expect(await windowOf('2024-06')).toMatchObject({ version: 2, movedReason: '防汛' });
    expect(await recorded('calendar.windowMoved')).toBe(1);
  });

  test('nobody is made late after the fact, and times keep their order', async () => {
    const { id } = await windowOf('2024-06');
    expect(await codeOf(windows.move(office, id, 1, { dueAt: instantAt('2024-07-02', '18:00') }, '提前'))).toBe(
      'calendar.timeInPast',
    );
    expect(await codeOf(windows.move(office, id, 1, { dueAt: instantAt('2024-07-30', '18:00') }, '推迟'))).toBe(
      'calendar.timesDisordered',
    );
    expect(await codeOf(windows.move({ ...office, zoneId: zone.id + 1 }, id, 1, {}, '别的园区'))).toBe('calendar.windowNotFound');
  });

  test('what the sweeps had noticed is noticed anew once it lies ahead again', async () => {
    const { id } = await windowOf('2024-06');
    await db.dataSource.query('UPDATE filing_windows SET sweptStage = 2 WHERE id = ?', [id]);
    clock.set('2024-07-05T19:00:00+08:00');
    await windows.move(office, id, 1, { dueAt: instantAt('2024-07-08', '18:00') }, '系统故障,顺延');
    expect(await db.dataSource.query('SELECT sweptStage FROM filing_windows WHERE id = ?', [id])).toEqual([{ sweptStage: 1 }]);
  });
});

describe('a day of the zone’s own', () => {
  beforeEach(async () => {
    await windows.lay(office, 2024);
    clock.set('2024-07-03T10:00:00+08:00');
  });

  test('moves the windows that are neither due nor moved by hand, and back again', async () => {
    const may = await windowOf('2024-05');
    await windows.move(office, (await windowOf('2024-07')).id, 1, { dueAt: instantAt('2024-08-08', '18:00') }, '会议');
    await days.override(office, '2024-07-04', 'holiday', '防汛停工');
    expect(await windowOf('2024-06')).toMatchObject({
      dueAt: instantAt('2024-07-08', '18:00'),
      opensAt: instantAt('2024-07-01', '08:00'),
      movedReason: null,
      version: 2,
    });
    expect(await windowOf('2024-05')).toEqual(may);
    expect((await calendars.of(zone.id)).isWorkday('2024-07-04')).toBe(false);
    await days.override(office, '2024-08-01', 'holiday', '建军节放假');
    expect(await windowOf('2024-07')).toMatchObject({ dueAt: instantAt('2024-08-08', '18:00') });
    await days.restore(office, '2024-07-04');
    expect(await windowOf('2024-06')).toMatchObject({ dueAt: instantAt('2024-07-05', '18:00') });
    expect(await codeOf(days.restore(office, '2024-07-04'))).toBe('calendar.dayNotOverridden');
  });

  test('wins over the notice in this zone alone', async () => {
    await days.override(office, '2024-10-07', 'workday', '重点项目调度');
    expect((await queries.days(zone.id, 2024)).filter((row) => row.day === '2024-10-07')).toEqual([
      { day: '2024-10-07', kind: 'workday', name: '重点项目调度', own: true },
    ]);
    const other = await newZone(db.dataSource);
    expect((await calendars.of(other.id)).isWorkday('2024-10-07')).toBe(false);
    expect((await calendars.of(zone.id)).isWorkday('2024-10-07')).toBe(true);
  });

  test('lies ahead: what was worked by is not rewritten', async () => {
    expect(await codeOf(days.override(office, '2024-07-02', 'holiday', '补记'))).toBe('calendar.dayIsPast');
    expect(await codeOf(days.override(office, '2034-07-02', 'holiday', '手误'))).toBe('calendar.dayTooFar');
  });
});

test('a notice that comes late moves the windows that stood on plain weekdays', async () => {
  await windows.lay(office, 2025);
  expect(await windowOf('2025-12')).toMatchObject({ provisional: true, dueAt: instantAt('2026-01-07', '18:00') });
  await days.layNotice(2026);
  expect(await windowOf('2025-12')).toMatchObject({ provisional: false, dueAt: instantAt('2026-01-08', '18:00') });
  await db.dataSource.query("DELETE FROM calendar_days WHERE day LIKE '2026%'");
});

test('a plan year with its calendar', async () => {
  await newPlanYear(db.dataSource, zone, { settings: { reminders: { windowOpened: { on: false } } } });
  expect(await queries.planYear(zone.id, 2024)).toEqual({
    year: 2024,
    state: 'open',
    ruleSet: 'default',
    reminders: { windowOpened: { on: false } },
    calendar: { noticed: true, workdays: 251, days: 366 },
  });
  expect(await codeOf(queries.planYear(zone.id, 2023))).toBe('calendar.planYearNotFound');
});
