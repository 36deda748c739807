import type { FilingDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { useNames } from '../names.js';
import { useOwnerWords } from '../owner/use-owner-words.js';
import type { Review } from './use-review.js';

interface ReviewActsProps {
  filing: FilingDto;
  review: Review;
}

/** Back, or the reader's name to it. */
export function ReviewActs({ filing, review }: ReviewActsProps) {
  const w = useWords();
  const name = useNames().target(filing.target);
  return (
    <>
      {filing.allowed.includes('return') && (
        <Button small onClick={() => review.sendBack(filing)} aria-label={w('review.return.title', { name })}>
          {w('review.return')}
        </Button>
      )}
      {review.able(filing) && (
        <Button
          small
          busy={review.busy}
          onClick={() => review.actOn(filing)}
          aria-label={w(`review.${review.verb}.named`, { name })}
        >
          {w(`review.${review.verb}.one`)}
        </Button>
      )}
    </>
  );
}

/** Back with both numbers filled in, where the data owner has another one. */
export function ReturnByOwner({ filing, review }: ReviewActsProps) {
  const w = useWords();
  const name = useNames().target(filing.target);
  const owner = useOwnerWords();
  if (!review.apart(filing) || !filing.allowed.includes('return')) return null;
  return (
    <Button
      small
      onClick={() => review.sendBack(filing, owner.returnReason(filing))}
      aria-label={w('owner.return.named', { name })}
    >
      {w('owner.return')}
    </Button>
  );
}
