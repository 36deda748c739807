import type { PackContentDto, PackFigureDto } from '#api-client/generated.js';
import { useMemo } from 'react';
import { useLanguage } from '../app/language/language.js';

/** The pack's own words in the reader's language; its bulletin names things in Chinese, its figures in both. */
export function usePackNames({ figures }: Pick<PackContentDto, 'figures'>) {
  const { language } = useLanguage();
  return useMemo(() => {
    const byTarget = new Map(figures.map((figure) => [figure.targetId, figure]));
    const unitsEn = new Map(figures.map((figure) => [figure.unitId, figure.unitNameEn]));
    const figureOf = (targetId: number): PackFigureDto | undefined => byTarget.get(targetId);
    return {
      figureOf,
      target: ({ targetId, name }: { targetId: number; name: string }) =>
        (language === 'en' && figureOf(targetId)?.nameEn) || name,
      unit: ({ unitId, unitName }: { unitId: number; unitName: string }) =>
        (language === 'en' && unitsEn.get(unitId)) || unitName,
      measure: ({ measureUnit, measureUnitEn }: PackFigureDto) => (language === 'en' && measureUnitEn) || measureUnit,
    };
  }, [figures, language]);
}

export type PackNames = ReturnType<typeof usePackNames>;
