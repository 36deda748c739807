import { targetsList, type TargetItemDto } from '#api-client/generated.js';
import { LIGHTS } from '#domain/assessment/assessment.js';
import { isOnly } from '#domain/assessment/only.js';
import { monthsOf } from '#domain/calendar/months.js';
import { TARGET_KINDS, type TargetKind } from '#domain/pledges/terms.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { useMay, useMe } from '../../app/session/me.js';
import { AsOfBanner } from '../../ui/AsOfPicker.js';
import { FilterBar } from '../../ui/FilterBar.js';
import { LightMark } from '../../ui/LightMark.js';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty, Loading, NoPermission, ProblemNote } from '../../ui/PageState.js';
import { PrintButton } from '../../ui/PrintButton.js';
import { useFilterSpecs } from '../../assessment/filter-specs.js';
import { Shown } from '../../ui/Shown.js';
import { StatStrip } from '../../ui/StatStrip.js';
import { ColumnChooser } from '../../ui/table/ColumnChooser.js';
import { inOrder, sortKey, sortsOf } from '../../ui/table/columns.js';
import { useColumns } from '../../ui/table/use-columns.js';
import { readable, useUrlFilters } from '../../ui/url-filters.js';
import { address } from '../../assessment/addresses.js';
import { OnlyNote, useNarrowed, withBefore } from './Narrowed.js';
import { TargetTable } from './TargetTable.js';
import { useTargetColumns } from './target-columns.js';
import { useTargetGroups } from './target-groups.js';
import './targets.css';

const WORST = 'worst';
const UNFILTERED = {
  year: '',
  period: '',
  unit: '',
  kind: '',
  light: '',
  q: '',
  mine: '',
  only: '',
  sort: '',
  group: '',
  asOf: '',
  page: '',
};

/** The year alone is no filter that could be wider. */
const isFiltered = ({ year: _year, sort: _sort, group: _group, page: _page, ...rest }: typeof UNFILTERED) =>
  Object.values(rest).some((value) => value !== '');

function NoTargets({ year, filtered }: { year: number; filtered: boolean }) {
  const w = useWords();
  if (filtered) return <Empty title={w('targets.none')}>{w('targets.noneDetail')}</Empty>;
  return <Empty title={w('targets.noneYet', { year })}>{w('targets.noneYet.detail')}</Empty>;
}

/** Every target in the reader's reach, as the filters in the address say. */
export function TargetsPage() {
  return useMay()('targets.read') ? <Targets /> : <NoPermission />;
}

function Targets() {
  const w = useWords();
  const all = useTargetColumns(readable('asOf', useSearchParams()[0].get('asOf')) ?? '');
  const groups = useTargetGroups();
  const filters = useUrlFilters(UNFILTERED, {
    kind: TARGET_KINDS,
    light: LIGHTS,
    sort: [WORST, ...sortsOf(all)],
    only: isOnly,
    group: Object.keys(groups),
  });
  const columns = useColumns('targets', all);
  const group = groups[filters.values.group as keyof typeof groups];
  // Worst first has a name of its own, which links in mails and on the board bear.
  const sort = filters.values.sort === WORST ? 'light' : filters.values.sort;
  const onSort = (next: string) => filters.set({ sort: next === 'light' ? WORST : next });
  const { light: _light, sort: _sort, group: _group, page: _page, only: _only, ...asked } = filters.values;
  const only = isOnly(filters.values.only) ? filters.values.only : null;
  const wanted = {
    unit: Number(asked.unit) || undefined,
    kind: (asked.kind || undefined) as TargetKind | undefined,
    q: asked.q || undefined,
    mine: asked.mine === '1' || undefined,
    asOf: asked.asOf || undefined,
  };
  const query = useQuery({
    queryKey: ['targets', asked],
    // All lights are asked for: the counts above the list then stay, and changing the light asks nobody.
    queryFn: ({ signal }) =>
      dataOf(targetsList({ ...wanted, year: Number(asked.year) || undefined, period: asked.period || undefined }, { signal })),
    placeholderData: keepPreviousData,
  });
  const narrowed = useNarrowed(only, query.data, wanted);
  return (
    <div className="targets" aria-busy={query.isPlaceholderData}>
      <AsOfBanner value={asked.asOf || null} onNow={() => filters.set({ asOf: '' })} />
      <Shown query={query}>
        {(list) => {
          const { light } = filters.values;
          if (narrowed.isWaiting) return <Loading />;
          const lit = narrowed.items.filter(({ assessment }) => light === '' || assessment?.light === light);
          // By light means the worst light first, unless another order is asked for.
          const items = inOrder(lit, all, sort || (filters.values.group === 'light' ? 'light' : ''));
          return (
            <>
              <PageHead
                title={w('targets.headline', { year: list.year, n: items.length })}
                sub={list.month.startsWith(`${list.year}-`) ? <MonthSaid month={list.month} /> : undefined}
              >
                <ExportList
                  list="targets"
                  filters={{ ...asked, year: list.year, light: filters.values.light, only: only ?? undefined }}
                />
                <ColumnChooser
                  columns={columns}
                  sort={sort}
                  onSort={onSort}
                  groups={{
                    value: filters.values.group,
                    options: Object.entries(groups).map(([value, { label }]) => ({ value, label })),
                    onGroup: (next) => filters.set({ group: next }),
                  }}
                />
                <PrintButton />
              </PageHead>
              <TargetFilters
                filters={filters}
                list={list}
                sortedBy={all.find(({ key }) => sort !== 'light' && key === sortKey(sort))?.label}
              />
              {only && (
                <OnlyNote only={only} month={list.month} n={narrowed.items.length} onAll={() => filters.set({ only: '' })} />
              )}
              <ProblemNote error={narrowed.error} />
              {narrowed.items.length > 0 && <LightCounts items={narrowed.items} values={filters.values} />}
              {items.length === 0 ? (
                <NoTargets year={list.year} filtered={isFiltered(filters.values)} />
              ) : (
                <TargetTable
                  items={items}
                  columns={withBefore(columns.shown, narrowed.before, list.month)}
                  sort={sort}
                  onSort={onSort}
                  groupOf={group?.nameOf}
                  page={Number(filters.values.page) || 1}
                  onPage={(page) => filters.set({ page: page === 1 ? '' : String(page) })}
                />
              )}
            </>
          );
        }}
      </Shown>
    </div>
  );
}

function MonthSaid({ month }: { month: string }) {
  const w = useWords();
  return w('targets.sub', { month: useDates().month(month) });
}

interface TargetFiltersProps {
  filters: ReturnType<typeof useUrlFilters<keyof typeof UNFILTERED>>;
  list: { year: number; month: string; years: number[] };
  /** A column, where the list stands in its order. */
  sortedBy: string | undefined;
}

function TargetFilters({ filters, list, sortedBy }: TargetFiltersProps) {
  const w = useWords();
  const dates = useDates();
  const me = useMe();
  const specsOf = useFilterSpecs();
  const oversees = (me?.person.oversees.length ?? 0) > 0;
  // A year chosen leaves the month of another year behind.
  const set: typeof filters.set = (changes) => filters.set({ ...('year' in changes ? { period: '' } : {}), ...changes });
  return (
    <FilterBar
      filters={{ ...filters, set }}
      specs={[
        { kind: 'search', name: 'q', label: w('targets.search') },
        ...(oversees || filters.values.mine === '1'
          ? [{ kind: 'toggle' as const, name: 'mine' as const, label: w('board.mine') }]
          : []),
        specsOf.year(list, filters.values.year),
        {
          kind: 'select',
          name: 'period',
          label: w('board.period'),
          all: w('targets.month.last'),
          options: monthsOf(list.year).map((month) => ({ value: month, label: dates.monthName(month) })),
        },
        specsOf.unit,
        specsOf.kind,
        {
          kind: 'select',
          name: 'light',
          label: w('targets.light'),
          all: w('targets.light.all'),
          options: LIGHTS.map((light) => ({ value: light, label: w(`light.${light}`) })),
        },
        {
          kind: 'select',
          name: 'sort',
          label: w('targets.sort'),
          all: w('targets.sort.book'),
          options: [
            { value: WORST, label: w('targets.sort.worst') },
            ...(sortedBy ? [{ value: filters.values.sort, label: sortedBy }] : []),
          ],
        },
      ]}
    />
  );
}

/** How many stand at each light; a press shows only those, a second press all again. */
function LightCounts({ items, values }: { items: readonly TargetItemDto[]; values: Record<keyof typeof UNFILTERED, string> }) {
  return (
    <StatStrip
      stats={LIGHTS.map((light) => ({
        key: light,
        mark: <LightMark light={light} size="small" />,
        count: items.filter(({ assessment }) => assessment?.light === light).length,
        chosen: values.light === light,
        to: address('/targets', { ...values, page: '', light: values.light === light ? '' : light }),
      }))}
    />
  );
}
