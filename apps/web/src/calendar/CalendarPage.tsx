import type { PlanYearDto } from '#api-client/generated.js';
import type { Day } from '#domain/calendar/day.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ExportList } from '../documents/exchange/ExportList.js';
import { calendarDaysQuery, planYearQuery, planYearsQuery } from './queries.js';
import { useWords } from '../app/language/language.js';
import { asProblem } from '../app/request/problem.js';
import { AtClock } from '../people/AtClock.js';
import { Button, LinkButton } from '../ui/Button.js';
import { Empty, Loading, ProblemState } from '../ui/PageState.js';
import { PageHead } from '../ui/PageHead.js';
import { useUrlFilters } from '../ui/url-filters.js';
import { PublishForm } from './PublishForm.js';
import { WindowTables } from './WindowTables.js';
import { YearCalendar } from './YearCalendar.js';
import '../ui/stacked.css';
import './calendar.css';

/** 考核年度's calendar: when each month is filed, and which days are workdays. */
export function CalendarPage() {
  return <AtClock>{(today) => <CalendarView today={today} />}</AtClock>;
}

function CalendarView({ today }: { today: Day }) {
  const w = useWords();
  const filters = useUrlFilters({ year: today.slice(0, 4) });
  const year = Number(filters.values.year);
  const planYear = useQuery(planYearQuery(year));
  const days = useQuery(calendarDaysQuery(year));
  const step = (by: number) => filters.set({ year: String(year + by) });
  const absent = planYear.isError && asProblem(planYear.error).status === 404;
  const error = absent ? days.error : (planYear.error ?? days.error);
  return (
    <>
      <PageHead
        title={w('calendar.title', { year })}
        sub={planYear.data ? <YearWords planYear={planYear.data} /> : w('calendar.sub')}
      >
        <nav className="year-steps" aria-label={w('calendar.years')}>
          <Button aria-label={w('calendar.before', { year: year - 1 })} onClick={() => step(-1)}>
            {'‹'} {year - 1}
          </Button>
          <strong className="num" aria-current="true">
            {year}
          </strong>
          <Button aria-label={w('calendar.after', { year: year + 1 })} onClick={() => step(1)}>
            {year + 1} {'›'}
          </Button>
        </nav>
        {planYear.data && <ExportList list="windows" filters={{ year }} />}
        {planYear.data?.allowed.includes('publishFigures') && <Publish year={year} />}
      </PageHead>
      {error && !planYear.data && !absent && <ProblemState error={error} onRetry={() => void planYear.refetch()} />}
      {absent && <NoPlanYear year={year} />}
      {planYear.isPending && <Loading />}
      {planYear.data && <WindowTables windows={planYear.data.windows} year={year} />}
      {days.data && (
        <YearCalendar
          year={year}
          today={today}
          days={days.data.items}
          manages={days.data.allowed.includes('override')}
          windows={planYear.data?.windows ?? []}
        />
      )}
    </>
  );
}

function YearWords({ planYear }: { planYear: PlanYearDto }) {
  const w = useWords();
  const { calendar, state } = planYear;
  const parts = [
    w(`calendar.state.${state}`),
    w('calendar.workdays', { workdays: calendar.workdays, days: calendar.days }),
    calendar.noticed ? w('calendar.noticed') : w('calendar.notNoticed'),
  ];
  return parts.join(' · ');
}

function Publish({ year }: { year: number }) {
  const w = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {w('calendar.publish')}
      </Button>
      <PublishForm open={open} onClose={() => setOpen(false)} year={year} />
    </>
  );
}

function NoPlanYear({ year }: { year: number }) {
  const w = useWords();
  const manages = useQuery(planYearsQuery).data?.allowed.includes('prepare') ?? false;
  return (
    <Empty
      title={w('calendar.none', { year })}
      action={manages && <LinkButton to="/plan-years">{w('nav.planYears')}</LinkButton>}
    >
      {w(manages ? 'calendar.none.manage' : 'calendar.none.detail')}
    </Empty>
  );
}
