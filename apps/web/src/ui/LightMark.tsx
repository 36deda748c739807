import type { Light, NotAssessedReason } from '#domain/assessment/assessment.js';
import { useWords } from '../app/language/language.js';
import { LightIcon } from './LightIcon.js';

interface LightMarkProps {
  light: Light;
  /** False where the place is small: the word is then heard, and shown on hover. */
  word?: boolean;
  size?: 'small' | 'normal' | 'large';
  /** Not verified yet: faded, with the word. */
  provisional?: boolean;
  /** First period back on pace after lagging. */
  recovered?: boolean;
  /** An unexplained units slip; the light shown is the last one that stands. */
  doubtful?: boolean;
  reason?: NotAssessedReason | null;
  /** The last known light beside missing, pending and not published. */
  standing?: Light | null;
}

/** A light is always shape, word and colour: some readers cannot tell the colours, and red means overheating to others. */
export function LightMark({
  light,
  word = true,
  size = 'normal',
  provisional,
  recovered,
  doubtful,
  reason,
  standing,
}: LightMarkProps) {
  const w = useWords();
  const name = reason ? w(`light.reason.${reason}`) : w(`light.${light}`);
  const marks = [
    recovered && w('light.recovered'),
    doubtful && w('light.doubtful'),
    provisional && w('light.provisional'),
  ].filter(Boolean);
  const said = [name, ...marks].join(' ');
  return (
    <span
      className={`light-mark light-${light} light-${size} ${provisional ? 'light-provisional' : ''}`}
      title={word ? undefined : said}
    >
      <LightIcon light={light} />
      {word ? <span>{name}</span> : <span className="unheard">{said}</span>}
      {word && marks.map((mark) => <small key={mark as string}>{mark}</small>)}
      {standing && (
        <small className={`light-standing light-${standing}`}>
          <LightIcon light={standing} /> {w('light.standing', { light: w(`light.${standing}`) })}
        </small>
      )}
    </span>
  );
}
