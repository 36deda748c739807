import { useEffect } from 'react';
import { useUrlFilters } from './url-filters.js';

interface Growing {
  data: { pages: readonly unknown[] } | undefined;
  hasNextPage: boolean;
  isFetching: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** A longer list than anybody reads; a link cannot make the page ask for more by itself. */
const MOST = 20;

/** How far a growing list has been read stands in the address, and is read that far again. Answers how to go on. */
export function useUrlPages({ data, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage }: Growing): () => void {
  const { values, set } = useUrlFilters({ pages: '' });
  const had = data?.pages.length ?? 0;
  const wanted = Math.min(Number(values.pages) || 1, MOST);
  useEffect(() => {
    if (had > 0 && had < wanted && hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [had, wanted, hasNextPage, isFetching, isFetchNextPageError]);
  return () => {
    if (had < wanted || had >= MOST) void fetchNextPage();
    else set({ pages: String(had + 1) });
  };
}
