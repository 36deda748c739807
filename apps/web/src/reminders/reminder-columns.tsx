import type { ReminderDto, ReminderPerson } from '#api-client/generated.js';
import { Link } from 'react-router';
import { ROW } from '../app/keys/list-keys.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { useThisYear } from '../app/this-year.js';
import type { Column } from '../ui/table/columns.js';

const TONE: Record<ReminderDto['state'], string> = { pending: 'tag-brand', sent: 'tag-good', dropped: '' };

/**
 * What can be said of a reminder: when, what it said, to whom, why it came, and what became of its mail. `nameOf` is given where
 * the ledger is everybody's: the recipient's name in the reader's language.
 */
export function useReminderColumns(nameOf: ((person: ReminderPerson) => string) | null): Column<ReminderDto>[] {
  const w = useWords();
  const year = useThisYear();
  const dates = useDates();
  const columns: (Column<ReminderDto> | false)[] = [
    {
      key: 'due',
      label: w('reminders.due'),
      className: 'num nowrap',
      largestFirst: true,
      order: ({ dueAt }) => dueAt,
      cell: ({ dueAt }) => <time dateTime={dueAt}>{dates.momentSeenFrom(year, dueAt)}</time>,
    },
    {
      key: 'text',
      label: w('reminders.text'),
      names: true,
      order: ({ text }) => text,
      cell: (one) => (
        <>
          <Link {...ROW} to={one.path}>
            {one.text}
          </Link>
          <MailWords reminder={one} />
        </>
      ),
    },
    nameOf !== null && {
      key: 'person',
      label: w('reminders.person'),
      order: ({ person }) => nameOf(person),
      cell: ({ person }) => nameOf(person),
    },
    {
      key: 'rule',
      label: w('reminders.rule'),
      order: ({ rule }) => w(`reminders.when.${rule}`),
      cell: ({ rule, onBehalfOf }) => (
        <span className="sub">
          {w(`reminders.when.${rule}`)}
          {onBehalfOf && ` ${w('reminders.onBehalf', { name: nameOf?.(onBehalfOf) ?? onBehalfOf.name })}`}
        </span>
      ),
    },
    {
      key: 'state',
      label: w('people.state'),
      order: ({ state }) => state,
      cell: (one) => <Marks reminder={one} />,
    },
  ];
  return columns.filter((one) => one !== false);
}

function Marks({ reminder }: { reminder: ReminderDto }) {
  const w = useWords();
  const { state } = reminder;
  return (
    <>
      <span className={`tag ${TONE[state]}`}>{w(`reminders.state.${state}`)}</span>
      {(['late', 'carriedOver', 'asked'] as const).map(
        (mark) =>
          reminder[mark] && (
            <span key={mark} className="tag tag-warn" title={w(`reminders.${mark}.what`)}>
              {w(`reminders.${mark}`)}
            </span>
          ),
      )}
    </>
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
