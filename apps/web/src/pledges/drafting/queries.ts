import { draftsDifferences, draftsOne } from '#api-client/generated.js';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { dataOf } from '../../app/request/client.js';

/** Asked for anew now and then: a colleague may be drafting the same pledge. */
export const draftQuery = (id: number) =>
  queryOptions({
    queryKey: ['pledge', id, 'draft'],
    queryFn: ({ signal }) => dataOf(draftsOne(id, { signal })),
    refetchInterval: 15_000,
  });

export const differencesQuery = (id: number, from: string, to: string, hash: string) =>
  queryOptions({
    queryKey: ['pledge', id, 'differences', from, to, hash],
    queryFn: ({ signal }) => dataOf(draftsDifferences(id, { $from: from, to }, { signal })),
  });

/** After an act: the pledge, its list and what hangs on it are asked for anew. */
export function useDraftChanged(id: number): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      [['pledge', id], ['pledges'], ['signing-day'], ['breakdown']].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  };
}
