import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../app/language/language.js';
import { useMay } from '../../app/session/me.js';
import { LinkButton } from '../../ui/Button.js';
import { Section } from '../../ui/Section.js';
import { planYearsQuery } from '../../calendar/queries.js';

/** How far the year's pledges have come. */
export function YearPledges({ year }: { year: number }) {
  const w = useWords();
  const may = useMay();
  const item = useQuery(planYearsQuery).data?.items.find((one) => one.year === year);
  return (
    <Section title={w('year.pledgesOf')}>
      {item && item.pledges + item.lines + item.zoneTargets > 0 ? (
        <dl className="year-counts">
          <dt>{w('years.pledges')}</dt>
          <dd className="num">{w('years.pledges.signed', { signed: item.signed, n: item.pledges })}</dd>
          <dt>{w('years.lines')}</dt>
          <dd className="num">{w('years.lines.signed', { signed: item.targets, n: item.lines })}</dd>
          <dt>{w('years.zoneTargets')}</dt>
          <dd className="num">{item.zoneTargets}</dd>
        </dl>
      ) : (
        <p className="quiet">{w('year.pledgesOf.none')}</p>
      )}
      {may('pledges.read') && <LinkButton to={`/pledges?year=${year}`}>{w('year.pledgesOf.see')}</LinkButton>}
    </Section>
  );
}
