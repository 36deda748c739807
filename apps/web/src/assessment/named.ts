import { useMemo } from 'react';
import { useLanguage, type Language } from '../app/language/language.js';

interface Named {
  name: string;
  nameEn: string | null;
}
interface Measured {
  measureUnit: string;
  measureUnitEn: string | null;
}

/** Names of units and targets are data in two languages; where English is not kept, the original stands. */
export const namesIn = (language: Language) => ({
  of: ({ name, nameEn }: Named): string => (language === 'en' ? (nameEn ?? name) : name),
  measure: ({ measureUnit, measureUnitEn }: Measured): string =>
    language === 'en' ? (measureUnitEn ?? measureUnit) : measureUnit,
});

export type Names = ReturnType<typeof namesIn>;

export function useNames(): Names {
  const { language } = useLanguage();
  return useMemo(() => namesIn(language), [language]);
}
