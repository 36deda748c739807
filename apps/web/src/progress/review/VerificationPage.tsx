import { useWords } from '../../app/language/language.js';
import { Empty } from '../../ui/PageState.js';
import { PageHead } from '../../ui/PageHead.js';
import { verificationsQuery } from '../queries.js';
import { ReviewDesk } from './ReviewDesk.js';

/** The data owner's page: this month beside last month and last year, with evidence and doubts. */
export function VerificationPage() {
  const w = useWords();
  return (
    <ReviewDesk
      verb="verify"
      query={verificationsQuery as never}
      empty={<Empty title={w('review.verify.empty')}>{w('review.verify.emptyDetail')}</Empty>}
      head={(items) => (
        <PageHead
          title={w('review.verify.title', { n: items.length })}
          sub={
            items.length > 0 &&
            w('review.verify.sub', {
              units: new Set(items.map(({ filing }) => filing.target.unit.id)).size,
              odd: items.filter(({ doubts }) => doubts.length > 0).length,
              barred: items.filter(({ filing }) => !filing.allowed.includes('verify')).length,
            })
          }
        />
      )}
    />
  );
}
