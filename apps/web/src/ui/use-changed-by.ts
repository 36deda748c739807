import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import type { Changed } from '../app/request/problem.js';

/** Who was there before, when, and what they did: the server knows it of what it refused for that. */
export function useChangedBy(): (changed: Changed | null | undefined) => string {
  const w = useWords();
  const dates = useDates();
  return (changed) =>
    changed
      ? w('state.changedBy', { by: changed.by ?? w('state.system'), at: dates.moment(changed.at), what: changed.what })
      : '';
}
