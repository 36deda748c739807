import type { FilingDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { useNames } from '../names.js';
import type { Review } from './use-review.js';

/** Whether one figure is among those that one press settles; what wants a reason of its own is not. */
export function ReviewTick({ filing, review }: { filing: FilingDto; review: Review }) {
  const w = useWords();
  const name = useNames().target(filing.target);
  const closed = !review.choosable(filing);
  return (
    <label className="review-tick" title={closed && review.apart(filing) ? w('owner.verify.alone') : undefined}>
      <input
        type="checkbox"
        checked={review.isChosen(filing)}
        disabled={closed}
        onChange={(event) => review.choose(filing, event.target.checked)}
      />
      <span className="unheard">{w('review.choose', { name })}</span>
    </label>
  );
}
