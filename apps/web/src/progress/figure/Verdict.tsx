import { useWords } from '../../app/language/language.js';
import { LightCell } from '../filing/LightCell.js';
import { whyOf } from '../judge.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';

/** The answer to what was just typed, said aloud once it settles. */
export function Verdict({ seen }: { seen: Seen }) {
  const w = useWords();
  const { language } = useNames();
  return (
    <p className="verdict" role="status">
      <LightCell seen={seen} />
      <span>
        {seen.light && !seen.light.doubtful
          ? whyOf(seen.light, seen.row.filing, language)
          : !seen.light && w('filing.verdictLater')}
      </span>
    </p>
  );
}
