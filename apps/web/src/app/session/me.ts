import type { Right } from '#domain/people/rights.js';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { request } from '../request/request.js';
import { onSession, sessionState, type SessionState } from './access.js';

/** What the frame needs of GET /me; rooms that need more read the generated type. */
export interface Me {
  person: { id: number; name: string; account: string; locale: 'zh' | 'en'; mustChangePassword?: boolean };
  zone?: { id: number; name: string } | null;
  appointments?: { role: string; unitName?: string; unit?: { id: number; name: string } }[];
  may: Right[];
  todo?: Record<string, number>;
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => (await request<Me>('/me', { signal })).data,
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
