import { amendmentsList, type AmendmentDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../app/language/dates.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { Figure } from '../../ui/Figure.js';

/** The approved amendments of a year, by target, oldest first. */
export function useAmended(year: number): ReadonlyMap<number, readonly AmendmentDto[]> {
  const { data } = useQuery({
    queryKey: ['amendments', 'of', year],
    queryFn: async ({ signal }) => (await dataOf(amendmentsList({ year, state: 'approved' }, { signal }))).items,
  });
  const byTarget = new Map<number, AmendmentDto[]>();
  for (const item of (data ?? []).toSorted((a, b) => a.id - b.id))
    byTarget.set(item.targetId, [...(byTarget.get(item.targetId) ?? []), item]);
  return byTarget;
}

/** What was signed and what it became, side by side, in the pledge itself. */
export function AmendedNote({ items }: { items: readonly AmendmentDto[] }) {
  const w = useWords();
  const dates = useDates();
  const { language } = useLanguage();
  return items.map((item) => {
    const unit = (language === 'en' && item.measureUnitEn) || item.measureUnit;
    return (
      <small key={item.id} title={item.reason}>
        {w('amendment.from', { month: dates.month(item.fromPeriod) })} · {w('amendment.original')}{' '}
        <Figure value={item.before.target} unit={unit} /> → {w('amendment.adjusted')}{' '}
        <Figure value={item.after.target} unit={unit} />
      </small>
    );
  });
}
