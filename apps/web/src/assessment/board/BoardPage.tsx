import { boardRead, type BoardDto } from '#api-client/generated.js';
import { addMonths, monthsOf } from '#domain/calendar/months.js';
import { isDay } from '#domain/calendar/zone-time.js';
import { TARGET_KINDS } from '#domain/pledges/terms.js';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useNow } from '../../app/clock.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import type { PageHandle } from '../../app/room.js';
import { useMay, useMe } from '../../app/session/me.js';
import { AsOfBanner, AsOfPicker } from '../../ui/AsOfPicker.js';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { FilterBar } from '../../ui/FilterBar.js';
import { Menu } from '../../ui/Menu.js';
import { Loading, NoPermission, ProblemState } from '../../ui/PageState.js';
import { PrintButton } from '../../ui/PrintButton.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { useFilterSpecs } from '../filter-specs.js';
import { BoardView } from './BoardView.js';
import './board.css';
import '../../ui/stacked.css';

const UNFILTERED = { period: '', asOf: '', mine: '', unit: '', kind: '' };

const boardQuery = ({ period, asOf, mine, unit, kind }: typeof UNFILTERED) =>
  queryOptions({
    queryKey: ['board', { period, asOf, mine, unit, kind }],
    queryFn: ({ signal }) =>
      dataOf(
        boardRead(
          {
            period: period || undefined,
            asOf: asOf || undefined,
            mine: mine === '1' || undefined,
            unit: Number(unit) || undefined,
            kind: (kind || undefined) as BoardDto['worst'][number]['target']['kind'] | undefined,
          },
          { signal },
        ),
      ),
  });

export const boardHandle: PageHandle = { begins: (query) => (query.size === 0 ? boardQuery(UNFILTERED) : null) };

/** The leader's page: what was promised, what stands, whom to ask first. */
export function BoardPage() {
  const may = useMay();
  return may('board.read') ? <Board /> : <NoPermission />;
}

function Board() {
  const today = useToday();
  const filters = useUrlFilters(UNFILTERED, { kind: TARGET_KINDS, asOf: (day) => isDay(day) && day <= today });
  const { asOf } = filters.values;
  const query = useQuery({ ...boardQuery(filters.values), placeholderData: keepPreviousData });
  const board = query.data;
  if (!board) return query.isError ? <ProblemState error={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
  return (
    <div className="board" aria-busy={query.isPlaceholderData}>
      <AsOfBanner value={asOf || null} onNow={() => filters.set({ asOf: '' })} />
      <BoardView
        board={board}
        filters={filters.values}
        controls={<BoardFilters board={board} filters={filters} />}
        problem={query.isError ? query.error : null}
      />
    </div>
  );
}

/** Filters of the board on one line: whose, what kind, which month, as known when. */
function BoardFilters({
  board,
  filters,
}: {
  board: BoardDto;
  filters: ReturnType<typeof useUrlFilters<keyof typeof UNFILTERED>>;
}) {
  const w = useWords();
  const dates = useDates();
  const me = useMe();
  const specsOf = useFilterSpecs();
  const today = useToday();
  const last = addMonths(today.slice(0, 7), -1);
  const over = board.years.flatMap((year) => monthsOf(year).reverse()).filter((month) => month <= last);
  const months = over.includes(board.period) ? over : [board.period, ...over];
  const leads = me?.grants.some(({ role }) => role === 'leader') ?? false;
  const oversees = (me?.person.oversees.length ?? 0) > 0;
  const restricted = leads && me?.leaderDetail === 'overseen';
  return (
    <FilterBar
      filters={filters}
      specs={[
        ...((oversees && !restricted) || filters.values.mine === '1'
          ? [{ kind: 'toggle' as const, name: 'mine' as const, label: w('board.mine') }]
          : []),
        {
          kind: 'select',
          name: 'period',
          label: w('board.period'),
          all: w('board.period.latest', { month: dates.month(filters.values.period === '' ? board.period : last) }),
          options: months.map((month) => ({ value: month, label: dates.month(month) })),
        },
        specsOf.unit,
        specsOf.kind,
      ]}
      beside={
        <Menu label={w('board.take')} className="menu-box board-take">
          <ExportList list="assessments" filters={{ ...filters.values, period: board.period }} />
          {!filters.values.asOf && <ExportList list="unfiled" filters={{ ...filters.values, period: board.period }} />}
          <PrintButton />
        </Menu>
      }
    >
      {restricted && <span className="tag tag-brand">{w('board.overseenOnly')}</span>}
      <AsOfPicker
        value={filters.values.asOf || null}
        min={`${board.period.slice(0, 4)}-01-31`}
        max={today}
        onChange={(day) => filters.set({ asOf: day ?? '' })}
      />
    </FilterBar>
  );
}

function useToday() {
  return useDates().dayOf(useNow());
}
