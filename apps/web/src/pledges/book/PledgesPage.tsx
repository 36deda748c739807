import { pledgesList, unitsList, type PledgeDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { useMay } from '../../app/session/me.js';
import { FilterBar } from '../../ui/FilterBar.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty, NoPermission } from '../../ui/PageState.js';
import { Shown } from '../../ui/Shown.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { useNames } from '../../assessment/named.js';
import './pledge.css';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';

/** The pledges signed, newest year first. */
export function PledgesPage() {
  return useMay()('pledges.read') ? <Pledges /> : <NoPermission />;
}

function Pledges() {
  const w = useWords();
  const names = useNames();
  const filters = useUrlFilters({ year: '', unit: '' });
  const { year, unit } = filters.values;
  // All years are asked for at once: they are few, and the choice of years is read off them.
  const query = useQuery({
    queryKey: ['pledges', unit],
    queryFn: ({ signal }) => dataOf(pledgesList({ unit: Number(unit) || undefined }, { signal })),
  });
  const units = useQuery({ queryKey: ['units'], queryFn: ({ signal }) => dataOf(unitsList({ signal })), staleTime: 10 * 60_000 });
  return (
    <Shown query={query}>
      {({ items }) => {
        const years = [...new Set(items.map((pledge) => pledge.year))].sort((a, b) => b - a);
        const shown = items.filter((pledge) => pledge.year === (Number(year) || years[0]));
        return (
          <>
            <PageHead
              title={w('pledges.headline', {
                year: Number(year) || (years[0] ?? ''),
                n: shown.length,
                targets: shown.reduce((sum, { targetCount }) => sum + targetCount, 0),
              })}
              sub={w('pledges.sub')}
            />
            <FilterBar
              filters={filters}
              specs={[
                {
                  kind: 'select',
                  name: 'year',
                  label: w('targets.year'),
                  all: w('targets.year.this', { year: years[0] ?? '' }),
                  options: years.map((one) => ({ value: String(one), label: String(one) })),
                },
                {
                  kind: 'select',
                  name: 'unit',
                  label: w('filter.unit'),
                  all: w('filter.unit.all'),
                  options: (units.data?.items ?? [])
                    .filter(({ depth }) => depth > 0)
                    .map((one) => ({ value: String(one.id), label: names.of(one) })),
                },
              ]}
            />
            {shown.length === 0 ? (
              <Empty title={w('pledges.none')}>{w('pledges.noneDetail')}</Empty>
            ) : (
              <PledgeTable pledges={shown} />
            )}
          </>
        );
      }}
    </Shown>
  );
}

function PledgeTable({ pledges }: { pledges: readonly PledgeDto[] }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  return (
    <section className="section">
      <div className="sheet-scroll" ref={focusWhenScrolling}>
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{w('filter.unit')}</th>
              <th scope="col" className="right">
                {w('pledges.targets')}
              </th>
              <th scope="col">{w('pledges.signed')}</th>
              <th scope="col">{w('pledges.parties')}</th>
              <th scope="col">{w('pledges.version')}</th>
              <th scope="col">{w('pledges.hash')}</th>
            </tr>
          </thead>
          <tbody>
            {pledges.map((pledge) => (
              <tr key={pledge.id}>
                <th scope="row">
                  <Link to={`/pledges/${pledge.id}`}>{names.of(pledge.unit)}</Link>
                </th>
                <td className="right num">{pledge.targetCount}</td>
                <td>{dates.day(pledge.signedOn)}</td>
                <td>{w('pledges.both', { unit: pledge.signatory, zone: pledge.counterpart })}</td>
                <td>{w(`pledge.state.${pledge.state}`, { n: pledge.version })}</td>
                <td>
                  <code className="hash-short" title={pledge.contentHash}>
                    {pledge.contentHash.slice(0, 12)}
                  </code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
