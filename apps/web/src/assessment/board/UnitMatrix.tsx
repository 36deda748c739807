import type { BoardDto } from '#api-client/generated.js';
import { monthsOf } from '#domain/calendar/months.js';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { HeatMap } from '../../ui/HeatMap.js';
import { LightMark } from '../../ui/LightMark.js';
import { Section } from '../../ui/Section.js';
import { address } from '../addresses.js';
import { useNames } from '../named.js';
import type { BoardFilterValues } from './board-filter-values.js';

/** Each unit's worst light, month by month; a cell leads to the rows behind it. */
export function UnitMatrix({ board, filters }: { board: BoardDto; filters: BoardFilterValues }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const year = Number(board.period.slice(0, 4));
  const months = monthsOf(year).filter((month) => month <= board.period);
  const standing = board.matrix.some(({ cells }) => cells.some(({ light, reds }) => light === 'lagging' && reds === 0));
  return (
    <Section title={w('matrix.title')} note={w('matrix.note')} flush>
      <div className={months.length > 8 ? 'matrix matrix-year' : 'matrix'}>
        <HeatMap
          columns={months.map((month) => ({ key: month, label: dates.shortMonth(month) }))}
          rows={board.matrix.map(({ unit, cells }) => ({
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
              const light = cell.light === 'lagging' ? 'lagging' : '';
              return {
                light: cell.light,
                count: cell.reds,
                to: address('/targets', {
                  unit: unit.id,
                  period: month,
                  light,
                  kind: filters.kind,
                  asOf: filters.asOf,
                  sort: light ? '' : 'worst',
                }),
              };
            }),
          }))}
        />
      </div>
      <p className="matrix-key">
        {(['done', 'onPace', 'behind', 'lagging', 'missing', 'pending', 'notAssessed'] as const).map((light) => (
          <LightMark key={light} light={light} size="small" />
        ))}
        {standing && <small className="quiet">{w('matrix.standing')}</small>}
      </p>
    </Section>
  );
}
