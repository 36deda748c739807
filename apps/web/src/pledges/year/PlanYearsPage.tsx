import { planYearsPrepare, type PlanYearItemDto, type PlanYearsPageDto } from '#api-client/generated.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { AtClock } from '../../people/AtClock.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';
import { Empty, ProblemNote } from '../../ui/PageState.js';
import { PageHead } from '../../ui/PageHead.js';
import { Shown } from '../../ui/Shown.js';
import { planYearsQuery } from '../../calendar/queries.js';
import { YearState } from './YearState.js';
import '../../ui/stacked.css';
import './year.css';

/** All plan years, newest first; the next one is set up here. */
export function PlanYearsPage() {
  const w = useWords();
  const query = useQuery(planYearsQuery);
  return (
    <>
      <PageHead title={w('years.title')} sub={w('years.sub')}>
        <ExportList list="planYears" />
        {query.data?.allowed.includes('prepare') && (
          <AtClock>{(today) => <Prepare next={nextYear(query.data, Number(today.slice(0, 4)))} />}</AtClock>
        )}
      </PageHead>
      <Shown query={query}>
        {(page) =>
          page.items.length === 0 ? <Empty title={w('years.none')}>{w('years.none.detail')}</Empty> : <YearTable {...page} />
        }
      </Shown>
    </>
  );
}

const nextYear = ({ items }: PlanYearsPageDto, thisYear: number): number =>
  Math.max(thisYear, (items[0]?.year ?? thisYear - 1) + 1);

function Prepare({ next }: { next: number }) {
  const w = useWords();
  const queries = useQueryClient();
  const go = useNavigate();
  const prepare = useMutation({
    mutationFn: () => dataOf(planYearsPrepare({ year: next })),
    onSuccess: async () => {
      announce(w('years.prepared', { year: next }));
      await queries.invalidateQueries({ queryKey: planYearsQuery.queryKey });
      await go(`/plan-years/${next}`);
    },
  });
  return (
    <>
      <ProblemNote error={prepare.error} />
      <Button look="primary" busy={prepare.isPending} onClick={() => prepare.mutate()}>
        {w('years.prepare', { year: next })}
      </Button>
    </>
  );
}

function YearTable({ items, ruleSets }: PlanYearsPageDto) {
  const w = useWords();
  const { language } = useLanguage();
  const nameOf = (id: string) => ruleSets.find((set) => set.id === id)?.[language] ?? id;
  return (
    <section className="section">
      <div className="sheet-scroll" ref={focusWhenScrolling}>
        <table className="sheet stacked">
          <caption className="unheard">{w('years.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('years.year')}</th>
              <th scope="col">{w('years.state')}</th>
              <th scope="col">{w('years.ruleSet')}</th>
              <th scope="col">{w('years.pledges')}</th>
              <th scope="col">{w('years.lines')}</th>
              <th scope="col">{w('years.zoneTargets')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <YearRow key={item.year} item={item} rules={nameOf(item.ruleSet)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function YearRow({ item, rules }: { item: PlanYearItemDto; rules: string }) {
  const w = useWords();
  return (
    <tr>
      <th scope="row">
        <Link to={`/plan-years/${item.year}`} className="num">
          {item.year}
        </Link>
      </th>
      <td data-head={w('years.state')}>
        <YearState state={item.state} />
      </td>
      <td data-head={w('years.ruleSet')}>{rules}</td>
      <td data-head={w('years.pledges')} className="num">
        {w('years.pledges.signed', { signed: item.signed, n: item.pledges })}
      </td>
      <td data-head={w('years.lines')} className="num">
        {w('years.lines.signed', { signed: item.targets, n: item.lines })}
      </td>
      <td data-head={w('years.zoneTargets')} className="num">
        {item.zoneTargets}
      </td>
    </tr>
  );
}
