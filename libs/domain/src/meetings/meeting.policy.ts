import { actingFor, mayDo, type Actor } from '../people/actor.js';
import { no, yes, type Verdict } from '../verdict.js';
import { decideMeeting, type MeetingState, type MeetingVerb } from './meeting.lifecycle.js';

export interface MeetingFacts {
  state: MeetingState;
  /** Units invited. */
  unitIds: readonly number[];
}

/**
 * Those who read the zone's packs see every meeting; a head sees the ones their unit is invited to, once called.
 * Reasons: `people.notAllowed`, `meetings.notInvited`.
 */
export function mayReadMeeting(actor: Actor, meeting: MeetingFacts): Verdict {
  if (!mayDo(actor, 'meetings.read')) return no('people.notAllowed');
  if (mayDo(actor, 'meetings.readPack')) return yes;
  const invited = actor.grants.some((grant) => grant.role === 'head' && meeting.unitIds.includes(grant.unitId));
  return invited && meeting.state !== 'planned' ? yes : no('meetings.notInvited');
}

/** The pack compares all units, so it is for those who read the whole zone. Reasons: `people.notAllowed`. */
export const mayReadPack = (actor: Actor): Verdict => (mayDo(actor, 'meetings.readPack') ? yes : no('people.notAllowed'));

/** Reasons: `people.notAllowed`. */
export const mayManageMeeting = (actor: Actor): Verdict => (mayDo(actor, 'meetings.manage') ? yes : no('people.notAllowed'));

/**
 * A unit's head (or their delegate) prepares its statement (表态发言) for a meeting until it is held.
 * Reasons: `people.notAllowed`, `people.otherUnit`, `meetings.notInvited`, `meetings.alreadyHeld`.
 */
export function mayState(actor: Actor, meeting: MeetingFacts, unitId: number): Verdict {
  if (!mayDo(actor, 'flags.acknowledge')) return no('people.notAllowed');
  if (!actingFor(actor, 'flags.acknowledge', unitId)) return no('people.otherUnit');
  if (!meeting.unitIds.includes(unitId)) return no('meetings.notInvited');
  return meeting.state === 'called' || meeting.state === 'prepared' ? yes : no('meetings.alreadyHeld');
}

const VERBS: readonly MeetingVerb[] = ['change', 'call', 'prepare', 'hold', 'close', 'cancel'];

/** The acts open to this person right now, for the web's buttons. */
export function allowedOnMeeting(meeting: MeetingFacts, actor: Actor): string[] {
  const allowed: string[] = mayReadPack(actor).ok && ['prepared', 'held', 'closed'].includes(meeting.state) ? ['readPack'] : [];
  if (!mayManageMeeting(actor).ok) return allowed;
  const open = VERBS.filter((verb) => decideMeeting(verb === 'cancel' ? { verb, reason: '…' } : { verb }, meeting.state).ok);
  return [...allowed, ...open];
}
