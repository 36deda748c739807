import type { Day } from '../calendar/day.js';
import { no, yes, type Verdict } from '../verdict.js';
import { mayDo, type Actor, type Grant } from './actor.js';
import { mayHoldTogether, type Role } from './roles.js';

/** Leave is not for ever: a delegation that outlives half a year is a new appointment. */
const LONGEST_DAYS = 183;

export interface DelegationAsked {
  /** Whose duties are handed over; their own appointments only, what they hold for others stays with them. */
  principal: { personId: number; grants: readonly Grant[] };
  delegate: { personId: number; roles: readonly Role[]; active: boolean };
  from: Day;
  until: Day;
  /** Calendar days from `from` to `until`. */
  days: number;
}

/**
 * Whether duties may be handed over for a leave (代理): by the principal, or by the administrator for them.
 * Reasons: `people.notAllowed`, `people.delegateIsPrincipal`, `people.delegateInactive`, `people.nothingToDelegate`,
 * `people.delegationEndsBeforeStart`, `people.delegationInPast`, `people.delegationTooLong`, and those of
 * `mayHoldTogether` for the delegate's duties with the new ones.
 */
export function mayDelegate(actor: Actor, asked: DelegationAsked, today: Day): Verdict {
  const own = actor.personId === asked.principal.personId && mayDo(actor, 'delegation.own');
  if (!own && !mayDo(actor, 'delegation.manage')) return no('people.notAllowed');
  if (asked.principal.personId === asked.delegate.personId) return no('people.delegateIsPrincipal');
  if (!asked.delegate.active) return no('people.delegateInactive');
  if (asked.until < asked.from) return no('people.delegationEndsBeforeStart');
  if (asked.until < today) return no('people.delegationInPast');
  if (asked.days > LONGEST_DAYS) return no('people.delegationTooLong');

  const duties = asked.principal.grants.filter((grant) => grant.onBehalfOf === null).map((grant) => grant.role);
  if (duties.length === 0) return no('people.nothingToDelegate');
  return mayHoldTogether([...asked.delegate.roles, ...duties]);
}

/** Who may end a delegation early: the principal, the delegate, the administrator. Reasons: `people.notAllowed`. */
export function mayRevokeDelegation(actor: Actor, delegation: { fromPersonId: number; toPersonId: number }): Verdict {
  const party = [delegation.fromPersonId, delegation.toPersonId].includes(actor.personId);
  return party || mayDo(actor, 'delegation.manage') ? yes : no('people.notAllowed');
}

/**
 * Whether an administrator may take away an account or a duty: never their own, or nobody could give it back.
 * Reasons: `people.notAllowed`, `people.notYourself`.
 */
export function mayTakeAway(actor: Actor, personId: number): Verdict {
  if (!mayDo(actor, 'people.manage')) return no('people.notAllowed');
  return actor.personId === personId ? no('people.notYourself') : yes;
}
