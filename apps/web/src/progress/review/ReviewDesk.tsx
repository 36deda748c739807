import type { FilingDto, FilingListDto } from '#api-client/generated.js';
import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useListKeys } from '../../app/keys/list-keys.js';
import { useShortcuts, type ShortcutGroup } from '../../app/keys/shortcuts.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Empty, Loading, ProblemNote } from '../../ui/PageState.js';
import { ProblemList } from '../../ui/ProblemList.js';
import { Shown } from '../../ui/Shown.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { useWide } from '../../ui/use-wide.js';
import { useChangedBy } from '../../ui/use-changed-by.js';
import type { Bench } from '../judge.js';
import { useNames } from '../names.js';
import { NoSuchYear } from '../NoSuchYear.js';
import { useAskedPeriod, useBench } from '../queries.js';
import '../progress.css';
import '../figure/figure.css';
import '../../ui/stacked.css';
import './review.css';
import { ReviewDialogs } from './ReviewDialogs.js';
import { ReviewItem } from './ReviewItem.js';
import type { Reviewed } from './reviewed.js';
import { ReviewTable } from './ReviewTable.js';
import { keyOf, useReview, type Verb } from './use-review.js';

interface ReviewDeskProps {
  verb: Verb;
  query: UseQueryOptions<FilingListDto, Error, FilingListDto, string[]>;
  /** The page's sentence over the list, and how else it can be looked at. */
  head: (items: readonly Reviewed[], looks: ReactNode) => ReactNode;
  empty: ReactNode;
}

/** What the head and the verifier share: a list that says what changed, one press for all, one for each, a way back. */
export function ReviewDesk({ verb, query, head, empty }: ReviewDeskProps) {
  const list = useQuery(query);
  const period = useAskedPeriod();
  // A mail's link is about one month; the page by itself shows whatever waits.
  const only = useUrlFilters({ period: '' }).values.period;
  const { bench, query: year } = useBench(Number(period.slice(0, 4)));
  if (year.isError) return <NoSuchYear period={period} error={year.error} onRetry={() => void year.refetch()} />;
  return (
    <Shown query={list}>
      {({ items }) =>
        bench ? (
          <Items
            verb={verb}
            filings={only ? items.filter((one) => one.period === only) : items}
            bench={bench}
            head={head}
            empty={only && items.length > 0 ? <Elsewhere month={only} n={items.length} /> : empty}
          />
        ) : (
          <Loading />
        )
      }
    </Shown>
  );
}

/** The month of a mail's link is done with; what waits is of other months. */
function Elsewhere({ month, n }: { month: string; n: number }) {
  const w = useWords();
  const { pathname } = useLocation();
  return (
    <Empty
      title={w('review.elsewhere', { month: useDates().month(month) })}
      action={<LinkButton to={pathname}>{w('review.elsewhere.go')}</LinkButton>}
    >
      {w('review.elsewhere.detail', { n })}
    </Empty>
  );
}

type ItemsProps = Omit<ReviewDeskProps, 'query'> & { filings: readonly FilingDto[]; bench: Bench };

function Items({ verb, filings, bench, head, empty }: ItemsProps) {
  const w = useWords();
  const names = useNames();
  const wide = useWide();
  const look = useUrlFilters({ view: '' }, { view: ['cards'] });
  const review = useReview(verb, filings, bench);
  const changedBy = useChangedBy();
  useListKeys();
  useShortcuts(verb === 'verify' ? ROW_KEYS : null);
  const { items, chosen, mostChosen, refused } = review;
  // Many figures are compared in columns; a head reads few, and a phone has no room for columns.
  const mayTable = verb === 'verify' && wide && items.length > 0;
  const asTable = mayTable && look.values.view !== 'cards';
  const nameOf = (id: number | null) => {
    const found = items.find(({ filing }) => filing.target.id === id);
    return found && names.target(found.filing.target);
  };
  return (
    <div className="review">
      {head(
        items,
        mayTable && (
          <Button onClick={() => look.set({ view: asTable ? 'cards' : '' })}>
            {w(asTable ? 'review.asCards' : 'table.asTable')}
          </Button>
        ),
      )}
      <ProblemNote error={review.error} />
      <ProblemList
        title={w('review.refused', { n: refused.length })}
        problems={refused.map((row) => ({
          key: String(row.targetId),
          where: nameOf(row.targetId),
          text: [row.problem?.detail ?? row.problem?.title, changedBy(row.problem?.changed)].filter(Boolean).join(' '),
        }))}
      />
      {items.length === 0 && empty}
      {asTable ? (
        <ReviewTable review={review} bench={bench} />
      ) : (
        <ul className={`review-list review-list-${verb}`}>
          {items.map((item) => (
            <ReviewItem key={keyOf(item.filing)} item={item} review={review} bench={bench} />
          ))}
        </ul>
      )}
      {mostChosen > 0 && (
        <div className="review-bar">
          <p>{w('review.chosen', { n: chosen.length, total: items.length })}</p>
          <Button look="primary" busy={review.busy} disabled={chosen.length === 0} onClick={review.actOnChosen}>
            {w(chosen.length === mostChosen ? `review.${verb}.all` : `review.${verb}.chosen`, { n: chosen.length })}
          </Button>
        </div>
      )}
      <ReviewDialogs review={review} />
    </div>
  );
}

/** Presses what stands in the row whose link has the focus. */
const inRow = (pressed: string) => (): void | false => {
  const row = document.activeElement?.closest('.review-row, .review-item');
  const control = row?.querySelector<HTMLElement>(pressed);
  if (!control) return false;
  control.click();
};

const ROW_KEYS: ShortcutGroup = {
  title: 'keys.review',
  shortcuts: [
    { keys: ['x'], word: 'keys.review.choose', run: inRow('.review-tick input:enabled') },
    { keys: ['o'], word: 'keys.review.unfold', run: inRow('[aria-expanded]') },
  ],
};
