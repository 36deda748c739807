import type { AttendeeDto, MeetingDto } from '#api-client/generated.js';
import { useState } from 'react';
import { Link } from 'react-router';
import { ExportList } from '../documents/exchange/ExportList.js';
import { useWords } from '../app/language/language.js';
import { useMe } from '../app/session/me.js';
import { useNamed } from '../people/named.js';
import { Button } from '../ui/Button.js';
import { Section } from '../ui/Section.js';
import { AttendeesForm } from './AttendeesForm.js';

const PARTS = ['chair', 'speaker', 'leader', 'member'] as const;

/** Who is invited, by part; those who must speak come before those who listen. */
export function Attendees({ meeting }: { meeting: MeetingDto }) {
  const w = useWords();
  const me = useMe();
  const [changing, setChanging] = useState(false);
  const { attendees, allowed } = meeting;
  const speaks = attendees.some((one) => one.personId === me?.person.id && one.part === 'speaker');
  return (
    <Section
      title={w('meetings.attendees')}
      note={attendees.length > 0 ? w('meetings.invited', { n: attendees.length }) : undefined}
      actions={
        <>
          {attendees.length > 0 && <ExportList small list="attendees" filters={{ of: meeting.id }} />}
          {allowed.includes('change') && (
            <Button small onClick={() => setChanging(true)}>
              {w('meetings.attendees.change')}
            </Button>
          )}
        </>
      }
    >
      {speaks && allowed.length === 0 && (
        <p className="meeting-note">
          {w('meetings.youSpeak')} <Link to="/flags">{w('meetings.youSpeak.go')}</Link>
        </p>
      )}
      {attendees.length === 0 && <p className="quiet">{w('meetings.attendees.usual')}</p>}
      {PARTS.map((part) => (
        <PartOf key={part} part={part} people={attendees.filter((one) => one.part === part)} />
      ))}
      <AttendeesForm meeting={meeting} open={changing} onClose={() => setChanging(false)} />
    </Section>
  );
}

function PartOf({ part, people }: { part: (typeof PARTS)[number]; people: AttendeeDto[] }) {
  const w = useWords();
  const named = useNamed();
  if (people.length === 0) return null;
  return (
    <div className={`attendees attendees-${part}`}>
      <h3>
        {w(`meetings.part.${part}`)} <small className="quiet num">{people.length}</small>
      </h3>
      <ul>
        {people.map((one) => (
          <li key={one.personId}>
            {named(one)} <small className="quiet">{one.title ?? (one.unit && named(one.unit))}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
