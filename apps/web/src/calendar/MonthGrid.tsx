import type { CalendarDayDto } from '#api-client/generated.js';
import type { Day, Month } from '#domain/calendar/day.js';
import { knownIn } from '#domain/language/known-words.js';
import { addDays } from '#domain/calendar/zone-time.js';
import { useRef, type KeyboardEvent } from 'react';
import { useDates } from '../app/language/dates.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { Weekday, WEEKDAYS } from './Weekday.js';
import { isWeekend, weeksOf } from './year-grid.js';

interface MonthGridProps {
  month: Month;
  today: Day;
  known: ReadonlyMap<Day, CalendarDayDto>;
  due: ReadonlySet<Day>;
  /** Absent: the days are only looked at. */
  onDay?: (day: Day) => void;
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** One month; arrow keys walk through its days, one stop for the tab key. */
export function MonthGrid({ month, today, known, due, onDay }: MonthGridProps) {
  const dates = useDates();
  const box = useRef<HTMLTableElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const day = (event.target as HTMLElement).dataset['day'];
    if (!step || !day) return;
    event.preventDefault();
    const next = box.current?.closest('.year-calendar')?.querySelector<HTMLElement>(`[data-day="${addDays(day, step)}"]`);
    next?.focus();
  };
  return (
    <table className="month" ref={box} onKeyDown={walk}>
      <caption>{dates.monthName(month)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              <Weekday day={day} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, at) => (
          <tr key={at}>
            {week.map((day, column) => (
              <td key={column}>
                {day && (
                  <DayCell
                    day={day}
                    first={day.endsWith('-01')}
                    known={known.get(day)}
                    isDue={due.has(day)}
                    isToday={day === today}
                    onDay={onDay}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  day: Day;
  first: boolean;
  known?: CalendarDayDto;
  isDue: boolean;
  isToday: boolean;
  onDay?: (day: Day) => void;
}

function DayCell({ day, first, known, isDue, isToday, onDay }: DayCellProps) {
  const w = useWords();
  const { language } = useLanguage();
  const dates = useDates();
  const kind = known?.kind ?? (isWeekend(day) ? 'weekend' : 'plain');
  const said = [
    dates.weekday(day),
    known
      ? w(`calendar.day.${known.kind}`, { name: knownIn(language, known.name) })
      : w(`calendar.day.${isWeekend(day) ? 'weekend' : 'plain'}`),
    known?.own && w('calendar.legend.own'),
    isDue && w('calendar.legend.due'),
  ].filter(Boolean);
  const look = `day day-${kind} ${isDue ? 'day-due' : ''} ${isToday ? 'day-today' : ''} ${known?.own ? 'day-own' : ''}`;
  const inside = (
    <>
      {Number(day.slice(8))}
      {known && <small data-short={w(`calendar.day.${known.kind}.short`)} aria-hidden="true" />}
    </>
  );
  if (!onDay)
    return (
      <span className={look} title={said.join(' · ')}>
        {inside}
        {(known || isDue) && <span className="unheard">{said.slice(1).join(' · ')}</span>}
      </span>
    );
  return (
    <button
      type="button"
      className={look}
      data-day={day}
      tabIndex={first ? 0 : -1}
      title={said.join(' · ')}
      aria-label={said.join(' · ')}
      aria-current={isToday ? 'date' : undefined}
      onClick={() => onDay(day)}
    >
      {inside}
    </button>
  );
}
