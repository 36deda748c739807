import type { Day } from '../calendar/day.js';
import { addDays, dayOf } from '../calendar/zone-time.js';
import { no, type Refused } from '../verdict.js';
import { reopenedUntil } from './submission.lifecycle.js';

/** 待审批 · 已批准 · 未同意 */
export type ReopenState = 'requested' | 'granted' | 'refused';

export type ReopenCommand = { verb: 'grant'; until: Day } | { verb: 'refuse'; reason: string };

export type ReopenDecision = { ok: true; state: ReopenState; reopenedUntil: Date | null } | Refused;

/** A lock that stays open for a season is none. Calendar days from today. */
const LONGEST_DAYS = 31;

/**
 * The supervision office's answer to a reopen request; it is given once.
 * Reasons: `progress.reopenDecided`, `progress.reopenDayPast` (18:00 of that day is over),
 * `progress.reopenTooLong`, `progress.reasonNeeded` (a refusal says why).
 */
export function decideReopen(command: ReopenCommand, state: ReopenState, now: Date): ReopenDecision {
  if (state !== 'requested') return no('progress.reopenDecided');
  if (command.verb === 'refuse') {
    return command.reason.trim() ? { ok: true, state: 'refused', reopenedUntil: null } : no('progress.reasonNeeded');
  }
  const until = reopenedUntil(command.until);
  if (until <= now) return no('progress.reopenDayPast');
  if (command.until > addDays(dayOf(now), LONGEST_DAYS)) return no('progress.reopenTooLong');
  return { ok: true, state: 'granted', reopenedUntil: until };
}
