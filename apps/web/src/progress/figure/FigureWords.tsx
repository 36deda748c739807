import type { ContentDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { LongText } from '../../ui/LongText.js';
import { TEXTS } from '../entry.js';

export interface Doubt {
  code: string;
  text: string;
  /** What the filer said about it. */
  said: string | null;
}

/** What looked odd, and the filer's word for it. */
export function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  const w = useWords();
  return (
    <>
      {doubts.map(({ code, text, said }) => (
        <p key={code} className="review-doubt">
          <b>{w('review.odd')}</b> {text}
          <span className={said ? undefined : 'review-unsaid'}>
            {said ? w('review.said', { text: said }) : w('review.unsaid')}
          </span>
        </p>
      ))}
    </>
  );
}

/** Cause, next steps and progress as the filer wrote them; what was left empty is not shown. */
export function FigureWords({ content }: { content: ContentDto | null }) {
  const w = useWords();
  if (!content) return null;
  return (
    <>
      {[TEXTS[1], TEXTS[2], TEXTS[0]].map(
        (name) =>
          content[name] && (
            <LongText key={name} className="review-words" lead={<b>{w(`filing.field.${name}`)}</b>} text={content[name]} />
          ),
      )}
    </>
  );
}
