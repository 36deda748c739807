import { useWords } from '../app/language/language.js';

/** Where a submission stands; `none`: not begun. */
export type SubmissionStanding = 'none' | 'draft' | 'submitted' | 'endorsed' | 'verified' | 'returned';

export function StateChip({ state }: { state: SubmissionStanding }) {
  return <span className={`state-chip state-${state}`}>{useWords()(`state.chip.${state}`)}</span>;
}
