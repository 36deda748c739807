import type { Warning } from '#domain/progress/plausibility.js';
import { isDirty, isSilence, type DraftRow } from './draft-desk.js';
import { read, type Reading } from './entry.js';
import { judge, type Bench, type Judged } from './judge.js';

/**
 * How far a row is: `later` is not asked for yet, `sent` is out of the filer's hands, `locked` can only be reopened;
 * the others wait for the filer: `returned` (nothing corrected yet), `empty`, `wrong` (cannot be submitted as it stands),
 * `explain` (a warning or a red without a word), `ready`.
 */
export type Standing = 'later' | 'sent' | 'locked' | 'returned' | 'empty' | 'wrong' | 'explain' | 'ready';

export interface Seen extends Judged {
  row: DraftRow;
  reading: Reading;
  standing: Standing;
  /** Warnings nobody has said anything about. */
  unexplained: Warning[];
  /** A red light asks for its cause before it leaves the unit. */
  causeNeeded: boolean;
}

/** A row with everything the page says about it. */
export function see(row: DraftRow, bench: Bench): Seen {
  const reading = read(row.entry, row.filing);
  const verified = row.filing.state === 'verified' && !isDirty(row);
  const { light, warnings } = judge(row.filing, reading, { ...row.entry, verified }, bench);
  const unexplained = warnings.filter(({ code }) => !row.entry.explanations[code]?.trim());
  const causeNeeded = light?.light === 'lagging' && row.entry.problems.trim() === '';
  const seen = { row, reading, light, warnings, unexplained, causeNeeded };
  return { ...seen, standing: standingOf(seen, bench) };
}

function standingOf({ row, reading, unexplained, causeNeeded }: Omit<Seen, 'standing'>, { now }: Bench): Standing {
  const { allowed, window, state } = row.filing;
  if (!allowed.includes('saveDraft')) {
    if (state === 'submitted' || state === 'endorsed' || state === 'verified') return 'sent';
    return !window || Date.parse(window.opensAt) > Date.parse(now) ? 'later' : 'locked';
  }
  if (state === 'returned' && !isDirty(row)) return 'returned';
  // Reopened: what was endorsed or verified stands until something is changed.
  if ((state === 'endorsed' || state === 'verified') && !isDirty(row)) return 'sent';
  if (!reading.stated) return 'empty';
  if (reading.problems.length > 0 || row.theirs || (row.problem && !isSilence(row.problem))) return 'wrong';
  return unexplained.length > 0 || causeNeeded ? 'explain' : 'ready';
}
