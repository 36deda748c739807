import type { MeetingSummaryDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { hoursOf } from './meeting-times.js';
import { MeetingStateTag } from './MeetingStateTag.js';

/** One line a meeting: its day large, what it is about, where it stands, and the pack within one click. */
export function MeetingList({ meetings }: { meetings: MeetingSummaryDto[] }) {
  return (
    <ul className="meeting-list">
      {meetings.map((meeting) => (
        <MeetingLine key={meeting.id} meeting={meeting} />
      ))}
    </ul>
  );
}

function MeetingLine({ meeting }: { meeting: MeetingSummaryDto }) {
  const w = useWords();
  const dates = useDates();
  const { id, title, heldOn, place, state, invited, packVersion, allowed, preparing, schedule } = meeting;
  const facts = [
    dates.weekday(heldOn),
    hoursOf(meeting),
    place,
    invited > 0 ? w('meetings.invited', { n: invited }) : null,
    state === 'called' ? w('meetings.freezesOn', { day: dates.shortDay(schedule.freezesOn) }) : null,
  ];
  return (
    <li className={state === 'cancelled' ? 'meeting-cancelled' : undefined}>
      <time className="meeting-day" dateTime={heldOn} aria-hidden="true">
        <b className="num">{Number(heldOn.slice(8))}</b>
        <span>{dates.shortMonth(heldOn.slice(0, 7))}</span>
      </time>
      <div>
        <Link className="work-title" to={`/meetings/${id}`}>
          {title}
        </Link>
        <p>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <span className="meeting-marks">
        <MeetingStateTag state={state} />
        {preparing && <span className="tag tag-warn">{w('meetings.preparing')}</span>}
      </span>
      <span className="meeting-go">
        {packVersion > 0 && allowed.includes('readPack') && <Link to={`/meetings/${id}/pack`}>{w('meetings.pack')}</Link>}
      </span>
    </li>
  );
}
