import { useWords } from '../../app/language/language.js';
import { LightMark } from '../../ui/LightMark.js';
import type { Reviewed } from './reviewed.js';

/** The light a figure gives, and the one it comes from where that was another. */
export function TurnedLight({ item: { filing, light, before, turn } }: { item: Reviewed }) {
  const w = useWords();
  return (
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
  );
}
