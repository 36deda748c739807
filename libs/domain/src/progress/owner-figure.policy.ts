import type { Acting, Actor } from '../people/actor.js';
import { mayOnTarget } from '../people/target.policy.js';
import { no, yes, type Verdict } from '../verdict.js';
import { verifyingAs, type SubmissionFacts } from './submission.policy.js';

type Facts = Pick<SubmissionFacts, 'unitId' | 'verifierUnitId' | 'filers'>;

/**
 * Whether the actor may write down the data owner's figure (核定单位 owns the data source): its verifiers, and nobody beside what they
 * filed themselves, else one person's number would confirm itself. Where the owner files, there is nothing to hold it against.
 * Reasons: `people.notAllowed`, `progress.notYoursToVerify`, `progress.ownerFiles`, `progress.ownFiling`.
 */
export function mayNoteOwnerFigure(actor: Actor, facts: Facts): Verdict {
  const may = mayOnTarget(actor, 'progress.verify', facts, 'progress.notYoursToVerify');
  if (!may.ok) return may;
  if (facts.unitId === facts.verifierUnitId) return no('progress.ownerFiles');
  return verifyingAs(actor, facts) ? yes : no('progress.ownFiling');
}

/** The duty in which it is noted; null when the policy refuses it. */
export const notingAs = (actor: Actor, facts: Facts): Acting | null => (mayNoteOwnerFigure(actor, facts).ok ? verifyingAs(actor, facts) : null);

/** For the web's buttons. */
export const allowedOnOwnerFigure = (actor: Actor, facts: Facts): 'noteOwnerFigure'[] => (mayNoteOwnerFigure(actor, facts).ok ? ['noteOwnerFigure'] : []);
