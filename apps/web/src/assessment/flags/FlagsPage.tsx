import { flagsList } from '#api-client/generated.js';
import { AGE_BAND_NAMES, type AgeBand } from '#domain/assessment/flag-ageing.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useListKeys } from '../../app/keys/list-keys.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { useMay, useMe } from '../../app/session/me.js';
import { Button } from '../../ui/Button.js';
import { FilterBar } from '../../ui/FilterBar.js';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { PageHead } from '../../ui/PageHead.js';
import { Loading, NoPermission, ProblemNote, ProblemState } from '../../ui/PageState.js';
import { ColumnChooser } from '../../ui/table/ColumnChooser.js';
import { sortsOf } from '../../ui/table/columns.js';
import { ListTable } from '../../ui/table/ListTable.js';
import { useColumns } from '../../ui/table/use-columns.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { useUrlPages } from '../../ui/url-pages.js';
import { useFilterSpecs } from '../filter-specs.js';
import { useNames } from '../named.js';
import { bandName } from './ageing-rows.js';
import { AgeingSection } from './AgeingSection.js';
import { FlagList } from './FlagList.js';
import { useFlagColumns } from './flag-columns.js';
import '../../ui/stacked.css';
import './flags.css';

const KINDS = ['pace', 'missing', 'overdueNode', 'implausible'] as const;
const STATES = ['standing', 'open', 'acknowledged', 'cleared'] as const;
/** By what flags may stand together, and the order in which they then come. */
const GROUPED = { level: '-level', unit: 'unit' } as const;

type FlagSort = NonNullable<Parameters<typeof flagsList>[0]>['sort'];
const UNFILTERED = { state: 'standing', kind: '', level: '', unit: '', age: '', sort: '', group: '' };

/** The cases: of the reader's unit for a filer or head, of the zone for who reads the zone. */
export function FlagsPage() {
  return useMay()('flags.read') ? <Flags /> : <NoPermission />;
}

function Flags() {
  const w = useWords();
  const names = useNames();
  const specsOf = useFilterSpecs();
  const zoneWide = useMay()('board.read');
  const me = useMe();
  const all = useFlagColumns();
  const columns = useColumns('flags', all);
  const look = useUrlFilters({ view: '' }, { view: ['table'] });
  const asTable = look.values.view === 'table';
  const filters = useUrlFilters(UNFILTERED, {
    state: [...STATES, 'all'],
    kind: KINDS,
    level: ['1', '2', '3'],
    age: AGE_BAND_NAMES,
    sort: sortsOf(all),
    group: Object.keys(GROUPED),
  });
  const { kind, level, unit, age, group } = filters.values;
  // The list comes page by page: its groups are whole where the server puts it in their order.
  const sort = asTable && group ? GROUPED[group as keyof typeof GROUPED] : filters.values.sort;
  // Whatever its state: the empty choice of the list, or `all` in a link.
  const state = filters.values.state || 'all';
  const onSort = (next: string) => filters.set({ sort: next, group: '' });
  useListKeys();
  const query = useInfiniteQuery({
    queryKey: ['flags', filters.values, sort],
    queryFn: ({ signal, pageParam }) =>
      dataOf(
        flagsList(
          {
            state: (state === 'all' ? undefined : state) as (typeof STATES)[number] | undefined,
            kind: (kind || undefined) as (typeof KINDS)[number] | undefined,
            level: (Number(level) || undefined) as 1 | 2 | 3 | undefined,
            unit: Number(unit) || undefined,
            age: (age || undefined) as AgeBand | undefined,
            sort: (sort || undefined) as FlagSort,
            cursor: pageParam,
          },
          { signal },
        ),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const onMore = useUrlPages(query);
  if (query.isError && !query.data) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />;
  const flags = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const reds = flags.filter((flag) => flag.level === 3 && flag.state !== 'cleared').length;
  const answerable = flags.filter((flag) => flag.state === 'open' && flag.allowed.includes('acknowledge')).length;
  return (
    <>
      <PageHead
        title={
          query.isPending
            ? w('flags.title')
            : w(query.hasNextPage ? 'flags.headlineMore' : 'flags.headline', { n: flags.length }) +
              (reds > 0 ? w('flags.headline.reds', { reds }) : '')
        }
        sub={
          answerable > 0
            ? w('flags.answerable', { n: answerable })
            : w(zoneWide ? 'flags.sub.zone' : 'flags.sub.unit', { zone: me ? names.of(me.zone) : '' })
        }
      >
        <ExportList list="flags" filters={{ state: state === 'all' ? '' : state, kind, level, unit, age }} />
        {asTable && (
          <ColumnChooser
            columns={columns}
            sort={sort}
            onSort={onSort}
            groups={{
              value: group,
              options: [
                { value: 'level', label: w('flags.level') },
                { value: 'unit', label: w('filter.unit') },
              ],
              onGroup: (next) => filters.set({ group: next, sort: '' }),
            }}
          />
        )}
        <Button onClick={() => look.set({ view: asTable ? '' : 'table' })}>
          {w(asTable ? 'flags.asList' : 'table.asTable')}
        </Button>
      </PageHead>
      <FilterBar
        filters={{ ...filters, values: { ...filters.values, state: state === 'all' ? '' : state } }}
        specs={[
          {
            kind: 'select',
            name: 'state',
            label: w('flags.state'),
            all: w('flags.state.any'),
            options: STATES.map((one) => ({ value: one, label: w(`flags.state.${one}`) })),
          },
          {
            kind: 'select',
            name: 'level',
            label: w('flags.level'),
            all: w('flags.level.all'),
            options: [3, 2, 1].map((one) => ({ value: String(one), label: w(`flag.level.${one as 1}`) })),
          },
          {
            kind: 'select',
            name: 'kind',
            label: w('filter.kind'),
            all: w('filter.kind.all'),
            options: KINDS.map((one) => ({ value: one, label: w(`flag.kind.${one}`) })),
          },
          {
            kind: 'select',
            name: 'age',
            label: w('ageing.label'),
            all: w('ageing.all'),
            options: AGE_BAND_NAMES.map((one) => ({ value: one, label: bandName(one, w) })),
          },
          ...(zoneWide ? [specsOf.unit] : []),
        ]}
      />
      <ProblemNote error={query.error} />
      {(state === 'standing' || state === 'open') && <AgeingSection filters={filters.values} />}
      {query.isPending ? (
        <Loading />
      ) : (
        <section className="section flags" aria-label={w('flags.title')}>
          {asTable && flags.length > 0 ? (
            <ListTable
              caption={w('flags.title')}
              className="stacked"
              columns={columns.shown}
              rows={flags}
              idOf={({ id }) => id}
              groupOf={
                group === ''
                  ? undefined
                  : (flag) =>
                      group === 'unit'
                        ? names.of({ name: flag.unitName, nameEn: flag.unitNameEn })
                        : w(`flag.level.${flag.level as 1 | 2 | 3}`)
              }
              sort={sort}
              onSort={onSort}
            />
          ) : (
            <FlagList flags={flags} empty={w('flags.none')} />
          )}
        </section>
      )}
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={onMore}>
          {w('flags.more')}
        </Button>
      )}
    </>
  );
}
