import { meMe, type MeDto } from '#api-client/generated.js';
import type { Right } from '#domain/people/rights.js';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { dataOf } from '../request/client.js';
import { onSession, sessionState, type SessionState } from './access.js';

export type Me = MeDto;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => dataOf(meMe({ signal })),
  staleTime: 60_000,
});

export const useSession = (): SessionState => useSyncExternalStore(onSession, sessionState);

/** Inside the shell somebody is signed in and known; elsewhere this is undefined. */
export function useMe(): Me | undefined {
  return useQuery({ ...meQuery, enabled: useSession() === 'signedIn' }).data;
}

/** May the reader do any of these? The server decides every time; this only spares a dead end. */
export function useMay(): (...rights: Right[]) => boolean {
  const may = useMe()?.may ?? [];
  return (...rights) => rights.some((right) => may.includes(right));
}
