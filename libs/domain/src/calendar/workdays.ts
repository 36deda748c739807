import type { Day, Month } from './day.js';
import { firstDayOf } from './months.js';
import { addDays, weekdayOf } from './zone-time.js';

/** One exception to the plain week: a weekday off, or a weekend day worked (调休). */
export interface CalendarDay {
  day: Day;
  kind: 'holiday' | 'workday';
}

/** A year for which the State Council's notice is not in the calendar yet. */
export class CalendarGap extends Error {
  readonly code = 'calendar.yearWithoutNotice';
  constructor(readonly year: number) {
    super(`No holiday notice for ${year}`);
  }
}

/**
 * Working days by the State Council's yearly notice (部分节假日安排的通知), usually out in November for the
 * next year. Days of a year without a notice are reckoned as plain weekdays rather than refused, because a
 * reminder run that stops over New Year is worse than one that errs by a holiday; results that lean on such
 * a year say so (`isNoticed`, `provisional`), and `requireNotice` refuses where a date is laid down for good.
 */
export class WorkCalendar {
  private readonly kinds: ReadonlyMap<Day, CalendarDay['kind']>;
  readonly noticedYears: ReadonlySet<number>;

  /** `noticedYears`: the years whose notice is in `rows`; left out, every year with a holiday among the rows. */
  constructor(rows: readonly CalendarDay[], noticedYears?: Iterable<number>) {
    this.kinds = new Map(rows.map((row) => [row.day, row.kind]));
    this.noticedYears = new Set(
      noticedYears ?? rows.filter((row) => row.kind === 'holiday').map((row) => Number(row.day.slice(0, 4))),
    );
  }

  isNoticed(day: Day): boolean {
    return this.noticedYears.has(Number(day.slice(0, 4)));
  }

  /** @throws CalendarGap when the day's year has no notice */
  requireNotice(day: Day): void {
    if (!this.isNoticed(day)) throw new CalendarGap(Number(day.slice(0, 4)));
  }

  isWorkday(day: Day): boolean {
    const kind = this.kinds.get(day);
    return kind ? kind === 'workday' : weekdayOf(day) <= 5;
  }

  /** The `n`th working day of a month, n ≥ 1; counts on into the next month should the month have fewer. */
  nthWorkdayOfMonth(month: Month, n: number): Day {
    return this.addWorkdays(addDays(firstDayOf(month), -1), n);
  }

  /** The `n`th working day after `day`, n ≥ 1. For n = 0 the day itself, or the next working day. */
  addWorkdays(day: Day, n: number): Day {
    if (n === 0) return this.isWorkday(day) ? day : this.addWorkdays(day, 1);
    return this.walk(day, n, 1);
  }

  /** "n workdays before": the `n`th working day back from `day`, n ≥ 1, `day` itself not counted. */
  nthWorkdayBack(day: Day, n: number): Day {
    return this.walk(day, n, -1);
  }

  /** 还剩 n 个工作日: working days from today to the due day, both counted; 0 once it is past. */
  workdaysLeft(today: Day, due: Day): number {
    return this.countIn(today, due);
  }

  /** 逾期 n 个工作日: working days after the due day up to today, today counted; 0 until it is past. */
  workdaysLate(due: Day, today: Day): number {
    return this.countIn(addDays(due, 1), today);
  }

  private countIn(from: Day, until: Day): number {
    let count = 0;
    for (let day = from; day <= until; day = addDays(day, 1)) if (this.isWorkday(day)) count += 1;
    return count;
  }

  private walk(day: Day, n: number, step: 1 | -1): Day {
    if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a number of workdays: ${n}`);
    let at = day;
    for (let left = n; left > 0;) {
      at = addDays(at, step);
      if (this.isWorkday(at)) left -= 1;
    }
    return at;
  }
}
