import { calendarLay, type PlanYearDto } from '#api-client/generated.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { announce } from '../../ui/announce.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { ProblemNote } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';

/** Whether the year's calendar is known and its windows are laid. */
export function YearWindows({ plan: { year, calendar, windows, allowed } }: { plan: PlanYearDto }) {
  const w = useWords();
  const dates = useDates();
  const queries = useQueryClient();
  const lay = useMutation({
    mutationFn: () => dataOf(calendarLay({ year })),
    onSuccess: async ({ laid }) => {
      announce(w('calendar.laid', { n: laid }));
      await queries.invalidateQueries({ queryKey: ['calendar'] });
    },
  });
  const first = windows[0];
  return (
    <Section title={w('year.calendar')}>
      <p>{w('calendar.workdays', { workdays: calendar.workdays, days: calendar.days })}</p>
      {!calendar.noticed && <p className="caution-note">{w('year.calendar.noNotice', { year })}</p>}
      <p>
        <strong>{windows.length > 0 ? w('year.calendar.windows', { n: windows.length }) : w('year.calendar.noWindows')}</strong>
        {first && (
          <span className="quiet"> · {w('year.calendar.windows.first', { day: dates.day(dates.dayOf(first.dueAt)) })}</span>
        )}
      </p>
      <ProblemNote error={lay.error} />
      <div className="button-row">
        {allowed.includes('layWindows') && (
          <Button look="primary" busy={lay.isPending} onClick={() => lay.mutate()}>
            {w('year.calendar.lay')}
          </Button>
        )}
        {windows.length > 0 && <LinkButton to={`/calendar?year=${year}`}>{w('year.calendar.see')}</LinkButton>}
      </div>
    </Section>
  );
}
