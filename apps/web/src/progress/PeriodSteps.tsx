import { addMonths, monthOf } from '#domain/calendar/months.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { Link, useLocation } from 'react-router';
import { useNow } from '../app/clock.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';

/** A month back, a month on: the address carries the month, so that a link opens exactly this one. */
export function PeriodSteps({ period }: { period: string }) {
  const w = useWords();
  const dates = useDates();
  const { pathname } = useLocation();
  const latest = addMonths(monthOf(dayOf(new Date(useNow()))), -1);
  const to = (month: string) => `${pathname}${month === latest ? '' : `?period=${month}`}`;
  const [before, after] = [addMonths(period, -1), addMonths(period, 1)];
  return (
    <nav className="period-steps" aria-label={w('period.label')}>
      <Link to={to(before)} aria-label={dates.month(before)}>
        ‹
      </Link>
      <span>{dates.month(period)}</span>
      {after <= latest ? (
        <Link to={to(after)} aria-label={dates.month(after)}>
          ›
        </Link>
      ) : (
        <span aria-hidden="true" className="period-end">
          ›
        </span>
      )}
    </nav>
  );
}
