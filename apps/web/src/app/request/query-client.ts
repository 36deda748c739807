import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem, isAway, type Problem } from './problem.js';
import { whenWell } from './when-well.js';

/** Who waited half a minute in vain is told so, and not made to wait again unasked. */
const isPassing = (problem: Problem): boolean => isAway(problem) && problem.code !== 'web.noAnswer';

let awaited = false;

/** Whoever reads a page that could not be read, or is older than it looks, need not ask for it again. */
function askWhenWell(error: unknown): void {
  if (awaited || !isAway(asProblem(error))) return;
  awaited = true;
  whenWell(() => {
    awaited = false;
    void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  });
}

/** What the reader might do an hour ago they may no longer do: whoever they are now is asked, and what is allowed on every page. */
export function askWhatIsAllowed(error: unknown): void {
  if (asProblem(error).status === 403) void queryClient.invalidateQueries();
}

/** Reads are tried again only where trying again can help: silence and overload, not refusals. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhenWell }),
  mutationCache: new MutationCache({ onError: askWhatIsAllowed }),
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
