import type { PledgeState } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';

const LOOK: Record<PledgeState, string> = {
  draft: 'tag-warn',
  consultation: 'tag-warn',
  approved: 'tag-brand',
  signed: 'tag-good',
  settled: '',
};

/** How far the pledge has come whose line this is: a share that is not signed may still move. */
export function PledgeStateTag({ state }: { state: PledgeState }) {
  return <span className={`tag ${LOOK[state]}`}>{useWords()(`breakdown.state.${state}`)}</span>;
}
