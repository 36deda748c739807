import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { useMay } from '../../app/session/me.js';
import { Empty, Loading, NoPermission } from '../../ui/PageState.js';
import { Shown } from '../../ui/Shown.js';
import { NoSuchYear } from '../NoSuchYear.js';
import { filingsQuery, useAskedPeriod, useBench } from '../queries.js';
import '../progress.css';
import '../figure/figure.css';
import './filing.css';
import './asides.css';
import { FilingGrid } from './FilingGrid.js';

/** The month's figures of the reader's units, ready to be typed or pasted in. */
export function FilingPage() {
  const w = useWords();
  return useMay()('progress.file') ? <Filing /> : <NoPermission title={w('filing.noDuty')} />;
}

function Filing() {
  const w = useWords();
  const dates = useDates();
  const period = useAskedPeriod();
  const filings = useQuery(filingsQuery(period));
  const { bench, query } = useBench(Number(period.slice(0, 4)));
  if (query.isError) return <NoSuchYear period={period} error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Shown query={filings}>
      {({ items }) => {
        if (items.length === 0)
          return <Empty title={w('filing.none.title', { month: dates.month(period) })}>{w('filing.none.detail')}</Empty>;
        if (!bench) return <Loading />;
        return <FilingGrid key={period} period={period} filings={items} bench={bench} />;
      }}
    </Shown>
  );
}
