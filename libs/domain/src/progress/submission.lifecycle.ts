import { instantAt } from '../calendar/zone-time.js';
import type { Day } from '../calendar/day.js';
import { windowState, type FilingTimes } from '../calendar/windows.js';
import { no, type Refused } from '../verdict.js';

export const SUBMISSION_STATES = ['draft', 'submitted', 'endorsed', 'verified', 'returned'] as const;
/** 草稿 · 待审签 · 待核定 · 已核定 · 已退回 */
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export type SubmissionCommand =
  | { verb: 'saveDraft' | 'submit' | 'withdraw' | 'endorse' | 'addEvidence' }
  /** `disagrees`: the data owner's figure is another one; then a reason says why the filed one stands. */
  | { verb: 'verify'; disagrees?: boolean; reason?: string | null }
  | { verb: 'return'; by: 'head' | 'verifier'; reason: string }
  | { verb: 'requestReopen'; reason: string };
export type SubmissionVerb = SubmissionCommand['verb'];

/** One target × one period, as the life cycle sees it. */
export interface SubmissionStanding {
  /** null: nothing was ever saved. */
  state: SubmissionState | null;
  /** The current revision, 0 when there is none. */
  revision: number;
  /** The first submit of any revision: lateness is a fact about it alone. */
  firstSubmittedAt: Date | null;
  /** End of the latest granted reopening (see `reopenedUntil`), null when none was granted. */
  reopenedUntil: Date | null;
  /** A reopen request waits for its decision. */
  reopenPending: boolean;
}

export interface FilingMoment {
  now: Date;
  /** null: the window is not laid yet (statistics not published). */
  window: FilingTimes | null;
}

/** What comes next: the state, the revision the act writes to, and whether the first submit was late (null: not a first submit). */
export type SubmissionDecision = { ok: true; state: SubmissionState | null; revision: number; late: boolean | null } | Refused;

type From = SubmissionState | 'none';
/** Where an act leads, or (with a dot) the reason why it does not exist there. */
type Cell = SubmissionState | `progress.${string}`;

/**
 * The life cycle as a table: act × state.
 * - A returned revision is corrected as a new draft; a verified or endorsed one only when reopened (below).
 * - What waits for endorsement can be withdrawn by the unit; once endorsed it is the head's word and only a
 *   return opens it.
 * - The head may still return what they endorsed, until it is verified; the verifier returns what is endorsed.
 * - Evidence may join until the figure is verified.
 */
const TABLE: Record<Exclude<SubmissionVerb, 'requestReopen'>, Record<From, Cell>> = {
  saveDraft: {
    none: 'draft',
    draft: 'draft',
    returned: 'draft',
    submitted: 'progress.withdrawFirst',
    endorsed: 'progress.alreadyEndorsed',
    verified: 'progress.alreadyVerified',
  },
  submit: {
    none: 'progress.nothingFiled',
    draft: 'submitted',
    returned: 'progress.correctFirst',
    submitted: 'progress.alreadySubmitted',
    endorsed: 'progress.alreadyEndorsed',
    verified: 'progress.alreadyVerified',
  },
  withdraw: {
    none: 'progress.nothingFiled',
    draft: 'progress.notSubmitted',
    returned: 'progress.notSubmitted',
    submitted: 'draft',
    endorsed: 'progress.alreadyEndorsed',
    verified: 'progress.alreadyVerified',
  },
  endorse: {
    none: 'progress.nothingFiled',
    draft: 'progress.notSubmitted',
    returned: 'progress.notSubmitted',
    submitted: 'endorsed',
    endorsed: 'progress.alreadyEndorsed',
    verified: 'progress.alreadyVerified',
  },
  verify: {
    none: 'progress.nothingFiled',
    draft: 'progress.notSubmitted',
    returned: 'progress.notSubmitted',
    submitted: 'progress.notEndorsed',
    endorsed: 'verified',
    verified: 'progress.alreadyVerified',
  },
  return: {
    none: 'progress.nothingFiled',
    draft: 'progress.notSubmitted',
    returned: 'progress.alreadyReturned',
    submitted: 'returned',
    endorsed: 'returned',
    verified: 'progress.alreadyVerified',
  },
  addEvidence: {
    none: 'progress.nothingFiled',
    draft: 'draft',
    returned: 'progress.correctFirst',
    submitted: 'submitted',
    endorsed: 'endorsed',
    verified: 'progress.alreadyVerified',
  },
};

/** A granted reopening lifts the seal of head and verifier: a new revision begins, the old one stands until it is submitted. */
const REOPENED: Partial<Record<From, Cell>> = { endorsed: 'draft', verified: 'draft' };

/** Acts of the unit wait for the window and end with its lock; the head's and the verifier's do not. */
const BOUND_TO_WINDOW: ReadonlySet<SubmissionVerb> = new Set(['saveDraft', 'submit', 'withdraw', 'addEvidence']);

/** Acts that begin a new revision row where there was one: what a leader saw on a day stays as it was. */
const NEW_REVISION_FROM: Partial<Record<SubmissionVerb, readonly From[]>> = {
  saveDraft: ['none', 'returned', 'endorsed', 'verified'],
  withdraw: ['submitted'],
};

/** 未开放 · 填报中 · 已逾期仍可报 · 已锁定 · 已重开 */
export type FilingGate = 'notOpen' | 'open' | 'overdue' | 'locked' | 'reopened';

/** Whether figures may be written now. After a reopening's last day it is locked again by itself, without any job. */
export function filingGate(standing: Pick<SubmissionStanding, 'reopenedUntil'>, { now, window }: FilingMoment): FilingGate {
  if (standing.reopenedUntil && now < standing.reopenedUntil) return 'reopened';
  return windowState(window, now);
}

/** A reopening is granted until a day and ends at 18:00 of it, as every filing deadline does. */
export const reopenedUntil = (until: Day): Date => instantAt(until, '18:00');

/**
 * Decides one act on one submission (the decider pattern: command, state and time in, next state or reasons out).
 * Whether this person may do it is asked elsewhere (`submission.policy`).
 * Reasons: `progress.notOpen`, `progress.locked`, `progress.reasonNeeded`, `progress.notEndorsed` (a verifier
 * before the head), `progress.disagreementReasonNeeded`, `progress.reopenPending`, `progress.reopenNotNeeded`, and those of the table.
 */
export function decideSubmission(
  command: SubmissionCommand,
  standing: SubmissionStanding,
  moment: FilingMoment,
): SubmissionDecision {
  if (command.verb === 'requestReopen') return decideRequest(command.reason, standing, moment);

  const from: From = standing.state ?? 'none';
  const gate = filingGate(standing, moment);
  const cell = (gate === 'reopened' && command.verb === 'saveDraft' ? REOPENED[from] : undefined) ?? TABLE[command.verb][from];

  if (BOUND_TO_WINDOW.has(command.verb)) {
    if (gate === 'notOpen') return no('progress.notOpen');
    if (gate === 'locked') return no('progress.locked');
  }
  if (isReason(cell)) return no(cell);
  if (command.verb === 'return') {
    if (command.by === 'verifier' && from === 'submitted') return no('progress.notEndorsed');
    if (!command.reason.trim()) return no('progress.reasonNeeded');
  }
  if (command.verb === 'verify' && command.disagrees && !command.reason?.trim()) return no('progress.disagreementReasonNeeded');
  const begins = NEW_REVISION_FROM[command.verb]?.includes(from) ?? false;
  const first = command.verb === 'submit' && standing.firstSubmittedAt === null;
  return { ok: true, state: cell, revision: standing.revision + (begins ? 1 : 0), late: first ? isLate(moment) : null };
}

/**
 * A reopening is asked for when the lock stands in the way, or when a verified figure proves wrong before it;
 * everything else the unit can still put right by itself or have returned.
 */
function decideRequest(reason: string, standing: SubmissionStanding, moment: FilingMoment): SubmissionDecision {
  const gate = filingGate(standing, moment);
  if (gate === 'notOpen') return no('progress.notOpen');
  if (standing.reopenPending) return no('progress.reopenPending');
  if (gate === 'reopened' || (gate !== 'locked' && standing.state !== 'verified')) return no('progress.reopenNotNeeded');
  if (!reason.trim()) return no('progress.reasonNeeded');
  return { ok: true, state: standing.state, revision: standing.revision, late: null };
}

const isReason = (cell: Cell): cell is `progress.${string}` => cell.includes('.');

/** Late whether or not a reopening allowed it: the deadline was the window's. */
const isLate = ({ now, window }: FilingMoment): boolean => window !== null && now >= window.dueAt;
