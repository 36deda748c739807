import { peopleOne, type PersonToActOnDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { Button } from '../ui/Button.js';
import { PageHead } from '../ui/PageHead.js';
import { Section } from '../ui/Section.js';
import { Shown } from '../ui/Shown.js';
import { useNamed } from './named.js';
import { PersonDuties } from './PersonDuties.js';
import { PersonForm } from './PersonForm.js';
import { PersonOversight } from './PersonOversight.js';
import { PersonSecurity } from './PersonSecurity.js';
import { PersonState } from './PersonState.js';
import '../ui/stacked.css';
import './people.css';

export function PersonPage() {
  const id = Number(useParams()['id']);
  const query = useQuery({ queryKey: ['people', 'one', id], queryFn: ({ signal }) => dataOf(peopleOne(id, { signal })) });
  return <Shown query={query}>{(person) => <PersonView person={person} />}</Shown>;
}

function PersonView({ person }: { person: PersonToActOnDto }) {
  const w = useWords();
  const named = useNamed();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <PageHead
        title={named(person)}
        sub={
          <>
            <Link to="/people">{w('people.title')}</Link> · <span className="num">{person.account}</span>
            {person.title && ` · ${person.title}`} <PersonState person={person} />
          </>
        }
      >
        {person.allowed.includes('change') && <Button onClick={() => setChanging(true)}>{w('people.change')}</Button>}
      </PageHead>
      <div className="person-columns">
        <div>
          <PersonDuties person={person} />
          <PersonOversight person={person} />
        </div>
        <div>
          <Section title={w('people.details')}>
            <Details person={person} />
          </Section>
          <PersonSecurity person={person} />
        </div>
      </div>
      <PersonForm open={changing} onClose={() => setChanging(false)} person={person} />
    </>
  );
}

function Details({ person }: { person: PersonToActOnDto }) {
  const w = useWords();
  const none = <span className="quiet">{w('figure.none')}</span>;
  return (
    <dl className="facts">
      <dt>{w('people.name')}</dt>
      <dd>{[person.name, person.nameEn].filter(Boolean).join(' · ')}</dd>
      <dt>{w('people.post')}</dt>
      <dd>{person.title ?? none}</dd>
      <dt>{w('people.email')}</dt>
      <dd>{person.email ?? none}</dd>
      <dt>{w('people.phone')}</dt>
      <dd className="num">{person.phone ?? none}</dd>
      <dt>{w('people.locale')}</dt>
      <dd>{w(`language.${person.locale}`)}</dd>
    </dl>
  );
}
