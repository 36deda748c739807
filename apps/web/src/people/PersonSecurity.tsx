import { peopleDeactivate, peopleReactivate, peopleResetPassword, peopleSignOut, type PersonDto } from '#api-client/generated.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';
import { ConfirmWithReason } from '../ui/ConfirmWithReason.js';
import { Section } from '../ui/Section.js';
import { TemporaryPassword, type Issued } from './TemporaryPassword.js';

type Act = 'reset' | 'signOut' | 'deactivate' | 'reactivate';

/** What an administrator can do to an account when a phone is lost or somebody leaves. */
export function PersonSecurity({ person }: { person: PersonDto }) {
  const w = useWords();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Act | null>(null);
  const [issued, setIssued] = useState<Issued | null>(null);
  const acts: Record<Act, () => Promise<unknown>> = {
    reset: async () => {
      const { temporaryPassword } = await dataOf(peopleResetPassword(person.id));
      setIssued({ account: person.account, temporaryPassword });
    },
    signOut: () => peopleSignOut(person.id),
    deactivate: () => peopleDeactivate(person.id),
    reactivate: () => peopleReactivate(person.id),
  };
  const confirm = async (act: Act) => {
    await acts[act]();
    if (act !== 'reset') announce(w(`people.${act}.done`, { name: person.name }));
    await queries.invalidateQueries({ queryKey: ['people'] });
  };
  const offered: Act[] = person.active ? ['reset', 'signOut', 'deactivate'] : ['reactivate'];
  return (
    <Section title={w('people.security')}>
      <ul className="person-security">
        {offered.map((act) => (
          <li key={act}>
            <p className="quiet">{w(`people.${act}.what`)}</p>
            <Button small look={act === 'deactivate' ? 'danger' : 'plain'} onClick={() => setAsking(act)}>
              {w(`people.${act}`)}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmWithReason
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={asking && w(`people.${asking}.ask`, { name: person.name })}
        confirm={asking ? w(`people.${asking}`) : ''}
        danger={asking === 'deactivate'}
        onConfirm={() => confirm(asking!)}
      >
        <p>{asking && w(`people.${asking}.what`)}</p>
      </ConfirmWithReason>
      <TemporaryPassword issued={issued} onClose={() => setIssued(null)} />
    </Section>
  );
}
