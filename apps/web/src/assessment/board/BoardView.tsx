import type { BoardDto } from '#api-client/generated.js';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { useAfterPaint } from '../../ui/after-paint.js';
import { Empty, ProblemNote } from '../../ui/PageState.js';
import { PageHead } from '../../ui/PageHead.js';
import { useNames } from '../named.js';
import type { BoardFilterValues } from './board-filter-values.js';
import { boardClauses, boardHeadline, judgedIn } from './board-headline.js';
import { BoardStats } from './BoardStats.js';
import { rowsBehind } from './rows-behind.js';
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
      <PageHead
        title={boardHeadline(board, w, dates)}
        heading={<Headline board={board} filters={filters} />}
        sub={<BoardSub board={board} filters={filters} />}
      />
      <ProblemNote error={problem} />
      {controls}
      <BoardStats board={board} filters={filters} />
      <UnfiledList board={board} filters={filters} />
      <div className="board-columns">
        <WorstList board={board} filters={filters} />
        <div className="board-side">{painted && <UnitMatrix board={board} filters={filters} />}</div>
      </div>
    </>
  );
}

/** Each clause leads to the rows that it counts. */
function Headline({ board, filters }: { board: BoardDto; filters: BoardFilterValues }) {
  const clauses = boardClauses(board, useWords(), useDates());
  return clauses.map(({ text, rows }) => (
    <Link key={text} to={rowsBehind(board, filters, rows)}>
      {text}
    </Link>
  ));
}

/** Whose board, over which months, as of when, and how firm its figures are. */
function BoardSub({ board, filters }: { board: BoardDto; filters: BoardFilterValues }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const { counts, provisional } = board;
  const verified = judgedIn(counts) - counts.missing - provisional;
  const month = Number(board.period.slice(5));
  const lead = (text: string, rows: Parameters<typeof rowsBehind>[2]) => (
    <Link key={text} to={rowsBehind(board, filters, rows)}>
      {text}
    </Link>
  );
  const facts: [key: string, fact: ReactNode][] = [
    ['zone', w('board.sub.zone', { zone: names.of(board.zone), year: board.period.slice(0, 4) })],
    [
      'months',
      w(month === 1 ? 'board.sub.firstMonth' : 'board.sub.months', {
        month: dates.shortMonth(board.period),
        first: dates.shortMonth(`${board.period.slice(0, 4)}-01`),
      }),
    ],
    ['known', w('board.sub.known', { moment: filters.asOf ? dates.shortDay(filters.asOf) : dates.moment(board.now) })],
    ['verified', lead(w('board.sub.verified', { verified: Math.max(0, verified) }), { only: 'verified' })],
  ];
  if (provisional > 0) facts.push(['waiting', lead(w('board.sub.waiting', { n: provisional }), { only: 'provisional' })]);
  if (counts.pending > 0) facts.push(['pending', lead(w('board.sub.pending', { n: counts.pending }), { light: 'pending' })]);
  if (board.statisticsThrough)
    facts.push(['statistics', w('board.sub.statistics', { month: dates.shortMonth(board.statisticsThrough) })]);
  if (counts.notAssessed > 0)
    facts.push(['notAssessed', lead(w('board.sub.notAssessed', { n: counts.notAssessed }), { light: 'notAssessed' })]);
  return (
    <>
      <span className="board-facts">
        {facts.map(([key, fact]) => (
          <span key={key}>{fact}</span>
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
