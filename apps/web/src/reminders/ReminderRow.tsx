import type { ReminderDto, ReminderPerson } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';

const TONE: Record<ReminderDto['state'], string> = { pending: 'tag-brand', sent: 'tag-good', dropped: '' };

interface ReminderRowProps {
  reminder: ReminderDto;
  /** The year at hand: only another one is said. */
  year: number;
  /** Given where the ledger is everybody's: the recipient's name in the reader's language. */
  nameOf?: (person: ReminderPerson) => string;
}

/** One reminder: when, to whom, what it said, why it came, and what became of its mail. */
export function ReminderRow({ reminder, year, nameOf }: ReminderRowProps) {
  const w = useWords();
  const dates = useDates();
  const { person, onBehalfOf, rule, text, dueAt, path, state } = reminder;
  return (
    <li>
      <time dateTime={dueAt} className="num">
        {dates.momentSeenFrom(year, dueAt)}
      </time>
      <div>
        <p>
          <Link className="work-title" to={path}>
            {text}
          </Link>
        </p>
        <p className="reminder-why">
          {nameOf && <strong>{nameOf(person)}</strong>}
          <span>{w(`reminders.when.${rule}`)}</span>
          {onBehalfOf && <span>{w('reminders.onBehalf', { name: nameOf?.(onBehalfOf) ?? onBehalfOf.name })}</span>}
        </p>
        <MailWords reminder={reminder} />
      </div>
      <span className="reminder-marks">
        <span className={`tag ${TONE[state]}`}>{w(`reminders.state.${state}`)}</span>
        {(['late', 'carriedOver', 'asked'] as const).map(
          (mark) =>
            reminder[mark] && (
              <span key={mark} className="tag tag-warn" title={w(`reminders.${mark}.what`)}>
                {w(`reminders.${mark}`)}
              </span>
            ),
        )}
      </span>
    </li>
  );
}

function MailWords({ reminder: { mail, dropReason, state } }: { reminder: ReminderDto }) {
  const w = useWords();
  if (state === 'dropped' && dropReason) return <p className="quiet">{w(`reminders.dropped.${dropReason}`)}</p>;
  if (!mail || mail.state === 'sent') return null;
  return (
    <p className={mail.problem ? 'field-error' : 'quiet'}>
      {w(`reminders.mail.${mail.state}`, { n: mail.attempts })}
      {mail.problem && ` ${w('reminders.mail.problem', { problem: mail.problem })}`}
    </p>
  );
}
