import type { AgainstOwnerDto, FilingDto, OwnerFigureDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { Figure } from '../../ui/Figure.js';
import { Fact } from '../figure/FigureFacts.js';
import type { OwnerFigureSubject } from './subject.js';
import { subjectOf } from './subject.js';
import { useOwnerWords } from './use-owner-words.js';
import './owner.css';

/** The data owner's figure and how far the filed one is from it, among the facts of a figure. */
export function OwnerFacts({ filing }: { filing: FilingDto }) {
  const w = useWords();
  const of = subjectOf(filing);
  if (!filing.owner && !filing.allowed.includes('noteOwnerFigure')) return null;
  return (
    <>
      <Fact name={w('owner.figure')} strong>
        <OwnerValue owner={filing.owner} of={of} />
      </Fact>
      {filing.against?.difference && (
        <Fact name={w('owner.difference')}>
          <OwnerGap against={filing.against} of={of} />
        </Fact>
      )}
    </>
  );
}

export function OwnerValue({ owner, of }: { owner: OwnerFigureDto | null; of: OwnerFigureSubject }) {
  const w = useWords();
  const words = useOwnerWords();
  if (!owner) return <span className="quiet">{w('owner.none')}</span>;
  if (owner.value === null) return <span className="quiet">{w('owner.takenBack')}</span>;
  return (
    <>
      <Figure value={owner.value} unit={words.unitOf(of)} pledged />
      {owner.illustrative && (
        <abbr className="illustrative" title={w('owner.illustrative')}>
          {w('illustrative')}
        </abbr>
      )}
    </>
  );
}

export function OwnerGap({ against, of }: { against: AgainstOwnerDto; of: OwnerFigureSubject }) {
  const words = useOwnerWords();
  const share = words.share(against);
  return (
    <span className={against.standing === 'agrees' ? 'quiet' : 'owner-gap'}>
      <Figure value={against.difference} unit={words.gapUnit(of)} signed pledged />
      {share && Number(against.percent) !== 0 && <small className="num"> {share}</small>}
    </span>
  );
}

/** One line: whether the two agree, what the owner's rests on, who noted it. */
export function OwnerSentence({ filing: { owner, against } }: { filing: Pick<FilingDto, 'owner' | 'against'> }) {
  const w = useWords();
  const words = useOwnerWords();
  if (!owner || !against) return null;
  const source = words.source(owner);
  return (
    <p className={`owner-said owner-${against.standing}`}>
      <b>{against.text}</b>{' '}
      <span className="quiet">
        {[source && w('owner.basis', { source }), words.by(owner), owner.note].filter(Boolean).join(' \u00b7 ')}
      </span>
    </p>
  );
}
