import {
  planYearsRead,
  evidenceList,
  filingsEndorsements,
  filingsMonth,
  filingsPipeline,
  filingsReturns,
  filingsVerifications,
  flagsList,
  ownerFiguresMonth,
  peopleList,
  reopenRequestsList,
  submissionsRead,
  submissionsSave,
  type FilingDto,
} from '#api-client/generated.js';
import { addMonths, monthOf } from '#domain/calendar/months.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNow } from '../app/clock.js';
import { dataOf } from '../app/request/client.js';
import { askWhatIsAllowed } from '../app/request/query-client.js';
import { useUrlFilters } from '../ui/url-filters.js';
import { bodyOf, type Entry } from './entry.js';
import { benchOf, type Bench } from './judge.js';

/** Everything of this room stands under one key: a step changes several desks at once. */
const ROOM = 'progress';

export const filingsQuery = (period: string) =>
  queryOptions({ queryKey: [ROOM, 'filings', period], queryFn: ({ signal }) => dataOf(filingsMonth({ period }, { signal })) });

export const endorsementsQuery = queryOptions({
  queryKey: [ROOM, 'endorsements'],
  queryFn: ({ signal }) => dataOf(filingsEndorsements({}, { signal })),
});

export const verificationsQuery = queryOptions({
  queryKey: [ROOM, 'verifications'],
  queryFn: ({ signal }) => dataOf(filingsVerifications({}, { signal })),
});

export const returnsQuery = queryOptions({
  queryKey: [ROOM, 'returns'],
  queryFn: ({ signal }) => dataOf(filingsReturns({}, { signal })),
});

export const pipelineQuery = (period: string) =>
  queryOptions({
    queryKey: [ROOM, 'pipeline', period],
    queryFn: ({ signal }) => dataOf(filingsPipeline({ period }, { signal })),
  });

/** What the reader's unit owns the data of and others file. */
export const ownerMonthQuery = (period: string) =>
  queryOptions({
    queryKey: [ROOM, 'owner-figures', period],
    queryFn: ({ signal }) => dataOf(ownerFiguresMonth({ period }, { signal })),
  });

export const submissionQuery = (id: number, period: string) =>
  queryOptions({
    queryKey: [ROOM, 'submission', id, period],
    queryFn: ({ signal }) => dataOf(submissionsRead(id, period, { signal })),
  });

export const evidenceQuery = (id: number) =>
  queryOptions({ queryKey: [ROOM, 'evidence', id], queryFn: ({ signal }) => dataOf(evidenceList(id, { signal })) });

export const reopenQuery = (state?: 'open' | 'granted' | 'refused') =>
  queryOptions({
    queryKey: [ROOM, 'reopen', state ?? 'all'],
    queryFn: ({ signal }) => dataOf(reopenRequestsList({ state }, { signal })),
  });

export const openFlagsQuery = queryOptions({
  queryKey: [ROOM, 'flags'],
  queryFn: ({ signal }) => dataOf(flagsList({ state: 'open', limit: 200 }, { signal })),
});

export const planYearQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', 'plan-year', year],
    queryFn: ({ signal }) => dataOf(planYearsRead(year, { signal })),
    staleTime: 5 * 60_000,
  });

/** Everybody with their duties: one list where a page names people of many units. */
export const everybodyQuery = queryOptions({
  queryKey: ['people', 'everybody'],
  queryFn: ({ signal }) => dataOf(peopleList({ active: true, limit: 500 }, { signal })),
  staleTime: 10 * 60_000,
});

/** Who holds a duty in a unit, for "goes to whom". */
export const dutyQuery = (unit: number, role: 'head' | 'filer') =>
  queryOptions({
    queryKey: ['people', 'duty', unit, role],
    queryFn: ({ signal }) => dataOf(peopleList({ unit, role }, { signal })),
    staleTime: 10 * 60_000,
  });

export const useRefreshRoom = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [ROOM] });
};

/** The month the page is about: the address says so, else the last one that is over. */
export function useAskedPeriod(): string {
  const now = useNow();
  const { values } = useUrlFilters({ period: '' });
  return values.period || addMonths(monthOf(dayOf(new Date(now))), -1);
}

/** Rules and windows of the year, to judge with while one types: made anew only when a window opens, falls due or closes. */
export function useBench(year: number): { bench: Bench | null; query: ReturnType<typeof useQuery> } {
  const query = useQuery(planYearQuery(year));
  const now = useNow();
  const passed = query.data?.windows
    .flatMap(({ opensAt, dueAt, lockedAt }) => [opensAt, dueAt, lockedAt])
    .filter((at) => Date.parse(at) <= Date.parse(now)).length;
  const bench = useMemo(() => (query.data ? benchOf(query.data, now) : null), [query.data, passed]);
  return { bench, query: query as ReturnType<typeof useQuery> };
}

const versionOf = ({ version }: FilingDto) => (version === 0 ? { ifNoneMatch: '*' } : { ifMatch: `"${version}"` });

export const draftDoor = {
  save: (filing: FilingDto, entry: Entry) =>
    dataOf(submissionsSave(filing.target.id, filing.period, bodyOf(entry), versionOf(filing))).catch((error: unknown) => {
      // No mutation like the other acts, and a right taken away in the middle of it is met like theirs.
      askWhatIsAllowed(error);
      throw error;
    }),
  read: (filing: FilingDto) => dataOf(submissionsRead(filing.target.id, filing.period)),
};

/** For the single steps, whose version travels in a header. */
export const onVersion = ({ version }: { version: number }) => ({ ifMatch: `"${version}"` });
