import { ambitionList, ambitionOfPledge, contributionsTree } from '#api-client/generated.js';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { dataOf } from '../../app/request/client.js';

/** Drafts change while the tree is looked at: asked for again every few seconds, answered 304 while nothing has changed. */
const LOOK_AGAIN = 5_000;

export const treeQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: ['breakdown', 'tree', year ?? 'latest'],
    queryFn: ({ signal }) => dataOf(contributionsTree({ year }, { signal })),
    refetchInterval: LOOK_AGAIN,
    placeholderData: (before) => before,
  });

export const ambitionQuery = (year: number | undefined, language: string) =>
  queryOptions({
    queryKey: ['breakdown', 'ambition', year ?? 'latest', language],
    queryFn: ({ signal }) => dataOf(ambitionList({ year }, { signal })),
    placeholderData: (before) => before,
  });

export const pledgeAmbitionQuery = (pledgeId: number, language: string) =>
  queryOptions({
    queryKey: ['breakdown', 'ambition', 'pledge', pledgeId, language],
    queryFn: ({ signal }) => dataOf(ambitionOfPledge(pledgeId, { signal })),
  });

/** Everything of the breakdown hangs together: a share set changes the tree, the ledger's need and the warnings. */
export function useRefreshBreakdown(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['breakdown'] });
}
