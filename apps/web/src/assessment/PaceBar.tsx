import type { AssessmentDto } from '#api-client/generated.js';
import { useWords } from '../app/language/language.js';
import { measured, scaleFor } from '#domain/language/measure.js';
import { BulletBar } from '../ui/BulletBar.js';
import { figureWords, groupDigits } from '../ui/decimal-words.js';
import { useNames } from './named.js';
import { paceFigures, type PaceTerms } from './pace-figures.js';
import './assessment.css';

/** Under a bar the unit is left out, unless English needs another one than was pledged. */
export const saidShort = (figure: string, unit: string): string =>
  scaleFor(unit, figure).shift === 0 || figure.endsWith('%') ? groupDigits(figure) : measured(figure, unit);

interface PaceBarProps {
  judged: Pick<AssessmentDto, 'actual' | 'expected' | 'share' | 'planned' | 'light' | 'standing' | 'provisional' | 'doubtful'>;
  terms: PaceTerms;
  target: { decimals: number; measureUnit: string; measureUnitEn: string | null };
  /** Without the words under it, for dense tables. */
  bare?: boolean;
}

/** How far a target is, against what should be done by now; places and events as numbers. */
export function PaceBar({ judged, terms, target, bare }: PaceBarProps) {
  const w = useWords();
  const names = useNames();
  const figures = paceFigures(judged, terms, target.decimals);
  if (judged.doubtful) return <p className="quiet">{w('pace.doubtful')}</p>;
  if (!figures) return <p className="quiet">{w('pace.nothing')}</p>;
  const { bar, there, due, dueIs, fromBaseline } = figures;
  const unit = names.measure(target);
  if (!bar) {
    return (
      <p className="pace-plain">
        <b className="num">{w(terms.kind === 'rank' ? 'pace.place' : 'pace.events', { n: there, unit })}</b>
        {due !== null && <span>{w(terms.kind === 'rank' ? 'pace.placeDue' : 'pace.eventsDue', { n: due, unit })}</span>}
      </p>
    );
  }
  return (
    <BulletBar
      {...bar}
      light={judged.standing && judged.light !== 'lagging' ? judged.standing : judged.light}
      provisional={judged.provisional}
      said={(value) => measured(figureWords(value), unit) + (fromBaseline ? ` ${w('pace.sinceStart')}` : '')}
      start={bare ? undefined : saidShort(there, unit)}
      end={bare || due === null ? undefined : w(`pace.${dueIs}`, { n: saidShort(due, unit) })}
    />
  );
}
