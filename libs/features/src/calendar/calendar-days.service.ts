import { CalendarDay } from '#database/entities/calendar/calendar-day.entity.js';
import { UnitOfWork, type Author } from '#database/unit-of-work.js';
import type { Day } from '#domain/calendar/day.js';
import { addDays, dayOf } from '#domain/calendar/zone-time.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { planCalendarRows } from './holiday-notices.js';
import { reckonAgain } from './windows.service.js';
import { WorkCalendars } from './work-calendars.js';

/** Nobody plans a make-up day further ahead, and a slip of the year is caught. */
const FARTHEST_DAYS = 550;

/** Which days are worked: the State Council's notices for everybody, and a zone's own days over them. */
@Injectable()
export class CalendarDaysService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: WorkCalendars,
  ) {}

  /**
   * Lays down one year's notice for all zones and reckons their open windows again, which until then stood on
   * plain weekdays. Run twice it changes nothing. By the seeds and the command line: no route leads here.
   * @throws CalendarGap for a year without a notice
   */
  async layNotice(year: number): Promise<void> {
    const rows = planCalendarRows(year);
    await this.uow.run({ zoneId: 0, personId: null }, async (tx) => {
      const [{ known } = { known: 0 }] = await tx.query<{ known: number }[]>(
        'SELECT COUNT(*) AS known FROM calendar_days WHERE zoneId = 0 AND day BETWEEN ? AND ? FOR UPDATE',
        [`${year}-01-01`, `${year}-12-31`],
      );
      if (Number(known) === rows.length) return;
      await tx.em.upsert(
        CalendarDay,
        rows.map((row) => ({ ...row, zoneId: 0 })),
        ['zoneId', 'day'],
      );
      const holidays = rows.filter((row) => row.kind === 'holiday').length;
      tx.record('calendar.yearPublished', { year, holidays, workdays: rows.length - holidays });
    });
    const zones = await this.uow.dataSource.query<{ zoneId: number }[]>('SELECT DISTINCT zoneId FROM filing_windows');
    for (const { zoneId } of zones)
      await this.uow.run({ zoneId, personId: null }, (tx) => reckonAgain(tx, `${year}年节假日安排`));
    this.calendars.forget();
  }

  /** Makes one day of the zone a holiday or a working day; windows not yet due and not moved by hand follow. */
  async override(author: Author, day: Day, kind: CalendarDay['kind'], name: string): Promise<void> {
    await this.uow.run(author, async (tx) => {
      requireNear(day, dayOf(tx.now));
      await tx.em.upsert(CalendarDay, { zoneId: author.zoneId, day, kind, name }, ['zoneId', 'day']);
      tx.record('calendar.dayOverridden', { day, kind });
      await reckonAgain(tx, `${day} ${name}`);
    });
    this.calendars.forget();
  }

  /** The day is again what the notice says. */
  async restore(author: Author, day: Day): Promise<void> {
    await this.uow.run(author, async (tx) => {
      requireNear(day, dayOf(tx.now));
      const { affected } = await tx.em.delete(CalendarDay, { zoneId: author.zoneId, day });
      if (!affected) throw new Refusal('notFound', 'calendar.dayNotOverridden');
      tx.record('calendar.dayOverridden', { day, kind: null });
      await reckonAgain(tx, day);
    });
    this.calendars.forget();
  }
}

/** @throws Refusal for days that are over (deadlines were kept or missed by them) or too far off */
function requireNear(day: Day, today: Day): void {
  if (day < today) throw new Refusal('conflict', 'calendar.dayIsPast');
  if (day > addDays(today, FARTHEST_DAYS)) throw new Refusal('invalid', 'calendar.dayTooFar');
}
