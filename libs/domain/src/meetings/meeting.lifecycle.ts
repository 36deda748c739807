import { no, type Refused } from '../verdict.js';

export const MEETING_STATES = ['planned', 'called', 'prepared', 'held', 'closed', 'cancelled'] as const;
/** 已计划 · 已通知 · 材料已备 · 已召开 · 已办结 · 已取消 */
export type MeetingState = (typeof MEETING_STATES)[number];

export type MeetingVerb = 'change' | 'call' | 'prepare' | 'hold' | 'close' | 'cancel';

export type MeetingCommand = { verb: Exclude<MeetingVerb, 'cancel'> } | { verb: 'cancel'; reason: string };

/** `newPack`: a pack version is to be frozen. */
export type MeetingDecision = { ok: true; state: MeetingState; newPack: boolean } | Refused;

type Cell = MeetingState | `meetings.${string}`;

const OVER = { held: 'meetings.alreadyHeld', closed: 'meetings.closed', cancelled: 'meetings.cancelled' } as const;

/**
 * The life cycle as a table: act × state. Time and agenda may change until it is held (a change after the call
 * sends a new invitation); a new scan before it is held makes a new version of the pack, and the frozen one
 * stays readable; what was read at the meeting is the version it was held with.
 */
const TABLE: Record<MeetingVerb, Record<MeetingState, Cell>> = {
  change: { planned: 'planned', called: 'called', prepared: 'prepared', ...OVER },
  call: { planned: 'called', called: 'meetings.alreadyCalled', prepared: 'meetings.alreadyCalled', ...OVER },
  prepare: { planned: 'meetings.callFirst', called: 'prepared', prepared: 'prepared', ...OVER },
  hold: { planned: 'meetings.callFirst', called: 'meetings.prepareFirst', prepared: 'held', ...OVER },
  close: { planned: 'meetings.holdFirst', called: 'meetings.holdFirst', prepared: 'meetings.holdFirst', ...OVER, held: 'closed' },
  cancel: { planned: 'cancelled', called: 'cancelled', prepared: 'cancelled', ...OVER },
};

/** Decides one act on a meeting. Reasons: those of the table, and `meetings.reasonNeeded` for a cancellation. */
export function decideMeeting(command: MeetingCommand, state: MeetingState): MeetingDecision {
  const cell = TABLE[command.verb][state];
  if (isReason(cell)) return no(cell);
  if (command.verb === 'cancel' && !command.reason.trim()) return no('meetings.reasonNeeded');
  return { ok: true, state: cell, newPack: command.verb === 'prepare' };
}

const isReason = (cell: Cell): cell is `meetings.${string}` => cell.includes('.');
