import type { PersonDto, TargetSummary, UnitRef } from '#api-client/generated.js';
import { useMemo } from 'react';
import { useLanguage } from '../app/language/language.js';

/** Names in the reader's language; the Chinese one where there is no other. */
export function useNames() {
  const { language } = useLanguage();
  return useMemo(() => {
    const pick = (name: string, nameEn: string | null) => (language === 'en' && nameEn) || name;
    return {
      language,
      /** What stands between the members of a list. */
      listed: language === 'zh' ? '\u3001' : ', ',
      pick,
      target: (target: Pick<TargetSummary, 'name' | 'nameEn'>) => pick(target.name, target.nameEn),
      person: (person: Pick<PersonDto, 'name' | 'nameEn'>) => pick(person.name, person.nameEn),
      unit: (unit: Pick<UnitRef, 'name' | 'nameEn'>) => pick(unit.name, unit.nameEn),
      measure: (target: Pick<TargetSummary, 'measureUnit' | 'measureUnitEn'>) => pick(target.measureUnit, target.measureUnitEn),
    };
  }, [language]);
}
