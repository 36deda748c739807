import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asProblem } from './request/problem.js';
import { request } from './request/request.js';

export interface Clock {
  now: string;
  state: 'still' | 'advancing' | 'failed';
  advancingTo: string | null;
  stepsDone: number;
  stepsTotal: number;
  note: string | null;
  /** Where the demo's mails can be read. */
  mailboxUrl: string | null;
}

/** The demo's clock; null where there is none (404 in production: business time is then the real one). */
export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: async ({ signal }): Promise<Clock | null> => {
    try {
      return (await request<Clock>('/clock', { signal })).data;
    } catch (error) {
      if (asProblem(error).status === 404) return null;
      throw error;
    }
  },
  staleTime: 30_000,
  retry: false,
  refetchInterval: (query) => (query.state.data?.state === 'advancing' ? 1000 : false),
});

export const useClock = (): Clock | null => useQuery(clockQuery).data ?? null;

/** The moment business reckons with, as an instant. */
export function useNow(): string {
  return useClock()?.now ?? new Date().toISOString();
}

/** Every figure, light and to-do may change with the clock: once it stands still again all are asked for anew. */
export function useAdvanceClock() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: { days: number } | { until: string }) => request('/clock/advance', { method: 'POST', body: step }),
    onSettled: () => queries.invalidateQueries({ queryKey: clockQuery.queryKey }),
  });
}
