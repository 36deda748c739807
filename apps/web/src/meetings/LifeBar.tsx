import type { MeetingDto, MeetingState } from '#api-client/generated.js';
import { MEETING_STATE_NAMES } from '#domain/language/names.js';
import { useDates } from '../app/language/dates.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { useNamed } from '../people/named.js';

const STEPS = ['planned', 'called', 'prepared', 'held', 'closed'] as const satisfies readonly MeetingState[];

/** planned → called → prepared → held → closed, with when each was done, or when the next one comes. */
export function LifeBar({ meeting }: { meeting: MeetingDto }) {
  const w = useWords();
  const { language } = useLanguage();
  const at = STEPS.indexOf(meeting.state as (typeof STEPS)[number]);
  const notes = useStepNotes(meeting);
  return (
    <ol className="life-bar" aria-label={w('meetings.life')}>
      {STEPS.map((step, place) => (
        <li
          key={step}
          className={place < at ? 'life-done' : place === at ? 'life-now' : ''}
          aria-current={place === at ? 'step' : undefined}
        >
          <i aria-hidden="true">{place < at || meeting.state === 'closed' ? '✓' : place + 1}</i>
          <div>
            <strong>{MEETING_STATE_NAMES[step][language]}</strong>
            <small>{notes[step]}</small>
          </div>
        </li>
      ))}
    </ol>
  );
}

function useStepNotes(meeting: MeetingDto): Record<(typeof STEPS)[number], string> {
  const w = useWords();
  const dates = useDates();
  const named = useNamed();
  const { calledAt, calledBy, calledByEn, heldAt, closedAt, packs, packVersion, schedule, heldOn } = meeting;
  const frozen = packs[0]?.frozenAt;
  return {
    planned: w('meetings.life.planned'),
    called: calledAt
      ? [dates.moment(calledAt), calledBy && named({ name: calledBy, nameEn: calledByEn })].filter(Boolean).join(' · ')
      : w('meetings.life.called'),
    prepared: frozen
      ? w('meetings.life.prepared', { version: packVersion, moment: dates.moment(frozen) })
      : packVersion > 0
        ? w('pack.version', { n: packVersion })
        : w('meetings.freezesOn', { day: dates.shortDay(schedule.freezesOn) }),
    held: heldAt ? dates.moment(heldAt) : dates.shortDay(heldOn),
    closed: closedAt ? dates.moment(closedAt) : w('meetings.life.closed'),
  };
}
