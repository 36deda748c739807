import { actingFor, mayDo, unitsFor, type Actor } from '../people/actor.js';
import { no, yes, type Verdict } from '../verdict.js';
import { decidePledge, type PledgeProgress, type PledgeSide, type PledgeVerb } from './pledge.lifecycle.js';

/** Who a pledge is between. */
export interface PledgeParties {
  tier: 'unit' | 'leader';
  unitId: number;
  /** The overseeing leader whose pledge it is (`leader` tier). */
  leaderId: number | null;
  /** Who signs for the zone: the director 主任 for units, the secretary 书记 for leaders. */
  counterpartId: number | null;
}

/** In whose name a signature or a comment stands; null: not this actor's to give. */
export interface Hand {
  onBehalfOf: number | null;
}

/**
 * Whoever reads the zone reads every pledge; a unit reads its own from the first round of consultation on, and a leader
 * their own likewise. Reasons: `people.notAllowed`, `pledges.notSentOut`.
 */
export function mayReadPledge(actor: Actor, pledge: PledgeParties & { round: number; currentVersion: number }): Verdict {
  if (!mayDo(actor, 'pledges.read')) return no('people.notAllowed');
  const units = unitsFor(actor, 'pledges.read');
  if (units === 'all') return yes;
  const own = units.includes(pledge.unitId) || isPerson(actor, pledge.leaderId) || isPerson(actor, pledge.counterpartId);
  if (!own) return no('people.notAllowed');
  return pledge.round > 0 || pledge.currentVersion > 0 ? yes : no('pledges.notSentOut');
}

/** The holder's voice in consultation: the unit's head, the leader of a leader's pledge, or their delegate. */
export function handOfHolder(actor: Actor, right: 'pledges.comment' | 'pledges.sign', pledge: PledgeParties): Hand | null {
  if (pledge.tier === 'leader') return handOf(actor, pledge.leaderId);
  const grants = actor.grants.filter((grant) => grant.role === 'head' && grant.unitId === pledge.unitId);
  if (!mayDo(actor, right) || grants.length === 0) return null;
  return { onBehalfOf: (grants.find((grant) => grant.onBehalfOf === null) ?? grants[0]!).onBehalfOf };
}

/** In whose name the actor may sign on that side; null: not theirs. Nobody promises to themselves. */
export function signingHand(actor: Actor, side: PledgeSide, pledge: PledgeParties): Hand | null {
  return side === 'holder' ? handOfHolder(actor, 'pledges.sign', pledge) : handOf(actor, pledge.counterpartId);
}

/** The side open to this actor now, if any: a side signed already is not open. */
export const openSide = (actor: Actor, pledge: PledgeParties, signed: readonly PledgeSide[]): PledgeSide | null =>
  (['holder', 'zone'] as const).find((side) => !signed.includes(side) && signingHand(actor, side, pledge) !== null) ?? null;

/** The acts open to this person right now, for the web's buttons. Redrafting asks for a reason, signing for the password. */
export function allowedOnPledge(actor: Actor, parties: PledgeParties, progress: PledgeProgress): PledgeVerb[] {
  const office = mayDo(actor, 'pledges.draft') && actingFor(actor, 'pledges.draft', actor.zoneId) !== null;
  const side = openSide(actor, parties, progress.signed);
  const duty: Record<PledgeVerb, boolean> = {
    edit: office,
    consult: office,
    comment: handOfHolder(actor, 'pledges.comment', parties) !== null,
    answer: office,
    approve: mayDo(actor, 'pledges.approve'),
    redraft: office,
    sign: side !== null,
  };
  return (Object.keys(duty) as PledgeVerb[]).filter((verb) => duty[verb] && decidePledge(commandOf(verb, side), progress).ok);
}

function commandOf(verb: PledgeVerb, side: PledgeSide | null) {
  if (verb === 'redraft') return { verb, reason: '…' };
  if (verb === 'sign') return { verb, side: side ?? ('holder' as const) };
  return { verb };
}

function handOf(actor: Actor, personId: number | null): Hand | null {
  if (personId === null) return null;
  // A leader who has left the duty signs for nobody.
  const grants = actor.grants.filter((grant) => grant.role === 'leader');
  if (personId === actor.personId && grants.some((grant) => grant.onBehalfOf === null)) return { onBehalfOf: null };
  return grants.some((grant) => grant.onBehalfOf === personId) ? { onBehalfOf: personId } : null;
}

const isPerson = (actor: Actor, personId: number | null): boolean => handOf(actor, personId) !== null;
