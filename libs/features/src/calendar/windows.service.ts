import { FilingWindow, type Track } from '#database/entities/calendar/filing-window.entity.js';
import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import type { Day, Month } from '#domain/calendar/day.js';
import { addMonths, lastDayOf, monthsOf, yearOf } from '#domain/calendar/months.js';
import { statisticalWindow, windowFor } from '#domain/calendar/windows.js';
import type { WorkCalendar } from '#domain/calendar/workdays.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { readWorkCalendar } from './work-calendars.js';

export interface Times {
  opensAt: Date;
  dueAt: Date;
  lockedAt: Date;
}

/** Statistics come out after the period; much later it is a slip of the year. */
const LATEST_PUBLICATION_MONTHS = 6;

/** 填报期: laid for a year, opened by a publication, moved by the supervision office. */
@Injectable()
export class WindowsService {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The twelve monthly windows of a year; those already there stay as they are.
   * @returns how many were laid
   * @throws Refusal `calendar.yearWithoutNotice`: deadlines are not laid down on guessed holidays. (December is due in
   * January: its window stands on plain weekdays until that year's notice is laid, and says so.)
   */
  async lay(author: Author, year: number): Promise<number> {
    return this.uow.run(author, async (tx) => {
      const calendar = await readWorkCalendar(tx.em, author.zoneId);
      if (!calendar.isNoticed(`${year}-01-01`))
        throw new Refusal('conflict', 'calendar.yearWithoutNotice', { params: { year: String(year) } });
      const there = await tx.query<{ period: Month }[]>(
        "SELECT period FROM filing_windows WHERE zoneId = ? AND track = 'administrative' AND period BETWEEN ? AND ? FOR UPDATE",
        [author.zoneId, `${year}-01`, `${year}-12`],
      );
      const missing = monthsOf(year).filter((period) => !there.some((row) => row.period === period));
      if (missing.length === 0) return 0;
      await tx.em.insert(
        FilingWindow,
        missing.map((period) => newWindow(tx, 'administrative', period, windowFor(period, calendar), null)),
      );
      tx.record('calendar.windowsLaid', { year, months: missing.length });
      return missing.length;
    });
  }

  /**
   * Statistics have published the figures of a period (named by its last month): their window runs from that day.
   * Said again with another day, the window follows, unless it was moved by hand.
   */
  async publish(author: Author, month: Month, publishedOn: Day): Promise<number> {
    if (publishedOn <= lastDayOf(month)) throw wrongDay('calendar.publishedTooEarly');
    if (publishedOn > lastDayOf(addMonths(month, LATEST_PUBLICATION_MONTHS))) throw wrongDay('calendar.publishedTooLate');
    return this.uow.run(author, async (tx) => {
      const window = await tx.em.findOne(FilingWindow, {
        where: { zoneId: author.zoneId, track: 'statistical', period: month },
        lock: { mode: 'pessimistic_write' },
      });
      const times = timesOf(statisticalWindow(publishedOn, await readWorkCalendar(tx.em, author.zoneId)));
      if (window?.publishedOn === publishedOn) return window.id;
      tx.record('calendar.figuresPublished', { month, publishedOn });
      if (window) {
        await saveTimes(tx, window, window.movedReason ? {} : times, { publishedOn });
        return window.id;
      }
      const { identifiers } = await tx.em.insert(FilingWindow, newWindow(tx, 'statistical', month, times, publishedOn));
      return (identifiers[0] as { id: number }).id;
    });
  }

  /**
   * What has not happened yet may be moved, and what has may be given more time; nobody is made late after the fact.
   * @returns the new version
   * @throws Refusal `calendar.changedMeanwhile`, `calendar.timesDisordered`, `calendar.timeInPast`
   */
  async move(author: Author, windowId: number, version: number, change: Partial<Times>, reason: string): Promise<number> {
    return this.uow.run(author, async (tx) => {
      const window = await tx.em.findOneBy(FilingWindow, { id: windowId, zoneId: author.zoneId });
      if (!window) throw new Refusal('notFound', 'calendar.windowNotFound');
      tx.worksOn(`month:${window.period}`, { kind: kindOf(window.track) });
      if (window.version !== version) throw stale(window);
      requireOrder({ ...timesOf(window), ...change });
      requireAhead(window, change, tx.now);
      await saveTimes(tx, window, change, { movedReason: reason });
      recordMove(tx, window, { ...timesOf(window), ...change }, reason);
      return version + 1;
    });
  }
}

/**
 * Reckons the zone's windows again after its calendar has changed: those neither due nor moved by hand, and never
 * so that somebody is late at once.
 */
export async function reckonAgain(tx: Tx, reason: string): Promise<number> {
  // Locked before the calendar is read: of two changes at once the second sees the first one's day.
  const windows = await tx.em
    .createQueryBuilder(FilingWindow, 'w')
    .where('w.zoneId = :zoneId AND w.movedReason IS NULL AND w.dueAt > :now', { zoneId: tx.author.zoneId, now: tx.now })
    .orderBy('w.id')
    .setLock('pessimistic_write')
    .getMany();
  const calendar = await readWorkCalendar(tx.em, tx.author.zoneId);
  let changed = 0;
  for (const window of windows) {
    const times = reckoned(window, calendar);
    // Once open, a window is not taken away again.
    if (window.opensAt <= tx.now) times.opensAt = window.opensAt;
    if (times.dueAt <= tx.now || sameTimes(times, window)) continue;
    await saveTimes(tx, window, times, {});
    recordMove(tx, window, times, reason);
    changed += 1;
  }
  return changed;
}

const reckoned = (window: FilingWindow, calendar: WorkCalendar): Times =>
  timesOf(window.publishedOn ? statisticalWindow(window.publishedOn, calendar) : windowFor(window.period, calendar));

const timesOf = ({ opensAt, dueAt, lockedAt }: Times): Times => ({ opensAt, dueAt, lockedAt });

const TIMES = ['opensAt', 'dueAt', 'lockedAt'] as const;
const sameTimes = (a: Times, b: Times) => TIMES.every((key) => a[key].getTime() === b[key].getTime());

const newWindow = (tx: Tx, track: Track, period: Month, times: Times, publishedOn: Day | null) => ({
  ...timesOf(times),
  zoneId: tx.author.zoneId,
  track,
  period,
  publishedOn,
  movedReason: null,
});

const kindOf = (track: Track) => (track === 'statistical' ? 'statistical' : 'monthly');

async function saveTimes(tx: Tx, window: FilingWindow, change: Partial<Times>, more: Partial<FilingWindow>): Promise<void> {
  const { affected } = await tx.em.update(
    FilingWindow,
    { id: window.id, version: window.version },
    {
      ...change,
      ...more,
      sweptStage: stageLeft(window.sweptStage, { ...timesOf(window), ...change }, tx.now),
      version: window.version + 1,
    },
  );
  if (!affected)
    throw stale((await tx.em.findOne(FilingWindow, { where: { id: window.id }, lock: { mode: 'pessimistic_read' } })) ?? window);
}

/** What the sweeps noticed of a window that now lies ahead again is forgotten, so that they notice it anew. */
function stageLeft(sweptStage: number, { opensAt, dueAt, lockedAt }: Times, now: Date): number {
  const reached = now < opensAt ? 0 : now < dueAt ? 1 : now < lockedAt ? 3 : 4;
  return Math.min(sweptStage, reached);
}

function requireOrder({ opensAt, dueAt, lockedAt }: Times): void {
  const path = opensAt >= dueAt ? 'dueAt' : dueAt > lockedAt ? 'lockedAt' : null;
  if (path) throw new Refusal('invalid', 'calendar.timesDisordered', { errors: [{ path, code: 'calendar.timesDisordered' }] });
}

function requireAhead(window: FilingWindow, change: Partial<Times>, now: Date): void {
  const backwards = TIMES.filter((key) => change[key] && change[key] <= now && change[key].getTime() !== window[key].getTime());
  if (backwards.length > 0)
    throw new Refusal('conflict', 'calendar.timeInPast', {
      errors: backwards.map((path) => ({ path, code: 'calendar.timeInPast' })),
    });
}

function recordMove(tx: Tx, { period, track }: FilingWindow, { opensAt, dueAt, lockedAt }: Times, reason: string): void {
  tx.record('calendar.windowMoved', {
    year: yearOf(period),
    month: period,
    kind: kindOf(track),
    opensAt: opensAt.toISOString(),
    dueAt: dueAt.toISOString(),
    lockedAt: lockedAt.toISOString(),
    reason,
  });
}

const stale = (window: FilingWindow) =>
  new Refusal('stale', 'calendar.changedMeanwhile', {
    current: { id: window.id, version: window.version, ...timesOf(window), movedReason: window.movedReason },
  });

const wrongDay = (code: string) => new Refusal('invalid', code, { errors: [{ path: 'publishedOn', code }] });
