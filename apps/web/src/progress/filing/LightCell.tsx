import { useWords } from '../../app/language/language.js';
import { LightIcon } from '../../ui/LightIcon.js';
import { LightMark } from '../../ui/LightMark.js';
import type { Seen } from '../readiness.js';

/** The light the figure would give, at once; a units slip is not lit, it is asked about. */
export function LightCell({ seen }: { seen: Seen }) {
  const w = useWords();
  const { light, standing, reading } = seen;
  if (light?.doubtful)
    return (
      <span className="light-mark light-lagging check-unit">
        <LightIcon light="lagging" />
        <span>{w('filing.checkUnit')}</span>
      </span>
    );
  if (!light && reading.unreadable.length > 0) return <span className="quiet">{w('figure.none')}</span>;
  if (!light) return <LightMark light="pending" />;
  const reason = light.light === 'notAssessed' ? light.notAssessed : null;
  return (
    <LightMark
      light={light.light}
      reason={reason}
      recovered={light.recovered}
      standing={standing === 'sent' ? null : reason && light.standing}
    />
  );
}
