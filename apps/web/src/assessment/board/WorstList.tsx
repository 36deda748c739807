import type { BoardDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useListKeys } from '../../app/keys/list-keys.js';
import { useWords } from '../../app/language/language.js';
import { useAfterPaint } from '../../ui/after-paint.js';
import { Button } from '../../ui/Button.js';
import { ChartSection } from '../../ui/chart/ChartSection.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { useNames } from '../named.js';
import type { BoardFilterValues } from './board-filter-values.js';
import { rowsBehind } from './rows-behind.js';
import { useWorstPicture, WorstTable } from './WorstTable.js';
import { WorstRow } from './WorstRow.js';

const FIRST = 12;
/** As many as an office screen shows without scrolling: the others follow its first paint. */
const ON_SCREEN = 5;

/** Whom to ask first, and why: one line each, worst first. */
export function WorstList({ board, filters }: { board: BoardDto; filters: BoardFilterValues }) {
  const w = useWords();
  const more = useUrlFilters({ all: '' });
  useListKeys();
  const { behind, lagging, missing } = board.counts;
  const painted = useAfterPaint();
  const shown = board.worst.slice(0, !painted ? ON_SCREEN : more.values.all ? undefined : FIRST);
  const names = useNames();
  const picture = useWorstPicture(board);
  const [first] = board.worst;
  const said = first
    ? w('worst.said', {
        n: board.worst.length,
        name: names.of(first.target),
        unit: names.of(first.target.unit),
        why: first.assessment.why ?? '',
      })
    : w('worst.none');
  const hidden = board.worst.length - shown.length;
  return (
    <ChartSection
      name="worst"
      title={w('worst.title')}
      note={w('worst.note')}
      said={said}
      saidInside
      picture={first ? picture : null}
      table={() => <WorstTable board={board} said={said} />}
      flush
    >
      {board.worst.length === 0 ? (
        <p className="work-empty quiet">{w('worst.none')}</p>
      ) : (
        <ol className="worst-list">
          {shown.map((item) => (
            <WorstRow key={item.target.id} item={item} asOf={filters.asOf} />
          ))}
        </ol>
      )}
      {painted && hidden > 0 && (
        <div className="worst-more">
          <Button onClick={() => more.set({ all: '1' })}>{w('do.more', { n: hidden })}</Button>
          <span className="on-paper">{w('worst.notPrinted', { n: hidden })}</span>
        </div>
      )}
      {painted && behind + lagging + missing > board.worst.length && (
        <p className="worst-more">
          <Link to={rowsBehind(board, filters, { sort: 'worst' })}>
            {w('worst.rest', { n: behind + lagging + missing - board.worst.length })}
          </Link>
        </p>
      )}
    </ChartSection>
  );
}
