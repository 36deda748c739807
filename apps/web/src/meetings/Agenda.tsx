import type { AgendaItemDto } from '#api-client/generated.js';
import { useWords } from '../app/language/language.js';
import { useNamed } from '../people/named.js';

export function Agenda({ items }: { items: AgendaItemDto[] }) {
  const w = useWords();
  const named = useNamed();
  if (items.length === 0) return <p className="quiet">{w('meetings.agenda.none')}</p>;
  return (
    <ol className="agenda">
      {items.map((item, at) => (
        <li key={at}>
          <span>
            {item.title}
            {item.unit && <span className="quiet"> · {named(item.unit)}</span>}
          </span>
          {item.minutes !== null && <small className="quiet num">{w('meetings.agenda.length', { n: item.minutes })}</small>}
        </li>
      ))}
    </ol>
  );
}
