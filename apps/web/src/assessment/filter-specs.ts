import { TARGET_KINDS } from '#domain/pledges/terms.js';
import { useWords } from '../app/language/language.js';
import { useUnits } from '../people/named.js';
import { useNames } from './named.js';

interface Years {
  /** What the list shows. */
  year: number;
  /** Newest first. */
  years: readonly number[];
}

/** The filters that many lists have alike: of which year, of whose, of what kind. */
export function useFilterSpecs() {
  const w = useWords();
  const names = useNames();
  const units = useUnits();
  return {
    year: ({ year, years }: Years, chosen: string) => ({
      kind: 'select' as const,
      name: 'year' as const,
      label: w('targets.year'),
      all: w('targets.year.this', { year: chosen === '' ? year : (years[0] ?? year) }),
      options: years.map((one) => ({ value: String(one), label: String(one) })),
    }),
    unit: {
      kind: 'select' as const,
      name: 'unit' as const,
      label: w('filter.unit'),
      all: w('filter.unit.all'),
      late: true as const,
      options: units.filter(({ depth }) => depth > 0).map((one) => ({ value: String(one.id), label: names.of(one) })),
    },
    kind: {
      kind: 'select' as const,
      name: 'kind' as const,
      label: w('filter.kind'),
      all: w('filter.kind.all'),
      options: TARGET_KINDS.map((kind) => ({ value: kind, label: w(`kind.${kind}`) })),
    },
  };
}
