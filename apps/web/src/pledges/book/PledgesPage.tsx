import { pledgesList, type PledgeDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useUnits } from '../../people/named.js';
import { ROW, useListKeys } from '../../app/keys/list-keys.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { useMay } from '../../app/session/me.js';
import { LinkButton } from '../../ui/Button.js';
import { FilterBar } from '../../ui/FilterBar.js';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty, NoPermission } from '../../ui/PageState.js';
import { useFilterSpecs } from '../../assessment/filter-specs.js';
import { Shown } from '../../ui/Shown.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { useNames } from '../../assessment/named.js';
import { PLEDGE_STATES } from '#domain/pledges/pledge.lifecycle.js';
import { BeginPledge } from '../drafting/BeginPledge.js';
import { DocumentButton } from '../../documents/papers/DocumentButton.js';
import '../../people/stacked.css';
import './pledge.css';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';

/** The pledges of a year by what has become of them, newest year first. */
export function PledgesPage() {
  return useMay()('pledges.read') ? <Pledges /> : <NoPermission />;
}

function Pledges() {
  const w = useWords();
  const may = useMay();
  const filters = useUrlFilters({ year: '', unit: '', state: '' }, { state: PLEDGE_STATES });
  const { year, unit, state } = filters.values;
  // All years are asked for at once: they are few, and the choice of years is read off them.
  const query = useQuery({
    queryKey: ['pledges', unit],
    queryFn: ({ signal }) => dataOf(pledgesList({ unit: Number(unit) || undefined }, { signal })),
  });
  const units = useUnits();
  const specsOf = useFilterSpecs();
  return (
    <Shown query={query}>
      {({ items }) => {
        const years = [...new Set(items.map((pledge) => pledge.year))].sort((a, b) => b - a);
        const shown = items.filter(
          (pledge) => pledge.year === (Number(year) || years[0]) && (state === '' || pledge.state === state),
        );
        return (
          <>
            <PageHead
              title={w('pledges.headline', {
                year: Number(year) || (years[0] ?? ''),
                n: shown.length,
                targets: shown.reduce((sum, { lineCount }) => sum + lineCount, 0),
              })}
              sub={w('pledges.sub')}
            >
              <ExportList list="pledges" filters={{ year: Number(year) || years[0], unit, state }} />
              <ExportList list="lines" filters={{ year: Number(year) || years[0], unit }} />
              <LinkButton to={`/pledges/signing-day?year=${Number(year) || (years[0] ?? '')}`}>
                {w('pledges.signingDay')}
              </LinkButton>
              <BeginPledge units={units} year={Number(year) || undefined} />
              {may('board.read') && years.length > 0 && (
                <DocumentButton
                  papers={(['breakdown', 'pledgeBook'] as const).map((kind) => ({ kind, subjectId: Number(year) || years[0]! }))}
                />
              )}
            </PageHead>
            <FilterBar
              filters={filters}
              specs={[
                specsOf.year({ year: years[0] ?? 0, years }, ''),
                specsOf.unit,
                {
                  kind: 'select',
                  name: 'state',
                  label: w('pledges.state'),
                  all: w('pledges.state.all'),
                  options: PLEDGE_STATES.map((one) => ({ value: one, label: w(`pledge.stateShort.${one}`) })),
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
  useListKeys();
  const dates = useDates();
  const names = useNames();
  return (
    <section className="section">
      <div className="sheet-scroll" ref={focusWhenScrolling}>
        <table className="sheet stacked">
          <thead>
            <tr>
              <th scope="col">{w('filter.unit')}</th>
              <th scope="col" className="right">
                {w('pledges.targets')}
              </th>
              <th scope="col">{w('pledges.state')}</th>
              <th scope="col">{w('pledges.signed')}</th>
              <th scope="col">{w('pledges.parties')}</th>
              <th scope="col">{w('pledges.hash')}</th>
            </tr>
          </thead>
          <tbody>
            {pledges.map((pledge) => (
              <tr key={pledge.id}>
                <th scope="row">
                  <Link {...ROW} to={pledge.version > 0 ? `/pledges/${pledge.id}` : `/pledges/${pledge.id}/draft`}>
                    {pledge.leader?.name ?? names.of(pledge.unit)}
                  </Link>
                  {pledge.leader && <small className="pledge-tier">{w('pledges.tier.leader')}</small>}
                </th>
                <td className="right num" data-head={w('pledges.targets')}>
                  {pledge.lineCount}
                </td>
                <td className="nowrap" data-head={w('pledges.state')}>
                  <span className={`pledge-state pledge-state-${pledge.state}`}>
                    {w(`pledge.state.${pledge.state}`, { n: pledge.version })}
                  </span>
                  {pledge.unanswered > 0 && (
                    <small className="pledge-tier">{w('pledges.unansweredCount', { n: pledge.unanswered })}</small>
                  )}
                </td>
                <td className="nowrap" data-head={w('pledges.signed')}>
                  {pledge.signedOn ? dates.day(pledge.signedOn) : w('pledges.notYet')}
                </td>
                <td data-head={w('pledges.parties')}>
                  {pledge.signatory && pledge.counterpart
                    ? pledge.leader
                      ? w('pledges.bothLeader', { leader: pledge.signatory, zone: pledge.counterpart })
                      : w('pledges.both', { unit: pledge.signatory, zone: pledge.counterpart })
                    : w('pledges.notYet')}
                </td>
                <td className="nowrap" data-head={w('pledges.hash')}>
                  {pledge.contentHash ? (
                    <Link className="hash-short" to={`/pledges/versions/${pledge.contentHash}`} title={pledge.contentHash}>
                      {pledge.contentHash.slice(0, 12)}
                    </Link>
                  ) : (
                    w('pledges.notYet')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
