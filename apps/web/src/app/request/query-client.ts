import { QueryClient } from '@tanstack/react-query';
import { asProblem, type Problem } from './problem.js';

/** Who waited half a minute in vain is told so, and not made to wait again unasked. */
const isPassing = ({ status, code }: Problem): boolean => [0, 502, 503, 504].includes(status) && code !== 'web.noAnswer';

/** Reads are tried again only where trying again can help: silence and overload, not refusals. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: true,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && isPassing(asProblem(error)),
      retryDelay: (attempt, error) => (asProblem(error).retryAfter ?? 2 ** attempt) * 1000,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
