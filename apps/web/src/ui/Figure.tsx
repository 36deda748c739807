import { scaleFor, shifted } from '#domain/language/measure.js';
import { asFiled, unitAfter } from '#domain/language/number-words.js';
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
  /** In the pledged unit: beside a field to fill in, or a figure to compare with it. */
  pledged?: boolean;
}

const AS_IT_IS = { shift: 0, unit: '' };

/** A number never stands without its unit, and its digits stand under one another. */
export function Figure({ value, unit: pledgedUnit, places, signed, strong, pledged }: FigureProps) {
  const w = useWords();
  if (value === null || value === undefined || value === '') return <span className="figure quiet">{w('figure.none')}</span>;
  const scale = pledged || !pledgedUnit ? AS_IT_IS : scaleFor(pledgedUnit, asFiled(value));
  const unit = scale.shift === 0 ? pledgedUnit : scale.unit;
  const words = scale.shift === 0 ? figureWords(value, places) : figureWords(shifted(asFiled(value), scale));
  const plus = signed && !words.startsWith('−') && Number(value) !== 0 ? '+' : '';
  const Tag = strong ? 'strong' : 'span';
  return (
    <span className="figure">
      <Tag className="num">
        {plus}
        {words}
      </Tag>
      {unit && <span className="figure-unit">{unitAfter(unit, words).trimStart()}</span>}
    </span>
  );
}
