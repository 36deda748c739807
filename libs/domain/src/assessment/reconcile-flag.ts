import type { Month } from '../calendar/day.js';
import type { Assessment } from './assessment.js';
import { ownRows, type DesiredFlag, type FlagKind, type FlagLevel } from './flags.js';

/** The latest flag of a target and kind, as far as the rule may look at it. */
export interface ExistingFlag {
  kind: FlagKind;
  level: FlagLevel;
  since: Month;
  state: 'open' | 'acknowledged' | 'cleared';
  /** Who cleared it: the rule, or the supervision office with a reason; null while it is open. */
  clearedBy: 'rule' | 'office' | null;
}

/** What the scan does to a flag. It sets level, period and reasons, or clears; cause, measures and promise are people's. */
export type FlagChange =
  | { action: 'open'; desired: DesiredFlag }
  | { action: 'raise' | 'lower' | 'keep'; desired: DesiredFlag; reason: string }
  | { action: 'clear'; reason: string }
  | { action: 'none'; reason: string };

const CLEARED_BECAUSE: Record<FlagKind, string> = {
  pace: 'flag.cleared.backOnPace',
  missing: 'flag.cleared.filed',
  overdueNode: 'flag.cleared.accepted',
  implausible: 'flag.cleared.resolved',
};

/**
 * Brings the stored flag to the desired one; running it twice changes nothing the second time. A case the office has cleared is
 * not opened again for the same facts: only when it gets worse, or as a new case. A level falls only when figures were corrected.
 */
export function reconcileFlag(existing: ExistingFlag | null, desired: DesiredFlag | null): FlagChange {
  const isOpen = existing !== null && existing.state !== 'cleared';
  if (desired === null)
    return isOpen
      ? { action: 'clear', reason: CLEARED_BECAUSE[existing.kind] }
      : { action: 'none', reason: 'flag.nothingDesired' };
  if (existing === null) return { action: 'open', desired };
  if (!isOpen) {
    const settled = existing.clearedBy === 'office' && existing.since === desired.since && desired.level <= existing.level;
    return settled ? { action: 'none', reason: 'flag.clearedByOffice' } : { action: 'open', desired };
  }
  if (desired.level > existing.level) return { action: 'raise', desired, reason: 'flag.worse' };
  if (desired.level < existing.level) return { action: 'lower', desired, reason: 'flag.corrected' };
  return { action: 'keep', desired, reason: 'flag.unchanged' };
}

export type RecoveryPromise = 'none' | 'pending' | 'kept' | 'broken';

/**
 * Whether the month of recovery promised on a flag was kept: back on pace, recovered or done at some period after the case began
 * and by that month. Broken once the promised period (or the next one the target has) is known and still short. A figure that is
 * not there yet decides nothing.
 */
export function promiseOf(flag: { since: Month; recoverBy: Month | null }, assessments: readonly Assessment[]): RecoveryPromise {
  const { since, recoverBy } = flag;
  if (recoverBy === null) return 'none';
  const judged = ownRows(assessments).filter((row) => row.period! > since && isJudged(row));
  const deciding = judged.find((row) => row.period! >= recoverBy);
  const by = deciding === undefined ? recoverBy : deciding.period!;
  if (judged.some((row) => row.period! <= by && isBack(row))) return 'kept';
  return deciding === undefined ? 'pending' : 'broken';
}

const isJudged = (row: Assessment) => !row.doubtful && ['done', 'onPace', 'behind', 'lagging'].includes(row.light);
const isBack = (row: Assessment) => row.recovered || row.light === 'onPace' || row.light === 'done';
