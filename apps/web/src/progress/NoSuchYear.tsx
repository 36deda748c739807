import { addMonths, monthOf } from '#domain/calendar/months.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { useLocation } from 'react-router';
import { useNow } from '../app/clock.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { asProblem } from '../app/request/problem.js';
import { LinkButton } from '../ui/Button.js';
import { Empty, ProblemState } from '../ui/PageState.js';

interface NoYearProps {
  period: string;
  error: unknown;
  onRetry: () => void;
}

/** A link to a month of a year that nobody has laid out; any other failure is what it is. */
export function NoSuchYear({ period, error, onRetry }: NoYearProps) {
  const w = useWords();
  const dates = useDates();
  const { pathname } = useLocation();
  const latest = addMonths(monthOf(dayOf(new Date(useNow()))), -1);
  if (asProblem(error).status !== 404) return <ProblemState error={error} onRetry={onRetry} />;
  // A figure's own page carries its month in the path.
  const here = pathname.replace(/\/\d{4}-\d{2}$/, `/${latest}`);
  return (
    <Empty
      title={w('period.noYear', { year: period.slice(0, 4) })}
      action={
        <LinkButton look="primary" to={here}>
          {w('period.latest', { month: dates.month(latest) })}
        </LinkButton>
      }
    >
      {w('period.noYear.detail', { month: dates.month(period) })}
    </Empty>
  );
}
