import type { CalendarDayDto, FilingWindowDto } from '#api-client/generated.js';
import type { Day } from '#domain/calendar/day.js';
import { monthsOf } from '#domain/calendar/months.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { useState } from 'react';
import { ExportList } from '../documents/exchange/ExportList.js';
import { useWords } from '../app/language/language.js';
import { Section } from '../ui/Section.js';
import { DayDialog } from './DayDialog.js';
import { MonthGrid } from './MonthGrid.js';

interface YearCalendarProps {
  year: number;
  today: Day;
  /** Days that are not what their weekday says. */
  days: CalendarDayDto[];
  windows: FilingWindowDto[];
  /** Whether a day may be made another. */
  manages: boolean;
}

/** The year at a glance: rest days, make-up working days, the days on which filings are due. A day opens for a change. */
export function YearCalendar({ year, today, days, windows, manages }: YearCalendarProps) {
  const w = useWords();
  const [chosen, setChosen] = useState<Day | null>(null);
  const known = new Map(days.map((day) => [day.day, day]));
  const due = new Set(windows.map((window) => dayOf(new Date(window.dueAt))));
  return (
    <Section
      title={w('calendar.days', { year })}
      note={<Legend />}
      actions={<ExportList small list="calendarDays" filters={{ year }} />}
    >
      <div className="year-calendar">
        {monthsOf(year).map((month) => (
          <MonthGrid key={month} month={month} today={today} known={known} due={due} onDay={manages ? setChosen : undefined} />
        ))}
      </div>
      <DayDialog day={chosen} known={chosen ? known.get(chosen) : undefined} today={today} onClose={() => setChosen(null)} />
    </Section>
  );
}

function Legend() {
  const w = useWords();
  return (
    <span className="day-legend">
      {(['holiday', 'workday', 'own', 'due', 'today'] as const).map((kind) => (
        <span key={kind}>
          <i className={`day-mark day-${kind}`} aria-hidden="true" />
          {w(`calendar.legend.${kind}`)}
        </span>
      ))}
    </span>
  );
}
