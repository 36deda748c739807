import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem.js';

/** Reads are tried again only where trying again can help: silence and overload, not refusals. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: true,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && [0, 502, 503, 504].includes(asProblem(error).status),
      retryDelay: (attempt, error) => (asProblem(error).retryAfter ?? 2 ** attempt) * 1000,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
