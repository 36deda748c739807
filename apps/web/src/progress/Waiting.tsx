import { useNow } from '../app/clock.js';
import { useWords } from '../app/language/language.js';

/** How long something has been lying there: hours on the first two days, then days. */
export function Waiting({ since }: { since: string | null }) {
  const w = useWords();
  const hours = useHoursSince(since);
  if (hours === null) return null;
  return (
    <span className="waiting">
      {hours < 1
        ? w('waiting.fresh')
        : hours < 48
          ? w('waiting.hours', { n: hours })
          : w('waiting.days', { n: Math.floor(hours / 24) })}
    </span>
  );
}

export function useHoursSince(since: string | null): number | null {
  const now = useNow();
  if (since === null) return null;
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 3_600_000));
}
