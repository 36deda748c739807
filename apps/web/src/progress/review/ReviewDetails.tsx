import { contentOf } from '../entry.js';
import { FigureEvidence } from '../figure/FigureEvidence.js';
import { Doubts, FigureWords } from '../figure/FigureWords.js';
import { NoteOwnerFigure } from '../owner/OwnerFigureForm.js';
import { OwnerSentence } from '../owner/OwnerFacts.js';
import { subjectOf } from '../owner/subject.js';
import { ReturnByOwner } from './ReviewActs.js';
import { Barred, ReviewedBy } from './ReviewedBy.js';
import type { Reviewed } from './reviewed.js';
import type { Review } from './use-review.js';

/** What a row has no room for: why the light, what the owner's figure rests on, what looked odd, the filer's words and files. */
export function ReviewDetails({ item, review }: { item: Reviewed; review: Review }) {
  const { filing, doubts } = item;
  return (
    <>
      <div className="review-body">
        <div>
          {filing.preview?.why && <p className="review-why">{filing.preview.why}</p>}
          <OwnerSentence filing={filing} />
          <Doubts doubts={doubts} />
        </div>
        <div>
          <FigureWords content={contentOf(filing)} />
        </div>
      </div>
      {filing.evidence > 0 && <FigureEvidence filing={{ ...filing, allowed: [] }} />}
      <footer className="review-foot">
        <ReviewedBy filing={filing} review={review} />
        {filing.owner && <NoteOwnerFigure of={subjectOf(filing)} />}
        <ReturnByOwner filing={filing} review={review} />
        <Barred filing={filing} review={review} />
      </footer>
    </>
  );
}
