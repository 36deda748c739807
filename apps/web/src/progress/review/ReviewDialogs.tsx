import { useWords } from '../../app/language/language.js';
import { announce } from '../../ui/announce.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { useNames } from '../names.js';
import { VerifyBecause } from '../owner/VerifyBecause.js';
import { useSteps } from '../use-steps.js';
import type { Review } from './use-review.js';

/** Sending one back, and verifying what the data owner has otherwise: both want a reason. */
export function ReviewDialogs({ review: { returning, insisting, settle } }: { review: Review }) {
  const w = useWords();
  const names = useNames();
  const steps = useSteps();
  return (
    <>
      <ConfirmWithReason
        open={returning !== null}
        onClose={settle}
        title={w('review.return.title', { name: returning ? names.target(returning.filing.target) : '' })}
        confirm={w('review.return')}
        danger
        reason={{ label: w('review.return.reason'), hint: w('review.return.hint'), atLeast: 4, initial: returning?.reason }}
        onConfirm={async (reason) => {
          await steps.sendBack(returning!.filing, reason);
          announce(w('review.return.did'));
        }}
      >
        <p>{w('review.return.explain', { name: returning?.filing.latest?.submittedBy ?? '' })}</p>
      </ConfirmWithReason>
      <VerifyBecause filing={insisting} onClose={settle} />
    </>
  );
}
