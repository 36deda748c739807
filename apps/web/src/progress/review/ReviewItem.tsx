import { Link } from 'react-router';
import { ROW } from '../../app/keys/list-keys.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { figureWords } from '../../ui/decimal-words.js';
import { useUrlMember } from '../../ui/url-set.js';
import { LightMark } from '../../ui/LightMark.js';
import { contentOf } from '../entry.js';
import { Fact, FigureFacts, Filed } from '../figure/FigureFacts.js';
import { Doubts, FigureWords } from '../figure/FigureWords.js';
import { FigureEvidence } from '../figure/FigureEvidence.js';
import type { Bench } from '../judge.js';
import { useNames } from '../names.js';
import { Waiting } from '../Waiting.js';
import { NoteOwnerFigure } from '../owner/OwnerFigureForm.js';
import { OwnerFacts, OwnerSentence } from '../owner/OwnerFacts.js';
import { differs, subjectOf } from '../owner/subject.js';
import { useOwnerWords } from '../owner/use-owner-words.js';
import type { Reviewed } from './reviewed.js';

interface ReviewItemProps {
  item: Reviewed;
  verb: 'endorse' | 'verify';
  bench: Bench;
  ticked: boolean;
  busy: boolean;
  onTick: (on: boolean) => void;
  onAct: () => void;
  /** With what to begin the reason by. */
  onReturn: (reason?: string) => void;
}

/** One figure to put one's name to: what it is, what changed, what looked odd and what was said about it. */
export function ReviewItem({ item, verb, bench, ticked, busy, onTick, onAct, onReturn }: ReviewItemProps) {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const { filing, light, before, turn } = item;
  const { target, latest } = filing;
  const [files, setFiles] = useUrlMember('open', `${target.id}-${filing.period}`);
  const name = names.target(target);
  const owner = useOwnerWords();
  const able = filing.allowed.includes(verb);
  // Another figure of the data owner's is verified by itself, with a reason.
  const apart = verb === 'verify' && differs(filing);
  const content = contentOf(filing);
  const unit = filing.terms.kind === 'milestone' ? null : names.measure(target);
  return (
    <li className={`review-item turn-${turn}`}>
      <header>
        <label className="review-tick">
          <input
            type="checkbox"
            checked={able && ticked && !apart}
            disabled={!able || apart}
            onChange={(event) => onTick(event.target.checked)}
          />
          <span className="unheard">{w('review.choose', { name })}</span>
        </label>
        <h2>
          <Link {...ROW} to={`/filing/${target.id}/${filing.period}`}>
            {name}
          </Link>
        </h2>
        <small className="quiet">
          {[verb === 'verify' && names.unit(target.unit), dates.monthName(filing.period)].filter(Boolean).join(' · ')}
        </small>
        <span className="review-light">
          {before && before !== light && (
            <>
              <LightMark light={before} size="small" />
              <span aria-label={w(`review.turn.${turn}`)} role="img">
                →
              </span>
            </>
          )}
          {light && <LightMark light={light} doubtful={filing.preview?.doubtful} recovered={filing.preview?.recovered} />}
        </span>
      </header>
      <div className="review-body">
        <div>
          <FigureFacts filing={filing} bench={bench} lastYear={verb === 'verify'}>
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
        <span className="quiet">
          {latest && w('review.by', { name: latest.submittedBy, at: dates.moment(latest.submittedAt) })}
          {verb === 'verify' && latest?.endorsedBy && ` · ${w('review.endorsedBy', { name: latest.endorsedBy })}`}
          {filing.late && <b className="review-late"> {w('review.late')}</b>} {'\u00b7 '}
          <Waiting since={filing.stateSince} />
        </span>
        <span className="review-buttons">
          {filing.evidence > 0 && (
            <Button small look="quiet" aria-expanded={files} onClick={() => setFiles(!files)}>
              {w('review.evidence', { n: filing.evidence })}
            </Button>
          )}
          <NoteOwnerFigure of={subjectOf(filing)} />
          {apart && filing.allowed.includes('return') && (
            <Button small onClick={() => onReturn(owner.returnReason(filing))} aria-label={w('owner.return.named', { name })}>
              {w('owner.return')}
            </Button>
          )}
          {filing.allowed.includes('return') && (
            <Button small onClick={() => onReturn()} aria-label={w('review.return.title', { name })}>
              {w('review.return')}
            </Button>
          )}
          {able && (
            <Button small busy={busy} onClick={onAct} aria-label={w(`review.${verb}.named`, { name })}>
              {w(`review.${verb}.one`)}
            </Button>
          )}
        </span>
        {able && apart && <p className="review-barred">{w('owner.verify.alone')}</p>}
        {!able && verb === 'verify' && <p className="review-barred">{w('review.ownFiling')}</p>}
      </footer>
    </li>
  );
}

const changeWords = (change: number) => (change === 0 ? '±0' : `${change > 0 ? '+' : ''}${figureWords(String(change))}`);
