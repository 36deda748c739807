import type { Day, Month } from '../calendar/day.js';
import { no, yes, type Verdict } from '../verdict.js';
import type { Actor } from '../people/actor.js';
import { mayOnTarget, type TargetOwners } from '../people/target.policy.js';

/** Only plain facts, so that the flag's own room may stay downstream of this one. */
export interface FlagFacts extends TargetOwners {
  state: 'open' | 'acknowledged' | 'cleared';
}

/**
 * The head answers a flag with cause, measures and the month of recovery; until it is cleared they may answer
 * again (a worse level or a broken promise asks for a new one, and the journal keeps the old).
 * Reasons: `people.notAllowed`, `people.otherUnit`, `flags.cleared`.
 */
export function mayAcknowledge(actor: Actor, flag: FlagFacts): Verdict {
  const may = mayOnTarget(actor, 'flags.acknowledge', flag);
  if (!may.ok) return may;
  return flag.state === 'cleared' ? no('flags.cleared') : yes;
}

/** The supervision office clears a flag by hand, with a reason. Reasons: `people.notAllowed`, `flags.cleared`. */
export function mayClear(actor: Actor, flag: FlagFacts): Verdict {
  const may = mayOnTarget(actor, 'flags.clear', flag);
  if (!may.ok) return may;
  return flag.state === 'cleared' ? no('flags.cleared') : yes;
}

export interface Acknowledgement {
  cause: string;
  measures: string;
  recoverBy: Month;
}

/**
 * Whether an answer says enough to be held to. The month promised lies between this month and the end of the
 * plan year, because a promise beyond the year is no promise about this target.
 * Reasons: `flags.causeNeeded`, `flags.measuresNeeded`, `flags.recoverByPast`, `flags.recoverByAfterYear`.
 */
export function checkAcknowledgement(answer: Acknowledgement, year: number, today: Day): Verdict {
  const reasons: string[] = [];
  if (!answer.cause.trim()) reasons.push('flags.causeNeeded');
  if (!answer.measures.trim()) reasons.push('flags.measuresNeeded');
  if (answer.recoverBy > `${year}-12`) reasons.push('flags.recoverByAfterYear');
  else if (answer.recoverBy < today.slice(0, 7) && today.slice(0, 4) === String(year)) reasons.push('flags.recoverByPast');
  return reasons.length ? no(...reasons) : yes;
}

/** What the actor may do with the flag now, for the web: `acknowledge`, `clear`. */
export function allowedOnFlag(flag: FlagFacts, actor: Actor): string[] {
  const allowed: string[] = [];
  if (mayAcknowledge(actor, flag).ok) allowed.push('acknowledge');
  if (mayClear(actor, flag).ok) allowed.push('clear');
  return allowed;
}
