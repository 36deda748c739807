import type { BoardDto } from '#api-client/generated.js';
import type { ReactNode } from 'react';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { useAfterPaint } from '../../ui/after-paint.js';
import { Empty, ProblemNote } from '../../ui/PageState.js';
import { PageHead } from '../../ui/PageHead.js';
import { useNames } from '../named.js';
import type { BoardFilterValues } from './board-filter-values.js';
import { boardHeadline, judgedIn } from './board-headline.js';
import { BoardStats } from './BoardStats.js';
import { UnfiledList } from './UnfiledList.js';
import { UnitMatrix } from './UnitMatrix.js';
import { WorstList } from './WorstList.js';

interface BoardViewProps {
  board: BoardDto;
  filters: BoardFilterValues;
  controls: ReactNode;
  problem: unknown;
}

export function BoardView({ board, filters, controls, problem }: BoardViewProps) {
  const w = useWords();
  const dates = useDates();
  const painted = useAfterPaint();
  if (board.total === 0) {
    const narrowed = filters.mine || filters.unit || filters.kind;
    return (
      <>
        <PageHead title={w('board.title')} />
        <ProblemNote error={problem} />
        {controls}
        <Empty title={w(narrowed ? 'board.empty.filtered' : 'board.empty.title', { month: dates.month(board.period) })}>
          {w(narrowed ? 'board.empty.filteredDetail' : filters.asOf ? 'board.empty.asOf' : 'board.empty.detail')}
        </Empty>
      </>
    );
  }
  return (
    <>
      <PageHead title={boardHeadline(board, w, dates)} sub={<BoardSub board={board} asOf={filters.asOf} />} />
      <ProblemNote error={problem} />
      {controls}
      <BoardStats board={board} filters={filters} />
      <div className="board-columns">
        <WorstList board={board} filters={filters} />
        <div className="board-side">
          {painted && <UnfiledList board={board} past={filters.asOf !== ''} />}
          {painted && <UnitMatrix board={board} filters={filters} />}
        </div>
      </div>
    </>
  );
}

/** Whose board, over which months, as of when, and how firm its figures are. */
function BoardSub({ board, asOf }: { board: BoardDto; asOf: string }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const { counts, provisional } = board;
  const verified = judgedIn(counts) - counts.missing - provisional;
  const month = Number(board.period.slice(5));
  const facts = [
    w('board.sub.zone', { zone: names.of(board.zone), year: board.period.slice(0, 4) }),
    w(month === 1 ? 'board.sub.firstMonth' : 'board.sub.months', {
      month: dates.shortMonth(board.period),
      first: dates.shortMonth(`${board.period.slice(0, 4)}-01`),
    }),
    w('board.sub.known', { moment: asOf ? dates.shortDay(asOf) : dates.moment(board.now) }),
    [
      w('board.sub.verified', { verified: Math.max(0, verified) }),
      ...(provisional > 0 ? [w('board.sub.waiting', { n: provisional })] : []),
      ...(counts.pending > 0 ? [w('board.sub.pending', { n: counts.pending })] : []),
    ].join(w('list.comma')),
    ...(board.statisticsThrough ? [w('board.sub.statistics', { month: dates.monthName(board.statisticsThrough) })] : []),
    ...(counts.notAssessed > 0 ? [w('board.sub.notAssessed', { n: counts.notAssessed })] : []),
  ];
  return (
    <>
      <span className="board-facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
      {board.illustrative && (
        <abbr className="illustrative" title={w('illustrative.board')}>
          {w('illustrative')}
        </abbr>
      )}
    </>
  );
}
