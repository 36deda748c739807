import type { AmbitionDto } from '#api-client/generated.js';
import { AMBITION_CODES } from '#domain/pledges/ambition-check.js';
import { useQuery } from '@tanstack/react-query';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useLanguage, useWords, type Say } from '../../app/language/language.js';
import { useMay } from '../../app/session/me.js';
import { address } from '../../assessment/addresses.js';
import { useFilterSpecs } from '../../assessment/filter-specs.js';
import { useNames } from '../../assessment/named.js';
import { LinkButton } from '../../ui/Button.js';
import { FilterBar } from '../../ui/FilterBar.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty, NoPermission } from '../../ui/PageState.js';
import { PrintButton } from '../../ui/PrintButton.js';
import { Shown } from '../../ui/Shown.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { AmbitionList } from './AmbitionList.js';
import { ambitionQuery } from './queries.js';
import '../../ui/stacked.css';
import './breakdown.css';

/** 目标体检 of a year: everything the check warns of, open and answered. */
export function AmbitionPage() {
  return useMay()('pledges.read') ? <Ambition /> : <NoPermission />;
}

function Ambition() {
  const w = useWords();
  const specsOf = useFilterSpecs();
  const names = useNames();
  const { language } = useLanguage();
  const filters = useUrlFilters({ year: '', state: '', code: '', unit: '' }, { state: ['open', 'kept'], code: AMBITION_CODES });
  const { year, state, code, unit } = filters.values;
  const query = useQuery(ambitionQuery(Number(year) || undefined, language));
  return (
    <Shown query={query}>
      {(found) => {
        const units = new Map(found.items.flatMap((one) => (one.unit ? [[one.unit.id, names.of(one.unit)] as const] : [])));
        const shown = found.items.filter(
          (one) =>
            (state === '' || (one.answer === null) === (state === 'open')) &&
            (code === '' || one.code === code) &&
            (unit === '' || one.unit?.id === Number(unit)),
        );
        return (
          <>
            <PageHead title={headline(found, w)} sub={w('ambition.sub')}>
              <LinkButton to={address('/contributions', { year: found.year })}>{w('nav.contributions')}</LinkButton>
              <ExportList list="ambition" filters={{ year: found.year, state, kind: code, unit }} />
              <PrintButton />
            </PageHead>
            <FilterBar
              filters={filters}
              specs={[
                specsOf.year(found, year),
                {
                  kind: 'select',
                  name: 'state',
                  label: w('ambition.state'),
                  all: w('ambition.state.all'),
                  options: [
                    { value: 'open', label: w('ambition.state.open') },
                    { value: 'kept', label: w('ambition.state.kept') },
                  ],
                },
                {
                  kind: 'select',
                  name: 'code',
                  label: w('ambition.kind'),
                  options: AMBITION_CODES.map((value) => ({ value, label: w(`ambition.code.${value}`) })),
                },
                {
                  kind: 'select',
                  name: 'unit',
                  label: w('filter.unit'),
                  all: w('filter.unit.all'),
                  options: [...units].map(([id, label]) => ({ value: String(id), label })),
                },
              ]}
            />
            {shown.length === 0 ? (
              found.items.length > 0 && <Empty title={w('ambition.none')}>{w('ambition.none.detail')}</Empty>
            ) : (
              <section className="section">
                <AmbitionList findings={shown} answers={found.allowed.includes('answer')} />
              </section>
            )}
          </>
        );
      }}
    </Shown>
  );
}

function headline({ year, open, kept }: AmbitionDto, w: Say): string {
  if (open + kept === 0) return w('ambition.headline.none', { year });
  return w(open === 0 ? 'ambition.headline.done' : 'ambition.headline', { year, open, kept });
}
