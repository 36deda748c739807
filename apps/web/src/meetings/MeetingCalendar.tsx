import type { MeetingSummaryDto } from '#api-client/generated.js';
import type { Day, Month } from '#domain/calendar/day.js';
import { addMonths } from '#domain/calendar/months.js';
import { Link } from 'react-router';
import { Weekday, WEEKDAYS } from '../calendar/Weekday.js';
import { isWeekend, weeksOf } from '../calendar/year-grid.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { Button } from '../ui/Button.js';
import { Section } from '../ui/Section.js';
import { hoursOf } from './meeting-times.js';

interface MeetingCalendarProps {
  month: Month;
  today: Day;
  meetings: MeetingSummaryDto[];
  onMonth: (month: Month) => void;
}

interface Mark {
  key: string;
  kind: 'meeting' | 'statements' | 'freezes' | 'remind';
  text: string;
  to: string;
}

/** A month with its meetings and with what they need beforehand: statements, the freezing, the mails. */
export function MeetingCalendar({ month, today, meetings, onMonth }: MeetingCalendarProps) {
  const w = useWords();
  const dates = useDates();
  const marks = useMarks(meetings);
  const weeks = weeksOf(month);
  return (
    <Section
      title={dates.month(month)}
      actions={
        <>
          <Button small aria-label={w('meetings.monthBefore')} onClick={() => onMonth(addMonths(month, -1))}>
            {'‹'}
          </Button>
          <Button small onClick={() => onMonth(today.slice(0, 7))}>
            {w('meetings.thisMonth')}
          </Button>
          <Button small aria-label={w('meetings.monthAfter')} onClick={() => onMonth(addMonths(month, 1))}>
            {'›'}
          </Button>
        </>
      }
      flush
    >
      <div className="meeting-weekdays" aria-hidden="true">
        {WEEKDAYS.map((day) => (
          <Weekday key={day} day={day} />
        ))}
      </div>
      <ol className="meeting-month">
        {weeks.flat().map((day, at) =>
          day ? (
            <li
              key={day}
              className={`${isWeekend(day) ? 'off' : ''} ${day === today ? 'today' : ''} ${marks.has(day) ? 'marked' : ''}`}
            >
              <time dateTime={day} title={dates.weekday(day)} aria-current={day === today ? 'date' : undefined}>
                <span aria-hidden="true">{Number(day.slice(8))}</span>
                <span className="unheard">{dates.weekday(day)}</span>
                <span className="meeting-month-day" aria-hidden="true">
                  {dates.weekday(day)}
                </span>
              </time>
              {(marks.get(day) ?? []).map((mark) => (
                <Link key={mark.key} className={`meeting-chip chip-${mark.kind}`} to={mark.to}>
                  {mark.text}
                </Link>
              ))}
            </li>
          ) : (
            <li key={`blank${at}`} className="blank" aria-hidden="true" />
          ),
        )}
      </ol>
      {!weeks.flat().some((day) => day && marks.has(day)) && <p className="work-empty quiet">{w('meetings.monthEmpty')}</p>}
    </Section>
  );
}

function useMarks(meetings: MeetingSummaryDto[]): ReadonlyMap<Day, Mark[]> {
  const w = useWords();
  const marks = new Map<Day, Mark[]>();
  const put = (day: Day, mark: Mark) => marks.set(day, [...(marks.get(day) ?? []), mark]);
  for (const meeting of meetings.filter((one) => one.state !== 'cancelled')) {
    const { id, title, heldOn, schedule } = meeting;
    const to = `/meetings/${id}`;
    put(heldOn, { key: `m${id}`, kind: 'meeting', text: `${hoursOf(meeting)} ${title}`, to });
    put(schedule.statementsOn, { key: `s${id}`, kind: 'statements', text: w('meetings.schedule.statements'), to });
    put(schedule.freezesOn, { key: `f${id}`, kind: 'freezes', text: w('meetings.schedule.freezes'), to });
    put(schedule.remindOn, { key: `r${id}`, kind: 'remind', text: w('meetings.schedule.remind'), to });
  }
  return marks;
}
