import { journalList } from '#api-client/generated.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { useMay } from '../../app/session/me.js';
import { Button } from '../../ui/Button.js';
import { Loading, ProblemNote } from '../../ui/PageState.js';
import { useUrlPages } from '../../ui/url-pages.js';
import { Section } from '../../ui/Section.js';

const PAGE = 8;

/** What the journal has on this target, newest first; for those who may read the journal. */
export function JournalSection({ targetId, year }: { targetId: number; year: number }) {
  return useMay()('journal.read') ? <Entries targetId={targetId} year={year} /> : null;
}

function Entries({ targetId, year }: { targetId: number; year: number }) {
  const w = useWords();
  const dates = useDates();
  const query = useInfiniteQuery({
    queryKey: ['journal', 'target', targetId],
    queryFn: ({ signal, pageParam }) =>
      dataOf(journalList({ subject: `target:${targetId}`, limit: PAGE, cursor: pageParam }, { signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const onMore = useUrlPages(query);
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title={w('journal.ofTarget')} flush>
      {query.isPending && <Loading lines={3} />}
      <ProblemNote error={query.error} />
      {query.isSuccess && entries.length === 0 && <p className="work-empty quiet">{w('journal.noneOfTarget')}</p>}
      <ol className="journal-lines">
        {entries.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.at}>{dates.momentSeenFrom(year, entry.at)}</time>
            <span>
              {entry.title}
              <small className="quiet">{entry.actor ? entry.actor.name : w('journal.system')}</small>
            </span>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <p className="journal-more">
          <Button small busy={query.isFetchingNextPage} onClick={onMore}>
            {w('journal.more')}
          </Button>
        </p>
      )}
    </Section>
  );
}
