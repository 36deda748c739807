import type { MeetingDto } from '#api-client/generated.js';
import { useNow } from '../app/clock.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { Section } from '../ui/Section.js';

/** What the system does by itself before the meeting, and on which day. */
export function Schedule({ meeting: { schedule, heldOn } }: { meeting: MeetingDto }) {
  const w = useWords();
  const dates = useDates();
  const today = dates.dayOf(useNow());
  const rows = [
    { key: 'statements', day: schedule.statementsOn },
    { key: 'freezes', day: schedule.freezesOn },
    { key: 'remind', day: schedule.remindOn },
    { key: 'meeting', day: heldOn },
  ] as const;
  return (
    <Section
      title={w('meetings.schedule')}
      note={schedule.provisional ? w('calendar.provisional') : w('meetings.schedule.note')}
      flush
    >
      <ol className="meeting-schedule">
        {rows.map(({ key, day }) => (
          <li key={key} className={day < today ? 'over' : day === today ? 'today' : undefined}>
            <time dateTime={day} className="num">
              {dates.shortDay(day)}
            </time>
            <div>
              <strong>{w(`meetings.schedule.${key}`)}</strong>
              <p>{w(`meetings.schedule.${key}.what`)}</p>
            </div>
            {day === today && <span className="tag tag-brand">{w('calendar.legend.today')}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
