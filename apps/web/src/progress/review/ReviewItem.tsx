import { Link } from 'react-router';
import { ROW } from '../../app/keys/list-keys.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { useUrlMember } from '../../ui/url-set.js';
import { contentOf } from '../entry.js';
import { Fact, FigureFacts, Filed } from '../figure/FigureFacts.js';
import { Doubts, FigureWords } from '../figure/FigureWords.js';
import { FigureEvidence } from '../figure/FigureEvidence.js';
import type { Bench } from '../judge.js';
import { useNames } from '../names.js';
import { NoteOwnerFigure } from '../owner/OwnerFigureForm.js';
import { OwnerFacts, OwnerSentence } from '../owner/OwnerFacts.js';
import { subjectOf } from '../owner/subject.js';
import { changeWords, type Reviewed } from './reviewed.js';
import { ReturnByOwner, ReviewActs } from './ReviewActs.js';
import { Barred, ReviewedBy } from './ReviewedBy.js';
import { ReviewTick } from './ReviewTick.js';
import { TurnedLight } from './TurnedLight.js';
import { keyOf, type Review } from './use-review.js';

interface ReviewItemProps {
  item: Reviewed;
  review: Review;
  bench: Bench;
}

/** One figure to put one's name to: what it is, what changed, what looked odd and what was said about it. */
export function ReviewItem({ item, review, bench }: ReviewItemProps) {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const { filing, turn } = item;
  const { target } = filing;
  const verifying = review.verb === 'verify';
  const [files, setFiles] = useUrlMember('open', keyOf(filing));
  const content = contentOf(filing);
  const unit = filing.terms.kind === 'milestone' ? null : names.measure(target);
  return (
    <li className={`review-item turn-${turn}`}>
      <header>
        <ReviewTick filing={filing} review={review} />
        <h2>
          <Link {...ROW} to={`/filing/${target.id}/${filing.period}`}>
            {names.target(target)}
          </Link>
        </h2>
        <small className="quiet">
          {[verifying && names.unit(target.unit), dates.monthName(filing.period)].filter(Boolean).join(' · ')}
        </small>
        <TurnedLight item={item} />
      </header>
      <div className="review-body">
        <div>
          <FigureFacts filing={filing} bench={bench} lastYear={verifying}>
            <Fact name={w('review.now', { month: dates.monthName(filing.period) })} strong>
              {content && <Filed filing={filing} figure={content} unit={unit} />}
              {item.change !== null && <small className="review-change num">{changeWords(item.change)}</small>}
            </Fact>
            <OwnerFacts filing={filing} />
          </FigureFacts>
          {filing.preview?.why && <p className="review-why">{filing.preview.why}</p>}
          <OwnerSentence filing={filing} />
          <Doubts doubts={item.doubts} />
        </div>
        <div>
          <FigureWords content={content} />
        </div>
      </div>
      {files && <FigureEvidence filing={{ ...filing, allowed: [] }} />}
      <footer>
        <ReviewedBy filing={filing} review={review} />
        <span className="review-buttons">
          {filing.evidence > 0 && (
            <Button small look="quiet" aria-expanded={files} onClick={() => setFiles(!files)}>
              {w('review.evidence', { n: filing.evidence })}
            </Button>
          )}
          <NoteOwnerFigure of={subjectOf(filing)} />
          <ReturnByOwner filing={filing} review={review} />
          <ReviewActs filing={filing} review={review} />
        </span>
        <Barred filing={filing} review={review} />
      </footer>
    </li>
  );
}
