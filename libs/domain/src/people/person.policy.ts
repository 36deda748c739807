import { no, sortedOut, yes, type SortedOut, type Verdict } from '../verdict.js';
import { mayDo, type Actor } from './actor.js';

export const PERSON_ACTS = ['change', 'appoint', 'endAppointment', 'setOversight', 'resetPassword', 'signOut', 'deactivate', 'reactivate'] as const;
export type PersonAct = (typeof PERSON_ACTS)[number];

/**
 * Whether the administrator may do this to an account. Reasons: `people.notAllowed`, `people.inactive`, `people.alreadyActive`,
 * `people.notYourself` (one's own account is switched off, or its password reset, by another administrator).
 */
export function mayActOnPerson(act: PersonAct, actor: Actor, { id, active }: { id: number; active: boolean }): Verdict {
  if (!mayDo(actor, 'people.manage')) return no('people.notAllowed');
  if (act === 'reactivate') return active ? no('people.alreadyActive') : yes;
  if (act === 'change' || act === 'endAppointment' || act === 'setOversight') return yes;
  if (!active) return no('people.inactive');
  return id === actor.personId && (act === 'deactivate' || act === 'resetPassword') ? no('people.notYourself') : yes;
}

export const actsOnPerson = (actor: Actor, person: { id: number; active: boolean }): SortedOut<PersonAct> =>
  sortedOut(PERSON_ACTS, (act) => mayActOnPerson(act, actor, person));
