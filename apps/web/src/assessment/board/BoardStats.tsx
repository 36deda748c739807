import type { BoardDto } from '#api-client/generated.js';
import { addMonths } from '#domain/calendar/months.js';
import type { Light } from '#domain/assessment/assessment.js';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Delta } from '../../ui/Delta.js';
import { LightMark } from '../../ui/LightMark.js';
import { StatStrip } from '../../ui/StatStrip.js';
import { rowsBehind } from './rows-behind.js';
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
  const { units } = board.unfiled;
  const due =
    board.dueAt && !board.asOf && board.workdaysLeft !== null && board.workdaysLeft > 0
      ? w('board.due', { moment: dates.moment(board.dueAt) })
      : null;
  return (
    <StatStrip
      stats={[
        ...SHOWN.map(({ light, good }) => ({
          key: light,
          mark: <LightMark light={light} />,
          count: board.counts[light],
          to: rowsBehind(board, filters, { light }),
          note: (
            <>
              {hasBefore && (
                <Link to={rowsBehind(board, filters, { only: `changed.${light}` })}>
                  <Delta by={changeOf(board, light)} good={good} than={than} />
                </Link>
              )}
              {board.awaited[light] > 0 && (
                <Link
                  className="stat-awaited"
                  title={w('board.awaited.explain')}
                  to={rowsBehind(board, filters, { only: `awaited.${light}` })}
                >
                  {w('board.awaited', { n: board.awaited[light] })}
                </Link>
              )}
            </>
          ),
        })),
        {
          key: 'pending',
          mark: <LightMark light="pending" />,
          count: board.counts.pending,
          to: rowsBehind(board, filters, { light: 'pending' }),
          note: (
            <>
              {units.length > 0 && <a href="#unfiled">{w('board.unfiledUnits', { n: units.length })}</a>}
              {due && <span className="stat-due">{due}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
