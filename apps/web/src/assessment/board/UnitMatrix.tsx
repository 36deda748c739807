import type { BoardDto } from '#api-client/generated.js';
import { monthsOf } from '#domain/calendar/months.js';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { HeatMap } from '../../ui/HeatMap.js';
import { LightMark } from '../../ui/LightMark.js';
import { ChartSection } from '../../ui/chart/ChartSection.js';
import { ChartTable } from '../../ui/chart/ChartTable.js';
import { useUrlMember } from '../../ui/url-set.js';
import { address } from '../addresses.js';
import { useNames } from '../named.js';
import type { BoardFilterValues } from './board-filter-values.js';
import { rowsBehind } from './rows-behind.js';
import { knownOn } from './known-on.js';
import { matrixSaid } from './matrix-said.js';
import { firstRows } from './matrix-rows.js';

const KEY = ['done', 'onPace', 'behind', 'lagging', 'missing', 'pending', 'notAssessed'] as const;

/** Each unit's worst light, month by month; a cell leads to the rows behind it. */
export function UnitMatrix({ board, filters }: { board: BoardDto; filters: BoardFilterValues }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const year = Number(board.period.slice(0, 4));
  const months = monthsOf(year).filter((month) => month <= board.period);
  const standing = board.matrix.some(({ cells }) => cells.some(({ light, reds }) => light === 'lagging' && reds === 0));
  const [all, setAll] = useUrlMember('open', 'units');
  const shown = all ? board.matrix : firstRows(board.matrix, board.period);
  const hidden = board.matrix.length - shown.length;
  const said = matrixSaid(board, months, w, dates, names);
  const cellOf = (row: BoardDto['matrix'][number], month: string) => row.cells.find((one) => one.month === month);
  // A red that stands while its figure is awaited is no red row of the month: all rows then, the worst first.
  const rowsOf = (unit: number, { month, light, reds }: BoardDto['matrix'][number]['cells'][number]) =>
    rowsBehind(board, filters, { unit, period: month, ...(light === 'lagging' && reds > 0 ? { light } : { sort: 'worst' }) });
  const picture = async () => {
    const { heatPicture } = await import('../../ui/chart/heat-picture.js');
    const svg = heatPicture({
      columns: months.map(dates.shortMonth),
      rows: board.matrix.map((row) => ({
        name: names.of(row.unit),
        cells: months.map((month) => {
          const cell = cellOf(row, month);
          return { light: cell?.light ?? null, count: cell?.reds };
        }),
      })),
      key: KEY.map((light) => ({ light, word: w(`light.${light}`) })),
    });
    const day = knownOn(board, dates);
    const known = day ? ` · ${w('board.sub.known', { moment: dates.shortDay(day) })}` : '';
    const title = `${names.of(board.zone)} ${year} · ${w('matrix.title')}${known}`;
    return { svg, title, fileName: `${title}.png` };
  };
  const table = () => (
    <ChartTable
      caption={said}
      columns={[
        { key: 'unit', label: w('heat.unit') },
        ...months.map((month) => ({ key: month, label: dates.shortMonth(month) })),
      ]}
      rows={board.matrix.map((row) => ({
        key: String(row.unit.id),
        cells: [
          names.of(row.unit),
          ...months.map((month) => {
            const cell = cellOf(row, month);
            return (
              cell && (
                <Link key={month} to={rowsOf(row.unit.id, cell)}>
                  {w(`light.${cell.light}`) + (cell.reds > 0 ? ` ${cell.reds}` : '')}
                </Link>
              )
            );
          }),
        ],
      }))}
    />
  );
  return (
    <ChartSection name="matrix" title={w('matrix.title')} said={said} table={table} picture={picture} flush>
      <div className={months.length > 8 ? 'matrix matrix-year' : 'matrix'}>
        <HeatMap
          columns={months.map((month) => ({ key: month, label: dates.shortMonth(month) }))}
          rows={shown.map(({ unit, cells }) => ({
            key: String(unit.id),
            name: names.of(unit),
            label: (
              <Link to={address(`/units/${unit.id}`, { year })} title={names.of(unit)}>
                {names.of(unit)}
              </Link>
            ),
            cells: months.map((month) => {
              const cell = cells.find((one) => one.month === month);
              if (!cell) return { light: null };
              return { light: cell.light, count: cell.reds, to: rowsOf(unit.id, cell) };
            }),
          }))}
        />
      </div>
      {hidden > 0 && (
        <div className="matrix-more">
          <Button small onClick={() => setAll(true)}>
            {w('matrix.more', { n: hidden })}
          </Button>
          <small className="quiet">{w('matrix.worstFirst', { n: shown.length })}</small>
        </div>
      )}
      <p className="matrix-key">
        {KEY.map((light) => (
          <LightMark key={light} light={light} size="small" />
        ))}
        <small className="quiet">{w('matrix.note')}</small>
        {standing && <small className="quiet">{w('matrix.standing')}</small>}
      </p>
    </ChartSection>
  );
}
