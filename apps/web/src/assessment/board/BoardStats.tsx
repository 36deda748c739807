import type { BoardDto } from '#api-client/generated.js';
import { addMonths } from '#domain/calendar/months.js';
import type { Light } from '#domain/assessment/assessment.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Delta } from '../../ui/Delta.js';
import { LightMark } from '../../ui/LightMark.js';
import { StatStrip } from '../../ui/StatStrip.js';
import { address } from '../addresses.js';
import { changeOf, judgedIn } from './board-headline.js';
import type { BoardFilterValues } from './board-filter-values.js';

const SHOWN: readonly { light: Exclude<Light, 'pending' | 'notAssessed'>; good: 'up' | 'down' }[] = [
  { light: 'done', good: 'up' },
  { light: 'onPace', good: 'up' },
  { light: 'behind', good: 'down' },
  { light: 'lagging', good: 'down' },
  { light: 'missing', good: 'down' },
];

/** The counts by light; each leads to the rows it counts. */
export function BoardStats({ board, filters }: { board: BoardDto; filters: BoardFilterValues }) {
  const w = useWords();
  const dates = useDates();
  const hasBefore = judgedIn(board.before) > 0;
  const than = w('board.than', { month: dates.shortMonth(addMonths(board.period, -1)) });
  const rows = (light: Light) =>
    address('/targets', {
      period: board.period,
      light,
      unit: filters.unit,
      kind: filters.kind,
      mine: filters.mine,
      asOf: filters.asOf,
    });
  const { units } = board.unfiled;
  const due =
    board.dueAt && !board.asOf && board.workdaysLeft !== null && board.workdaysLeft > 0
      ? w('board.due', { moment: dates.shortDay(dates.dayOf(board.dueAt)) })
      : null;
  return (
    <StatStrip
      stats={[
        ...SHOWN.map(({ light, good }) => ({
          key: light,
          mark: <LightMark light={light} />,
          count: board.counts[light],
          to: rows(light),
          note: (
            <>
              {hasBefore && <Delta by={changeOf(board, light)} good={good} than={than} />}
              {board.awaited[light] > 0 && (
                <span className="stat-awaited" title={w('board.awaited.explain')}>
                  {w('board.awaited', { n: board.awaited[light] })}
                </span>
              )}
            </>
          ),
        })),
        {
          key: 'pending',
          mark: <LightMark light="pending" />,
          count: board.counts.pending,
          to: rows('pending'),
          note: (
            <>
              {units.length > 0 && <span>{w('board.unfiledUnits', { n: units.length })}</span>}
              {due && <span>{due}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
