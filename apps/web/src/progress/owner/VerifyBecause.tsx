import type { FilingDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { announce } from '../../ui/announce.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { useNames } from '../names.js';
import { useSteps } from '../use-steps.js';
import { OwnerSentence } from './OwnerFacts.js';

/** Verifying what the data owner has otherwise: the two figures once more, and why the filed one stands. */
export function VerifyBecause({
  filing,
  onClose,
  onDone,
}: {
  filing: FilingDto | null;
  onClose: () => void;
  onDone?: () => unknown;
}) {
  const w = useWords();
  const names = useNames();
  const steps = useSteps();
  return (
    <ConfirmWithReason
      open={filing !== null}
      onClose={onClose}
      title={w('owner.verify.title', { name: filing ? names.target(filing.target) : '' })}
      confirm={w('review.verify.one')}
      reason={{ label: w('owner.verify.reason'), hint: w('owner.verify.hint'), atLeast: 4 }}
      onConfirm={async (reason) => {
        await steps.verifyBecause(filing!, reason);
        await onDone?.();
        announce(w('review.verify.did', { n: 1 }));
      }}
    >
      <p>{w('owner.verify.explain')}</p>
      {filing && <OwnerSentence filing={filing} />}
    </ConfirmWithReason>
  );
}
