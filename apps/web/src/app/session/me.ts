import type { Day } from '#domain/calendar/day.js';
import type { Right } from '#domain/people/rights.js';
import type { Role } from '#domain/people/roles.js';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Language } from '../language/language.js';
import { request } from '../request/request.js';
import { onSession, sessionState, type SessionState } from './access.js';

/** What the frame needs of GET /me; rooms that need more read the generated type. */
export interface Me {
  person: {
    id: number;
    name: string;
    nameEn: string | null;
    account: string;
    title: string | null;
    locale: Language;
    mustChangePassword: boolean;
    oversees: number[];
  };
  zone: { id: number; code: string; name: string; nameEn: string | null };
  appointments: {
    id: number;
    unitId: number;
    unitName: string;
    unitNameEn: string | null;
    role: Role;
    from: Day;
    until: Day | null;
  }[];
  delegations: {
    id: number;
    fromPersonName: string;
    toPersonName: string;
    toPersonId: number;
    from: Day;
    until: Day;
    reason: string;
    state: string;
  }[];
  grants: { role: Role; unitId: number; onBehalfOf: number | null }[];
  may: Right[];
  /** What waits for the reader, by kind. */
  counts: Record<string, number>;
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
