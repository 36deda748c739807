import { Link } from 'react-router';
import { ROW } from '../../app/keys/list-keys.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Figure } from '../../ui/Figure.js';
import type { Column } from '../../ui/table/columns.js';
import { Unfold } from '../../ui/table/Unfold.js';
import { contentOf, lastFigure } from '../entry.js';
import { Filed, Goal, lastYearOf } from '../figure/FigureFacts.js';
import { expectedOf, type Bench } from '../judge.js';
import { useNames } from '../names.js';
import { NoteOwnerFigure } from '../owner/OwnerFigureForm.js';
import { OwnerGap, OwnerValue } from '../owner/OwnerFacts.js';
import { subjectOf } from '../owner/subject.js';
import { Waiting } from '../Waiting.js';
import { changeWords, rankOf, type Reviewed } from './reviewed.js';
import { ReviewActs } from './ReviewActs.js';
import { ReviewTick } from './ReviewTick.js';
import { TurnedLight } from './TurnedLight.js';
import { keyOf, type Review } from './use-review.js';

/** A figure to verify as a row: what was filed beside last month, last year and the data owner's own. */
export function useReviewColumns(review: Review, bench: Bench): Column<Reviewed>[] {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const months = new Set(review.items.map(({ filing }) => filing.period));
  const month = months.size === 1 ? [...months][0]! : null;
  const unitOf = ({ filing: { terms, target } }: Reviewed) => (terms.kind === 'milestone' ? null : names.measure(target));
  const none = <span className="quiet">{w('figure.none')}</span>;
  return [
    {
      key: 'target',
      label: w('targets.target'),
      names: true,
      order: ({ filing }) => names.target(filing.target),
      cell: ({ filing }) => (
        <div className="review-name">
          <ReviewTick filing={filing} review={review} />
          <Unfold row={keyOf(filing)} name={names.target(filing.target)} />
          <div>
            <Link {...ROW} to={`/filing/${filing.target.id}/${filing.period}`}>
              {names.target(filing.target)}
            </Link>
            <small>
              {[names.unit(filing.target.unit), month === null && dates.month(filing.period)].filter(Boolean).join(' · ')}
            </small>
          </div>
        </div>
      ),
    },
    {
      key: 'code',
      label: w('targets.code'),
      extra: true,
      className: 'nowrap',
      order: ({ filing }) => filing.target.code,
      cell: ({ filing }) => filing.target.code,
    },
    {
      key: 'light',
      label: w('targets.light'),
      largestFirst: true,
      order: ({ light }) => rankOf(light),
      cell: (item) => <TurnedLight item={item} />,
    },
    {
      key: 'goal',
      label: w('filing.column.goal'),
      right: true,
      cell: (item) => <Goal filing={item.filing} unit={unitOf(item)} />,
    },
    {
      key: 'expected',
      label: w('filing.column.expected'),
      extra: true,
      right: true,
      cell: (item) =>
        item.filing.terms.kind === 'milestone' ? none : <Figure value={expectedOf(item.filing, bench)} unit={unitOf(item)} />,
    },
    {
      key: 'before',
      label: w('filing.column.before'),
      right: true,
      cell: (item) => <Filed filing={item.filing} figure={lastFigure(item.filing)} unit={unitOf(item)} />,
    },
    {
      key: 'lastYear',
      label: w('filing.column.lastYear'),
      right: true,
      cell: (item) => <Figure value={lastYearOf(item.filing)} unit={unitOf(item)} />,
    },
    {
      key: 'filed',
      label: month === null ? w('owner.column.filed') : w('review.now', { month: dates.monthName(month) }),
      right: true,
      className: 'review-filed',
      cell: (item) => {
        const content = contentOf(item.filing);
        return (
          <>
            {content ? <Filed filing={item.filing} figure={content} unit={unitOf(item)} /> : none}
            {item.change !== null && <small className="num">{changeWords(item.change)}</small>}
          </>
        );
      },
    },
    {
      key: 'owner',
      label: w('owner.figure'),
      right: true,
      order: ({ filing }) => (filing.owner?.value ? filing.owner.notedAt : null),
      cell: ({ filing }) => (
        <>
          <OwnerValue owner={filing.owner} of={subjectOf(filing)} />
          {!filing.owner && (
            <div className="row-acts">
              <NoteOwnerFigure of={subjectOf(filing)} brief />
            </div>
          )}
        </>
      ),
    },
    {
      key: 'difference',
      label: w('owner.difference'),
      right: true,
      largestFirst: true,
      order: ({ filing: { against } }) => (against?.percent == null ? null : Math.abs(Number(against.percent))),
      cell: ({ filing }) => (filing.against?.difference ? <OwnerGap against={filing.against} of={subjectOf(filing)} /> : none),
    },
    {
      key: 'odd',
      label: w('review.col.odd'),
      largestFirst: true,
      order: ({ doubts }) => doubts.length,
      cell: (item) => <Marks item={item} />,
    },
    {
      key: 'since',
      label: w('pipeline.col.since'),
      extra: true,
      order: ({ filing }) => filing.stateSince,
      cell: ({ filing }) => <Waiting since={filing.stateSince} />,
    },
    {
      key: 'acts',
      label: w('filing.column.actions'),
      className: 'review-acts',
      cell: ({ filing }) => <ReviewActs filing={filing} review={review} />,
    },
  ];
}

/** How much there is to read on unfolding, and what is missing there. */
function Marks({ item: { filing, doubts } }: { item: Reviewed }) {
  const w = useWords();
  const unsaid = doubts.filter(({ said }) => !said).length;
  const marks = [
    doubts.length > 0 && { key: 'odd', looks: 'tag tag-warn', text: w('review.odd.n', { n: doubts.length }) },
    unsaid > 0 && { key: 'unsaid', looks: 'tag tag-warn', text: w('review.unsaid.n', { n: unsaid }) },
    filing.late && { key: 'late', looks: 'tag tag-bad', text: w('review.late') },
    filing.evidence > 0 && { key: 'files', looks: 'tag', text: w('review.evidence', { n: filing.evidence }) },
  ].filter((one) => one !== false);
  return (
    <span className="review-marks">
      {marks.map(({ key, looks, text }) => (
        <span key={key} className={looks}>
          {text}
        </span>
      ))}
    </span>
  );
}
