import { useNow } from './clock.js';
import { useDates } from './language/dates.js';

/** The year business stands in, in the zone's time: what a list need not say of its moments. */
export function useThisYear(): number {
  return Number(useDates().dayOf(useNow()).slice(0, 4));
}
