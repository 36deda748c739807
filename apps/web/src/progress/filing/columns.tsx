import type { Say } from '../../app/language/language.js';
import { figureWords } from '../../ui/decimal-words.js';
import { lastFigure } from '../entry.js';
import { Filed, Goal } from '../figure/FigureFacts.js';
import { nodesDue } from '../figure/nodes-due.js';
import { expectedOf, type Bench } from '../judge.js';
import type { useNames } from '../names.js';
import type { Seen } from '../readiness.js';
import { FigureCell } from './FigureCell.js';
import { LightCell } from './LightCell.js';
import { RowActions, type RowDoings } from './RowActions.js';
import type { SheetColumn } from './sheet/Sheet.js';
import { WordsInput } from './sheet/WordsInput.js';
import { WhyCell } from './WhyCell.js';

interface ColumnsFor {
  w: Say;
  names: ReturnType<typeof useNames>;
  bench: Bench;
  /** In words. */
  month: string;
  /** How many units' figures stand on the page: one needs no saying. */
  units: number;
  doings: RowDoings;
}

export function columnsFor({ w, names, bench, month, units, doings }: ColumnsFor): SheetColumn<Seen>[] {
  return [
    {
      key: 'number',
      head: <span className="unheard">{w('filing.column.number')}</span>,
      className: 'cell-number',
      cell: (_, index) => index + 1,
    },
    {
      key: 'target',
      head: w('filing.column.target'),
      className: 'cell-target',
      cell: ({ row: { filing } }) => (
        <>
          {names.target(filing.target)}{' '}
          <small id={`unit-${filing.target.id}`}>{filing.terms.kind === 'milestone' ? '' : names.measure(filing.target)}</small>
          {units > 1 && <small className="cell-unit">{names.unit(filing.target.unit)}</small>}
        </>
      ),
    },
    {
      key: 'goal',
      head: w('filing.column.goal'),
      className: 'cell-figure cell-goal',
      cell: ({ row }) => <Goal filing={row.filing} />,
    },
    {
      key: 'expected',
      head: w('filing.column.expected'),
      className: 'cell-figure cell-expected',
      cell: ({ row: { filing }, light }) => {
        if (filing.terms.kind === 'milestone') return w('filing.nodes.n', { n: nodesDue(filing) });
        const expected = expectedOf(filing, bench, light?.actual);
        return expected === null ? w('figure.none') : figureWords(expected);
      },
    },
    {
      key: 'before',
      head: w('filing.column.before'),
      className: 'cell-figure cell-before',
      cell: ({ row: { filing } }) => <Filed filing={filing} figure={lastFigure(filing)} />,
    },
    {
      key: 'figure',
      head: w('filing.column.now', { month }),
      className: 'cell-figure cell-now',
      cell: (seen) => <FigureCell seen={seen} onEdit={(change) => doings.edit(seen, change)} onOpen={() => doings.open(seen)} />,
    },
    { key: 'light', head: w('filing.column.light'), className: 'cell-light', cell: (seen) => <LightCell seen={seen} /> },
    { key: 'why', head: w('filing.column.why'), className: 'cell-why', cell: (seen) => <WhyCell seen={seen} bench={bench} /> },
    {
      key: 'words',
      head: w('filing.field.problems'),
      className: 'cell-words',
      cell: (seen) => {
        const { filing, entry } = seen.row;
        if (!filing.allowed.includes('saveDraft')) return <span className="filed-words">{entry.problems}</span>;
        return (
          <WordsInput
            label={w('filing.field.problems')}
            row={`row-${filing.target.id}`}
            value={entry.problems}
            wanted={seen.causeNeeded}
            onChange={(problems) => doings.edit(seen, { problems })}
          />
        );
      },
    },
    {
      key: 'actions',
      head: <span className="unheard">{w('filing.column.actions')}</span>,
      className: 'cell-actions',
      cell: (seen) => <RowActions seen={seen} doings={doings} />,
    },
  ];
}
