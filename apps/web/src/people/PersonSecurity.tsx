import {
  peopleDeactivate,
  peopleReactivate,
  peopleResetPassword,
  peopleSignOut,
  type PersonToActOnDto,
} from '#api-client/generated.js';
import { problemOf } from '#domain/language/problem.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage, useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';
import { ConfirmWithReason } from '../ui/ConfirmWithReason.js';
import { Section } from '../ui/Section.js';
import { TemporaryPassword, type Issued } from './TemporaryPassword.js';

const ACTS = ['reset', 'signOut', 'deactivate', 'reactivate'] as const;
type Act = (typeof ACTS)[number];
/** As the server calls them. */
const ASKED = { reset: 'resetPassword', signOut: 'signOut', deactivate: 'deactivate', reactivate: 'reactivate' } as const;

/** What an administrator can do to an account when a phone is lost or somebody leaves. */
export function PersonSecurity({ person }: { person: PersonToActOnDto }) {
  const w = useWords();
  const { language } = useLanguage();
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
  const offered = ACTS.filter((act) => person.allowed.includes(ASKED[act]));
  // Why something that is done to others cannot be done here.
  const refused = person.refused.filter(({ code }) => code === 'people.notYourself');
  if (offered.length === 0) return null;
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
        {refused.length > 0 && <li className="quiet">{problemOf(refused[0]!.code, {}, language).detail}</li>}
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
