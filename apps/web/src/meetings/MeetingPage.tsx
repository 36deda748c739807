import { meetingsOne, type MeetingDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { PageHead } from '../ui/PageHead.js';
import { Section } from '../ui/Section.js';
import { Shown } from '../ui/Shown.js';
import { Agenda } from './Agenda.js';
import { Attendees } from './Attendees.js';
import { LifeBar } from './LifeBar.js';
import { MeetingActs } from './MeetingActs.js';
import { whenOf } from './meeting-times.js';
import { MeetingStateTag } from './MeetingStateTag.js';
import { Minutes } from './Minutes.js';
import { Packs } from './Packs.js';
import { Schedule } from './Schedule.js';
import '../ui/stacked.css';
import './meetings.css';

/** One meeting's life. While its pack is being made the page looks again every few seconds. */
export function MeetingPage() {
  const id = Number(useParams()['id']);
  const query = useQuery({
    queryKey: ['meetings', 'one', id],
    queryFn: ({ signal }) => dataOf(meetingsOne(id, { signal })),
    refetchInterval: ({ state }) => (state.data?.preparing ? 2500 : false),
  });
  return <Shown query={query}>{(meeting) => <MeetingView meeting={meeting} />}</Shown>;
}

function MeetingView({ meeting }: { meeting: MeetingDto }) {
  const w = useWords();
  const dates = useDates();
  // Before it, the agenda is what is read; afterwards it stands beside what was decided.
  const over = meeting.minutes !== null;
  const agenda = (
    <Section title={w('meetings.agenda')} note={w('meetings.about', { period: dates.month(meeting.period) })}>
      <Agenda items={meeting.agenda} />
    </Section>
  );
  return (
    <>
      <PageHead
        title={meeting.title}
        sub={
          <>
            <Link to="/meetings">{w('meetings.title')}</Link> · {whenOf(meeting, dates)} · {meeting.place}{' '}
            <MeetingStateTag state={meeting.state} />
          </>
        }
      >
        <MeetingActs meeting={meeting} />
      </PageHead>
      {meeting.state === 'cancelled' ? (
        <p className="meeting-note meeting-note-bad" role="status">
          <strong>{w('meetings.cancelledOn', { moment: meeting.cancelledAt ? dates.moment(meeting.cancelledAt) : '' })}</strong>{' '}
          {meeting.cancelReason}
        </p>
      ) : (
        <LifeBar meeting={meeting} />
      )}
      <div className="meeting-columns">
        <div>
          {meeting.minutes !== null && <Minutes meeting={meeting} />}
          {!over && agenda}
          <Attendees meeting={meeting} />
        </div>
        <div>
          {['planned', 'called', 'prepared'].includes(meeting.state) && <Schedule meeting={meeting} />}
          <Packs meeting={meeting} />
          {over && agenda}
        </div>
      </div>
    </>
  );
}
