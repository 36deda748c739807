import type { JournalEntryDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useDates } from '../app/language/dates.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { useNamed } from '../people/named.js';
import { Button } from '../ui/Button.js';
import { UrlDetails } from '../ui/UrlDetails.js';
import { tell } from './data-words.js';
import { subjectLink, subjectParts } from './subject-link.js';

interface EntryProps {
  entry: JournalEntryDto;
  /** The year at hand: only another one is said. */
  year: number;
  onSubject: (subject: string) => void;
}

/** One fact: when, who, what, about what; the raw record one press away. */
export function Entry({ entry, year, onSubject }: EntryProps) {
  const w = useWords();
  const dates = useDates();
  const named = useNamed();
  const { language } = useLanguage();
  const known = (kind: string, id: number) => {
    const found = entry.names.find((one) => one.kind === kind && one.id === id);
    return found && (found.period ? `${named(found)} ${dates.month(found.period)}` : named(found));
  };
  const about = subjectParts(entry.subject ?? '');
  // What the entry is about stands in its first line already.
  const facts = tell(entry.data, { w, dates, language, known }).filter(({ key }) => key !== `${about?.kind}Id`);
  const { actor, onBehalfOf } = entry;
  const who = actor ? (known('person', actor.id) ?? actor.name) : w('journal.system');
  return (
    <li>
      <time dateTime={entry.at} className="num">
        {dates.momentSeenFrom(year, entry.at)}
      </time>
      <span className="journal-actor">
        {onBehalfOf ? w('journal.onBehalf', { who, principal: known('person', onBehalfOf.id) ?? onBehalfOf.name }) : who}
      </span>
      <div>
        <p className="journal-what">
          <strong>{entry.title}</strong>
          <Subject
            subject={entry.subject}
            name={about ? known(about.kind === 'zone' ? 'unit' : about.kind, Number(about.id)) : undefined}
            onSubject={onSubject}
          />
        </p>
        {facts.length > 0 && (
          <p className="journal-facts">
            {facts.map(({ key, word, value }) => (
              <span key={key}>
                <em>{word}</em>
                {value}
              </span>
            ))}
          </p>
        )}
        <UrlDetails member={String(entry.id)}>
          <summary>{w('journal.raw')}</summary>
          <dl className="facts">
            <dt>{w('journal.number')}</dt>
            <dd className="num">{entry.id}</dd>
            <dt>{w('journal.code')}</dt>
            <dd>
              <code>{entry.type}</code>
            </dd>
            <dt>{w('journal.recordedAt')}</dt>
            <dd className="num">{entry.recordedAt}</dd>
            <dt>{w('journal.request')}</dt>
            <dd>{entry.requestId ? <code>{entry.requestId}</code> : w('figure.none')}</dd>
          </dl>
          <pre>{JSON.stringify(entry.data, null, 1)}</pre>
        </UrlDetails>
      </div>
      <span className={`tag ${entry.sealed ? 'tag-good' : ''}`}>{w(entry.sealed ? 'journal.sealed' : 'journal.unsealed')}</span>
    </li>
  );
}

interface SubjectProps {
  subject: string | null;
  name: string | undefined;
  onSubject: (subject: string) => void;
}

function Subject({ subject, name: known, onSubject }: SubjectProps) {
  const w = useWords();
  if (!subject) return null;
  const parts = subjectParts(subject);
  const name = parts ? w('journal.subject.one', { kind: w(`journal.subject.${parts.kind}`), id: known ?? parts.id }) : subject;
  const to = subjectLink(subject);
  return (
    <>
      {to ? <Link to={to}>{name}</Link> : <span className="quiet">{name}</span>}
      <Button small look="quiet" aria-label={w('journal.only.named', { subject: name })} onClick={() => onSubject(subject)}>
        {w('journal.only')}
      </Button>
    </>
  );
}
