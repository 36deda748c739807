import { useWords } from '../app/language/language.js';
import { figureWords } from './decimal-words.js';

interface DeltaProps {
  /** A count or a decimal string. */
  by: number | string;
  /** Which direction is good news; bad news is coloured, good news is not celebrated. */
  good?: 'up' | 'down' | 'neither';
  /** "较5月": stands before the number. */
  than?: string;
}

export function Delta({ by, good = 'neither', than }: DeltaProps) {
  const w = useWords();
  const value = Number(by);
  const size = figureWords(String(by).replace(/^[-−+]/, ''));
  const bad = (good === 'up' && value < 0) || (good === 'down' && value > 0);
  const heard = value === 0 ? w('delta.same') : w(value > 0 ? 'delta.up' : 'delta.down', { n: size });
  return (
    <span className={`delta ${bad ? 'delta-bad' : ''}`}>
      {than && <span className="delta-than">{than} </span>}
      <span aria-hidden="true" className="num">
        {value === 0 ? w('delta.same') : `${value > 0 ? '+' : '−'}${size}`}
      </span>
      <span className="unheard">{heard}</span>
    </span>
  );
}
