import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../app/language/language.js';
import { Button } from './Button.js';
import { useUrlPages } from './url-pages.js';
import { Loading, ProblemNote, ProblemState } from './PageState.js';
import { useSaid } from './use-said.js';

interface Page<T> {
  items: T[];
  nextCursor: string | null;
  /** What the reader may begin from the list. */
  allowed?: string[];
}

/** A list that comes page by page; what has come stays while more, or other filters, are asked for. */
export function usePages<T>(
  key: QueryKey,
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
  enabled = true,
) {
  const query = useInfiniteQuery({
    queryKey: key,
    enabled,
    queryFn: ({ pageParam, signal }) => read(pageParam ?? undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
  const onMore = useUrlPages(query);
  return {
    query,
    onMore,
    asked: JSON.stringify(key),
    items: query.data?.pages.flatMap((page) => page.items),
    allowed: query.data?.pages[0]?.allowed ?? [],
  };
}

interface PagedProps<T> {
  pages: ReturnType<typeof usePages<T>>;
  /** Stands for the list where it has nothing. */
  empty: ReactNode;
  children: (items: T[]) => ReactNode;
}

/** Grey lines, the problem, nothing, or the rows with "more" below them. */
export function Paged<T>({ pages: { query, items, onMore, asked }, empty, children }: PagedProps<T>) {
  const w = useWords();
  // The pages read so far are what the address asks for; their number is heard once they are there.
  const n = items?.length ?? 0;
  const said = n === 0 ? w('list.saidNone') : w(query.hasNextPage ? 'list.saidMore' : 'list.said', { n });
  useSaid('list', said, items && !query.isPlaceholderData ? `${asked} ${n}` : null);
  if (!items) return query.isError ? <ProblemState error={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
  return (
    <div aria-busy={query.isPlaceholderData || undefined}>
      {query.isError && <ProblemNote error={query.error} />}
      {items.length === 0 ? empty : children(items)}
      {query.hasNextPage && (
        <p className="paged-more">
          <Button busy={query.isFetchingNextPage} onClick={onMore}>
            {w('list.more')}
          </Button>
        </p>
      )}
    </div>
  );
}
