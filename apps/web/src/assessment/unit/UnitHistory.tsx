import { reorganisationsHistory } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { Section } from '../../ui/Section.js';
import { useNames } from '../named.js';

/** 单位沿革: former names, whom the unit came from and who took over. Nothing is shown of a unit that was always the same. */
export function UnitHistory({ unit }: { unit: number }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const { data } = useQuery({
    queryKey: ['unit-history', unit],
    queryFn: ({ signal }) => dataOf(reorganisationsHistory(unit, { signal })),
    staleTime: 10 * 60_000,
  });
  if (!data || data.names.length + data.predecessors.length + data.successors.length === 0) return null;
  const links = (kind: 'before' | 'after', units: typeof data.successors) =>
    units.map((one) => (
      <li key={`${kind}${one.unitId}`}>
        {w(`unit.history.${kind}`, { day: dates.day(one.fromDay) })} <Link to={`/units/${one.unitId}`}>{names.of(one)}</Link>
      </li>
    ));
  return (
    <Section title={w('unit.history')}>
      <ul className="unit-history">
        {data.names.map((one) => (
          <li key={one.untilDay}>{w('unit.history.name', { name: names.of(one), day: dates.day(one.untilDay) })}</li>
        ))}
        {links('before', data.predecessors)}
        {links('after', data.successors)}
      </ul>
    </Section>
  );
}
