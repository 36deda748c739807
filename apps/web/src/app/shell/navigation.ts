import type { Right } from '#domain/people/rights.js';
import { rooms } from '../rooms.js';
import type { NavigationItem } from '../room.js';

/** What the reader may open, in the order of the house. */
export function navigationFor(
  may: readonly Right[],
  items: readonly NavigationItem[] = rooms.flatMap((room) => room.navigation),
): NavigationItem[] {
  return items
    .filter((item) => item.rights.some((right) => may.includes(right)))
    .filter((item) => !item.unless?.some((right) => may.includes(right)))
    .sort((a, b) => a.place - b.place);
}
