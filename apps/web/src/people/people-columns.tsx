import type { PersonDto } from '#api-client/generated.js';
import { ROLE_NAMES } from '#domain/people/roles.js';
import { Link } from 'react-router';
import { ROW } from '../app/keys/list-keys.js';
import { useLanguage, useWords } from '../app/language/language.js';
import type { Column } from '../ui/table/columns.js';
import { useNamed } from './named.js';
import { PersonState } from './PersonState.js';

/** What can be said of a person in a list. */
export function usePeopleColumns(): Column<PersonDto>[] {
  const w = useWords();
  const named = useNamed();
  const { language } = useLanguage();
  const dutiesOf = ({ appointments }: PersonDto) =>
    appointments.map(({ id, unitName, unitNameEn, role: key }) => {
      const unit = named({ name: unitName, nameEn: unitNameEn });
      const role = ROLE_NAMES[key][language];
      return { id, text: unit === role ? role : w('account.duty', { unit, role }) };
    });
  return [
    {
      key: 'name',
      label: w('people.name'),
      names: true,
      order: named,
      cell: (person) => (
        <>
          <Link {...ROW} to={`/people/${person.id}`}>
            {named(person)}
          </Link>
          {person.title && <div className="sub quiet">{person.title}</div>}
        </>
      ),
    },
    {
      key: 'account',
      label: w('people.account'),
      className: 'num',
      order: ({ account }) => account,
      cell: ({ account }) => account,
    },
    {
      key: 'duties',
      label: w('people.duties'),
      className: 'stacked-lines',
      order: (person) => dutiesOf(person)[0]?.text ?? null,
      cell: (person) => (
        <>
          {person.appointments.length === 0 && <span className="quiet">{w('people.noDuties')}</span>}
          {dutiesOf(person).map(({ id, text }) => (
            <div key={id}>{text}</div>
          ))}
          {person.oversees.length > 0 && <div className="sub">{w('people.oversees', { n: person.oversees.length })}</div>}
        </>
      ),
    },
    {
      key: 'state',
      label: w('people.state'),
      order: ({ active }) => Number(!active),
      cell: (person) => <PersonState person={person} />,
    },
  ];
}
