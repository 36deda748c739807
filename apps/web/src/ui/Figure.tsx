import { unitAfter } from '#domain/language/number-words.js';
import { useWords } from '../app/language/language.js';
import { figureWords } from './decimal-words.js';

interface FigureProps {
  /** A decimal string; null shows a dash. */
  value: string | null | undefined;
  unit?: string | null;
  /** A fixed number of decimals; without it the figure as filed. */
  places?: number;
  /** + before what is positive (changes, gaps). */
  signed?: boolean;
  strong?: boolean;
}

/** A number never stands without its unit, and its digits stand under one another. */
export function Figure({ value, unit, places, signed, strong }: FigureProps) {
  const w = useWords();
  if (value === null || value === undefined || value === '') return <span className="figure quiet">{w('figure.none')}</span>;
  const words = figureWords(value, places);
  const plus = signed && !words.startsWith('−') && Number(value) !== 0 ? '+' : '';
  const Tag = strong ? 'strong' : 'span';
  return (
    <span className="figure">
      <Tag className="num">
        {plus}
        {words}
      </Tag>
      {unit && <span className="figure-unit">{unitAfter(unit).trimStart()}</span>}
    </span>
  );
}
