import { filingsDiscipline, type AssessmentItemDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { useMay } from '../../app/session/me.js';
import { Section } from '../../ui/Section.js';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';

interface DisciplineProps {
  unit: number;
  months: readonly string[];
  assessments: readonly AssessmentItemDto[];
}

/** How the unit keeps its days: asked for, in time, late and missing, month by month. */
export function DisciplineSection(props: DisciplineProps) {
  return useMay()('progress.read') ? <Discipline {...props} /> : null;
}

function Discipline({ unit, months, assessments }: DisciplineProps) {
  const w = useWords();
  const dates = useDates();
  const year = Number(months[0]?.slice(0, 4));
  const query = useQuery({
    queryKey: ['pipeline', 'months', unit, year],
    queryFn: ({ signal }) => dataOf(filingsDiscipline(unit, year, { signal })),
    staleTime: 60_000,
    enabled: months.length > 0,
  });
  const rows = months.map((month) => {
    const known = query.data?.items.find(({ period }) => period === month) ?? null;
    const missing = assessments.filter((one) => one.month === month && one.light === 'missing').length;
    return { month, asked: known?.asked ?? null, filed: known?.filed ?? 0, late: known?.late ?? 0, missing };
  });
  const sum = (of: 'late' | 'missing') => rows.reduce((total, row) => total + row[of], 0);
  return (
    <Section title={w('discipline.title')} note={w('discipline.sum', { late: sum('late'), missing: sum('missing') })} flush>
      <div className="sheet-scroll" ref={focusWhenScrolling}>
        <table className="sheet">
          <caption className="unheard">{w('discipline.title')}</caption>
          <thead>
            <tr>
              {(['period', 'asked', 'filed', 'late', 'missing'] as const).map((column) => (
                <th key={column} scope="col" className={column === 'period' ? undefined : 'right'}>
                  {w(`discipline.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.month}>
                <th scope="row">{dates.monthName(row.month)}</th>
                <td className="right num">{row.asked ?? w('figure.none')}</td>
                <td className="right num">{row.asked === null ? w('figure.none') : row.filed}</td>
                <td className={`right num ${row.late > 0 ? 'light-behind' : ''}`}>{row.late}</td>
                <td className={`right num ${row.missing > 0 ? 'light-lagging' : ''}`}>{row.missing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
