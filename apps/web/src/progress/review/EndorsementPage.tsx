import { ExportList } from '../../documents/exchange/ExportList.js';
import { useWords } from '../../app/language/language.js';
import { useMay } from '../../app/session/me.js';
import { Empty, NoPermission } from '../../ui/PageState.js';
import { PageHead } from '../../ui/PageHead.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { endorsementsQuery } from '../queries.js';
import { HeadNotes } from './HeadNotes.js';
import { ReviewDesk } from './ReviewDesk.js';

/** The head's page: what got worse on top, sign all or one, or send one back. */
export function EndorsementPage() {
  const w = useWords();
  return useMay()('progress.endorse') ? <Endorsement /> : <NoPermission title={w('review.endorse.noDuty')} />;
}

function Endorsement() {
  const w = useWords();
  // A mail's link is about one month.
  const only = useUrlFilters({ period: '' }).values.period;
  return (
    <ReviewDesk
      verb="endorse"
      query={endorsementsQuery as never}
      empty={<Empty title={w('review.endorse.empty')}>{w('review.endorse.emptyDetail')}</Empty>}
      head={(items) => (
        <PageHead
          title={w('review.endorse.title', { n: items.length })}
          sub={<HeadNotes items={items} notes={['worse', 'odd']} />}
        >
          {items.length > 0 && <ExportList list="endorsements" filters={{ period: only }} />}
        </PageHead>
      )}
    />
  );
}
