import { ExportList } from '../../documents/exchange/ExportList.js';
import { useWords } from '../../app/language/language.js';
import { useMay } from '../../app/session/me.js';
import { Empty, NoPermission } from '../../ui/PageState.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHead } from '../../ui/PageHead.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { verificationsQuery } from '../queries.js';
import { HeadNotes } from './HeadNotes.js';
import { ReviewDesk } from './ReviewDesk.js';

/** The data owner's page: this month beside last month, last year and the data owner's own, with evidence and doubts. */
export function VerificationPage() {
  const w = useWords();
  return useMay()('progress.verify') ? <Verification /> : <NoPermission title={w('review.verify.noDuty')} />;
}

function Verification() {
  const w = useWords();
  // A mail's link is about one month.
  const only = useUrlFilters({ period: '' }).values.period;
  return (
    <ReviewDesk
      verb="verify"
      query={verificationsQuery as never}
      empty={<Empty title={w('review.verify.empty')}>{w('review.verify.emptyDetail')}</Empty>}
      head={(items, looks) => (
        <PageHead
          title={w('review.verify.title', { n: items.length })}
          sub={<HeadNotes items={items} notes={['units', 'worse', 'odd', 'apart', 'barred']} />}
        >
          {looks}
          <LinkButton to={`/owner-figures${only && `?period=${only}`}`}>{w('owner.figure')}</LinkButton>
          {items.length > 0 && <ExportList list="verifications" filters={{ period: only }} />}
        </PageHead>
      )}
    />
  );
}
