import { unitsList, type UnitDto } from '#api-client/generated.js';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useLanguage } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';

interface Named {
  name: string;
  nameEn?: string | null;
}

/** A person or a unit in the reader's language; where there is no English name, the Chinese one. */
export function useNamed(): (one: Named) => string {
  const { language } = useLanguage();
  return ({ name, nameEn }) => (language === 'en' && nameEn) || name;
}

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await dataOf(unitsList({ signal }))).items,
  staleTime: 60_000,
});

export const useUnits = (): readonly UnitDto[] => useQuery(unitsQuery).data ?? [];

/** Depth as wide blanks, because a select shows nothing else. */
export const indented = (unit: UnitDto, name: string): string => '\u2003'.repeat(unit.depth) + name;
