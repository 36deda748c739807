import { pledgesList, type PledgeDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useUnits } from '../../people/named.js';
import { useListKeys } from '../../app/keys/list-keys.js';
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
import { ColumnChooser } from '../../ui/table/ColumnChooser.js';
import { inOrder, sortsOf, type Column } from '../../ui/table/columns.js';
import { ListTable } from '../../ui/table/ListTable.js';
import { useColumns } from '../../ui/table/use-columns.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { PLEDGE_STATES } from '#domain/pledges/pledge.lifecycle.js';
import { usePledgeColumns } from './pledge-columns.js';
import { BeginPledge } from '../drafting/BeginPledge.js';
import { DocumentButton } from '../../documents/papers/DocumentButton.js';
import '../../ui/stacked.css';
import './pledge.css';

/** The pledges of a year by what has become of them, newest year first. */
export function PledgesPage() {
  return useMay()('pledges.read') ? <Pledges /> : <NoPermission />;
}

function Pledges() {
  const w = useWords();
  const may = useMay();
  const all = usePledgeColumns();
  const columns = useColumns('pledges', all);
  const filters = useUrlFilters({ year: '', unit: '', state: '', sort: '' }, { state: PLEDGE_STATES, sort: sortsOf(all) });
  const { year, unit, state, sort } = filters.values;
  const onSort = (next: string) => filters.set({ sort: next });
  // All years are asked for at once: they are few, and the choice of years is read off them.
  const query = useQuery({
    queryKey: ['pledges', unit],
    queryFn: ({ signal }) => dataOf(pledgesList({ unit: Number(unit) || undefined }, { signal })),
  });
  const units = useUnits();
  const specsOf = useFilterSpecs();
  return (
    <Shown query={query}>
      {({ items, allowed }) => {
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
              <ColumnChooser columns={columns} sort={sort} onSort={onSort} />
              <LinkButton to={`/pledges/signing-day?year=${Number(year) || (years[0] ?? '')}`}>
                {w('pledges.signingDay')}
              </LinkButton>
              {allowed.includes('begin') && <BeginPledge units={units} year={Number(year) || undefined} />}
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
              <PledgeTable pledges={inOrder(shown, all, sort)} columns={columns.shown} sort={sort} onSort={onSort} />
            )}
          </>
        );
      }}
    </Shown>
  );
}

interface PledgeTableProps {
  pledges: readonly PledgeDto[];
  columns: readonly Column<PledgeDto>[];
  sort: string;
  onSort: (sort: string) => void;
}

function PledgeTable({ pledges, columns, sort, onSort }: PledgeTableProps) {
  const w = useWords();
  useListKeys();
  return (
    <section className="section">
      <ListTable
        caption={w('pledges.caption')}
        className="stacked"
        columns={columns}
        rows={pledges}
        idOf={({ id }) => id}
        sort={sort}
        onSort={onSort}
      />
    </section>
  );
}
