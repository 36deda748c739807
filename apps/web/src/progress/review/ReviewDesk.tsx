import type { FilingDto, FilingListDto, RowResultsDto } from '#api-client/generated.js';
import { useMutation, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useListKeys } from '../../app/keys/list-keys.js';
import { useLocation } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { announce } from '../../ui/announce.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { Empty, Loading, ProblemNote } from '../../ui/PageState.js';
import { ProblemList } from '../../ui/ProblemList.js';
import { Shown } from '../../ui/Shown.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import type { Bench } from '../judge.js';
import { useNames } from '../names.js';
import { NoSuchYear } from '../NoSuchYear.js';
import { useAskedPeriod, useBench } from '../queries.js';
import '../progress.css';
import '../figure/figure.css';
import './review.css';
import { differs } from '../owner/subject.js';
import { VerifyBecause } from '../owner/VerifyBecause.js';
import { useSteps } from '../use-steps.js';
import { ReviewItem } from './ReviewItem.js';
import { reviewed, type Reviewed } from './reviewed.js';

interface ReviewDeskProps {
  verb: 'endorse' | 'verify';
  query: UseQueryOptions<FilingListDto, Error, FilingListDto, string[]>;
  /** The page's sentence over the list. */
  head: (items: readonly Reviewed[]) => ReactNode;
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
  const steps = useSteps();
  useListKeys();
  const items = useMemo(() => reviewed(filings, bench), [filings, bench]);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState<{ filing: FilingDto; reason?: string } | null>(null);
  const [insisting, setInsisting] = useState<FilingDto | null>(null);
  // What the data owner has otherwise is verified by itself, with a reason.
  const apart = (filing: FilingDto) => verb === 'verify' && differs(filing);
  const able = items.filter(({ filing }) => filing.allowed.includes(verb) && !apart(filing));
  const chosen = able.filter(({ filing }) => !unticked.has(keyOf(filing)));
  const [refused, setRefused] = useState<RowResultsDto['rows']>([]);
  const act = useMutation({
    mutationFn: (what: readonly FilingDto[]) => steps.step(verb, what),
    onSuccess: ({ accepted, rows }) => {
      if (accepted > 0) announce(w(`review.${verb}.did`, { n: accepted }));
      setRefused(rows.filter(({ ok }) => !ok));
    },
  });
  const tick = (filing: FilingDto, on: boolean) => {
    const after = new Set(unticked);
    if (on) after.delete(keyOf(filing));
    else after.add(keyOf(filing));
    setUnticked(after);
  };
  const nameOf = (id: number | null) => {
    const found = items.find(({ filing }) => filing.target.id === id);
    return found && names.target(found.filing.target);
  };
  return (
    <div className="review">
      {head(items)}
      <ProblemNote error={act.error} />
      <ProblemList
        title={w('review.refused', { n: refused.length })}
        problems={refused.map((row) => ({
          key: String(row.targetId),
          where: nameOf(row.targetId),
          text: row.problem?.detail ?? row.problem?.title,
        }))}
      />
      {items.length === 0 ? (
        empty
      ) : (
        <>
          <ul className={`review-list review-list-${verb}`}>
            {items.map((item) => (
              <ReviewItem
                key={keyOf(item.filing)}
                item={item}
                verb={verb}
                bench={bench}
                ticked={!unticked.has(keyOf(item.filing))}
                busy={act.isPending}
                onTick={(on) => tick(item.filing, on)}
                onAct={() => (apart(item.filing) ? setInsisting(item.filing) : act.mutate([item.filing]))}
                onReturn={(reason) => setReturning({ filing: item.filing, reason })}
              />
            ))}
          </ul>
          {able.length > 0 && (
            <div className="review-bar">
              <p>{w('review.chosen', { n: chosen.length, total: items.length })}</p>
              <Button
                look="primary"
                busy={act.isPending}
                disabled={chosen.length === 0}
                onClick={() => act.mutate(chosen.map(({ filing }) => filing))}
              >
                {w(chosen.length === able.length ? `review.${verb}.all` : `review.${verb}.chosen`, { n: chosen.length })}
              </Button>
            </div>
          )}
        </>
      )}
      <ConfirmWithReason
        open={returning !== null}
        onClose={() => setReturning(null)}
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
      <VerifyBecause filing={insisting} onClose={() => setInsisting(null)} />
    </div>
  );
}

const keyOf = ({ target, period }: FilingDto) => `${target.id}/${period}`;
