import type { FilingDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { Section } from '../../ui/Section.js';
import { useNames } from '../names.js';
import { NoteOwnerFigure } from './OwnerFigureForm.js';
import { OwnerFacts, OwnerSentence } from './OwnerFacts.js';
import { subjectOf } from './subject.js';

/** On the page of one figure: what the data owner says, for whoever reads it, and the form for whoever notes it. */
export function OwnerSection({ filing }: { filing: FilingDto }) {
  const w = useWords();
  const names = useNames();
  if (!filing.owner && !filing.allowed.includes('noteOwnerFigure')) return null;
  return (
    <Section
      title={w('owner.figure')}
      note={names.unit(filing.target.verifierUnit)}
      actions={<NoteOwnerFigure of={subjectOf(filing)} />}
    >
      <dl className="figure-facts">
        <OwnerFacts filing={filing} />
      </dl>
      <OwnerSentence filing={filing} />
    </Section>
  );
}
