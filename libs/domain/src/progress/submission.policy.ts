import { actingFor, covers, mayDo, type Acting, type Actor } from '../people/actor.js';
import type { Right } from '../people/rights.js';
import { mayOnTarget, type TargetOwners } from '../people/target.policy.js';
import { no, yes, type Verdict } from '../verdict.js';
import {
  decideSubmission,
  type FilingMoment,
  type SubmissionCommand,
  type SubmissionStanding,
  type SubmissionVerb,
} from './submission.lifecycle.js';

export interface SubmissionFacts extends SubmissionStanding, TargetOwners {
  /** Everybody who wrote or submitted the current revision, and everybody on whose behalf they did (personIds). */
  filers: readonly number[];
}

/**
 * Whether the actor may verify the current revision. Nobody verifies what they filed themselves, nor what was
 * filed in their name, nor in the name of one who filed it: the four-eyes rule holds through delegations.
 * Reasons: `people.notAllowed`, `progress.notYoursToVerify`, `progress.ownFiling`.
 */
export function mayVerify(actor: Actor, submission: SubmissionFacts): Verdict {
  const may = mayOnTarget(actor, 'progress.verify', submission, 'progress.notYoursToVerify');
  if (!may.ok) return may;
  return verifyingAs(actor, submission) ? yes : no('progress.ownFiling');
}

/**
 * A head returns what their unit submitted or they endorsed, the verifier what is endorsed.
 * Reasons: `people.notAllowed`, `people.otherUnit`, `progress.notEndorsed` (a verifier before the head).
 */
export function mayReturn(actor: Actor, submission: SubmissionFacts): Verdict {
  const may = mayOnTarget(actor, 'progress.return', submission);
  if (!may.ok) return may;
  return returningAs(actor, submission) ? yes : no('progress.notEndorsed');
}

/** The duty in which a return is made; null when there is none for the present state. */
export function returningAs(actor: Actor, submission: SubmissionFacts): (Acting & { by: 'head' | 'verifier' }) | null {
  const duties = actor.grants
    .filter((grant) => covers(actor, grant, 'progress.return', submission.unitId, submission.verifierUnitId))
    .map((grant) => ({ ...grant, by: grant.role === 'head' ? ('head' as const) : ('verifier' as const) }))
    .filter((duty) => duty.by === 'head' || submission.state !== 'submitted')
    .sort((a, b) => rank(submission, a) - rank(submission, b));
  return duties[0] ?? null;
}

/** What is endorsed lies on the verifier's desk: they come first there; own duties before delegated ones. */
const rank = (submission: SubmissionFacts, duty: Acting & { by: string }): number =>
  (duty.by === (submission.state === 'endorsed' ? 'verifier' : 'head') ? 0 : 2) + (duty.onBehalfOf === null ? 0 : 1);

const RIGHT_OF: Record<SubmissionVerb, Right> = {
  saveDraft: 'progress.file',
  submit: 'progress.file',
  withdraw: 'progress.file',
  addEvidence: 'evidence.add',
  endorse: 'progress.endorse',
  verify: 'progress.verify',
  return: 'progress.return',
  requestReopen: 'progress.requestReopen',
};

/**
 * Whether this person may do this act on this submission, whatever its state. A head may endorse what they filed
 * themselves. Reasons: `people.notAllowed`, `people.otherUnit`, and those of `mayVerify` and `mayReturn`.
 */
export function mayDoOn(verb: SubmissionVerb, actor: Actor, submission: SubmissionFacts): Verdict {
  if (verb === 'verify') return mayVerify(actor, submission);
  if (verb === 'return') return mayReturn(actor, submission);
  return mayOnTarget(actor, RIGHT_OF[verb], submission);
}

/** The duty, and so the name, in which the act is recorded, and for a return whose it is; null when the policy refuses it. */
export function actingOn(
  verb: SubmissionVerb,
  actor: Actor,
  submission: SubmissionFacts,
): (Acting & { by?: 'head' | 'verifier' }) | null {
  if (verb === 'verify') return verifyingAs(actor, submission);
  if (verb === 'return') return returningAs(actor, submission);
  return actingFor(actor, RIGHT_OF[verb], submission.unitId, submission.verifierUnitId);
}

/** The acts open to this person right now, for the web's buttons: policy and life cycle together. */
export function allowedOn(submission: SubmissionFacts, actor: Actor, moment: FilingMoment): SubmissionVerb[] {
  const verbs = Object.keys(RIGHT_OF) as SubmissionVerb[];
  return verbs.filter(
    (verb) => mayDoOn(verb, actor, submission).ok && decideSubmission(sample(verb, actor, submission), submission, moment).ok,
  );
}

/** The duty in which what these people filed is verified: of one’s own, or of somebody else who did not file it either. */
export function verifyingAs(actor: Actor, submission: Pick<SubmissionFacts, 'unitId' | 'verifierUnitId' | 'filers'>): Acting | null {
  if (!mayDo(actor, 'progress.verify') || submission.filers.includes(actor.personId)) return null;
  const clean = actor.grants.filter((grant) => grant.onBehalfOf === null || !submission.filers.includes(grant.onBehalfOf));
  return actingFor({ ...actor, grants: clean }, 'progress.verify', submission.unitId, submission.verifierUnitId);
}

/** The act as it would be sent, with a stand-in for the reason a person is still to write. */
function sample(verb: SubmissionVerb, actor: Actor, submission: SubmissionFacts): SubmissionCommand {
  if (verb === 'return') return { verb, by: returningAs(actor, submission)?.by ?? 'verifier', reason: '…' };
  if (verb === 'requestReopen') return { verb, reason: '…' };
  return { verb };
}
