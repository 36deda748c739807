import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import type { FilingDto } from '#api-client/generated.js';
import { Waiting } from '../Waiting.js';
import type { Review } from './use-review.js';

/** Who filed it when, who endorsed it, and for how long it has been lying here. */
export function ReviewedBy({ filing, review }: { filing: FilingDto; review: Review }) {
  const w = useWords();
  const dates = useDates();
  const { latest } = filing;
  return (
    <span className="quiet">
      {latest && w('review.by', { name: latest.submittedBy, at: dates.moment(latest.submittedAt) })}
      {review.verb === 'verify' && latest?.endorsedBy && ` · ${w('review.endorsedBy', { name: latest.endorsedBy })}`}
      {filing.late && <b className="review-late"> {w('review.late')}</b>} {'\u00b7 '}
      <Waiting since={filing.stateSince} />
    </span>
  );
}

/** Why the reader cannot settle it with the others. */
export function Barred({ filing, review }: { filing: FilingDto; review: Review }) {
  const w = useWords();
  if (!review.able(filing)) return review.verb === 'verify' && <p className="review-barred">{w('review.ownFiling')}</p>;
  return review.apart(filing) && <p className="review-barred">{w('owner.verify.alone')}</p>;
}
