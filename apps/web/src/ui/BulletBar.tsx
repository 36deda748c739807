import type { Light } from '#domain/assessment/assessment.js';
import type { ReactNode } from 'react';
import { useWords } from '../app/language/language.js';
import { bulletPlaces, type BulletInput } from './bullet-scale.js';
import { figureWords } from './decimal-words.js';

interface BulletBarProps extends BulletInput {
  light: Light;
  provisional?: boolean;
  /** A drawn number with its unit, for those who hear the bar. */
  said?: (value: string) => string;
  /** Under the bar, left and right: "46.3%" and "序时 50%". */
  start?: ReactNode;
  end?: ReactNode;
}

/** Actual against what should be done by now (the upright tick), the target, and a stretch (dotted). */
export function BulletBar({ light, provisional, said = figureWords, start, end, ...input }: BulletBarProps) {
  const w = useWords();
  const places = bulletPlaces(input);
  // Drawn from the computed number, said as one can listen to it.
  const say = (value: number | null | undefined) =>
    value === null || value === undefined ? w('bullet.unknown') : said(String(Math.round(value * 1000) / 1000));
  const params = {
    actual: say(input.actual),
    expected: say(input.expected),
    target: say(input.target),
    stretch: say(input.stretch),
  };
  return (
    <figure className={`bullet-bar light-${light} ${provisional ? 'bullet-provisional' : ''}`}>
      <div className="bullet-track" role="img" aria-label={w(input.stretch ? 'bullet.saidStretch' : 'bullet.said', params)}>
        <i className="bullet-actual" style={{ left: `${places.from}%`, width: `${places.to - places.from}%` }} />
        {places.over && <i className="bullet-over" />}
        {places.zero > 0 && <i className="bullet-zero" style={{ left: `${places.zero}%` }} />}
        {places.target !== null && <i className="bullet-target" style={{ left: `${places.target}%` }} />}
        {places.stretch !== null && <i className="bullet-stretch" style={{ left: `${places.stretch}%` }} />}
        {places.expected !== null && <i className="bullet-expected" style={{ left: `${places.expected}%` }} />}
      </div>
      {(start || end) && (
        <figcaption>
          <b>{start}</b>
          <span>{end}</span>
        </figcaption>
      )}
    </figure>
  );
}
