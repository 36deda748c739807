import { useWords } from '../app/language/language.js';

/** Where a submission stands; `none`: not begun. */
export type SubmissionStanding = 'none' | 'draft' | 'submitted' | 'endorsed' | 'verified' | 'returned';

const TONE: Record<SubmissionStanding, string> = {
  none: '',
  draft: '',
  submitted: 'tag-brand',
  endorsed: 'tag-brand',
  verified: 'tag-good',
  returned: 'tag-warn',
};

export function StateChip({ state }: { state: SubmissionStanding }) {
  return <span className={`tag ${TONE[state]}`}>{useWords()(`state.chip.${state}`)}</span>;
}
