import { no, type Refused } from '../verdict.js';

/** draft → consultation 征求意见 → approved 已审定 → signed 已签订 (amended: a further version) → settled 已办结. */
export const PLEDGE_STATES = ['draft', 'consultation', 'approved', 'signed', 'settled'] as const;
export type PledgeState = (typeof PLEDGE_STATES)[number];

/** The two parties: 责任单位（人）一方 and 管委会一方. */
export const PLEDGE_SIDES = ['holder', 'zone'] as const;
export type PledgeSide = (typeof PLEDGE_SIDES)[number];

export type PledgeVerb = 'edit' | 'consult' | 'comment' | 'answer' | 'approve' | 'redraft' | 'sign';

export type PledgeCommand =
  | { verb: 'edit' | 'consult' | 'comment' | 'answer' | 'approve' }
  | { verb: 'redraft'; reason: string }
  | { verb: 'sign'; side: PledgeSide };

/** What the life cycle looks at beside the state. */
export interface PledgeProgress {
  state: PledgeState;
  /** Lines of a unit's pledge, zone targets of a leader's. */
  lines: number;
  /** Lines that lack something a signed promise needs. */
  incomplete: number;
  unanswered: number;
  /** The counterpart of the zone is named. */
  counterpart: boolean;
  signed: readonly PledgeSide[];
}

/** `complete`: with this act both parties have signed. */
export type PledgeDecision = { ok: true; state: PledgeState; complete: boolean } | Refused;

type Cell = PledgeState | `pledges.${string}`;

const OVER = { signed: 'pledges.amendInstead', settled: 'pledges.yearSettled' } as const;
const FIXED = { approved: 'pledges.alreadyApproved', ...OVER } as const;

/**
 * The life cycle as a table: act × state. The text moves only as a draft or in consultation; what was approved goes back
 * with a reason before a word of it changes; what was signed is amended, never edited.
 */
const TABLE: Record<PledgeVerb, Record<PledgeState, Cell>> = {
  edit: { draft: 'draft', consultation: 'consultation', ...FIXED },
  consult: { draft: 'consultation', consultation: 'consultation', ...FIXED },
  comment: { draft: 'pledges.notSentOut', consultation: 'consultation', ...FIXED },
  answer: { draft: 'draft', consultation: 'consultation', ...FIXED },
  approve: { draft: 'pledges.consultFirst', consultation: 'approved', ...FIXED },
  redraft: { draft: 'pledges.alreadyDraft', consultation: 'draft', approved: 'draft', ...OVER },
  sign: {
    draft: 'pledges.approveFirst',
    consultation: 'pledges.approveFirst',
    approved: 'approved',
    signed: 'pledges.alreadySigned',
    settled: 'pledges.yearSettled',
  },
};

/**
 * Decides one act on a pledge. Reasons: those of the table; `pledges.empty` for sending out or approving nothing;
 * `pledges.unanswered`, `pledges.incomplete`, `pledges.counterpartMissing` for an approval; `pledges.reasonNeeded`;
 * `pledges.sideSigned` for signing twice.
 */
export function decidePledge(command: PledgeCommand, pledge: PledgeProgress): PledgeDecision {
  const cell = TABLE[command.verb][pledge.state];
  if (isReason(cell)) return no(cell);
  const reasons = objections(command, pledge);
  if (reasons.length > 0) return no(...reasons);
  if (command.verb !== 'sign') return { ok: true, state: cell, complete: false };
  const complete = new Set([...pledge.signed, command.side]).size === PLEDGE_SIDES.length;
  return { ok: true, state: complete ? 'signed' : cell, complete };
}

function objections(command: PledgeCommand, pledge: PledgeProgress): string[] {
  const reasons: string[] = [];
  if ((command.verb === 'consult' || command.verb === 'approve') && pledge.lines === 0) reasons.push('pledges.empty');
  if (command.verb === 'approve') {
    if (pledge.unanswered > 0) reasons.push('pledges.unanswered');
    if (pledge.incomplete > 0) reasons.push('pledges.incomplete');
    if (!pledge.counterpart) reasons.push('pledges.counterpartMissing');
  }
  if (command.verb === 'redraft' && !command.reason.trim()) reasons.push('pledges.reasonNeeded');
  if (command.verb === 'sign' && pledge.signed.includes(command.side)) reasons.push('pledges.sideSigned');
  return reasons;
}

const isReason = (cell: Cell): cell is `pledges.${string}` => cell.includes('.');
