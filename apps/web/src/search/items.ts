import type { ReactNode } from 'react';

/** One thing that was found, or can be done. */
export interface Item {
  /** `target:32`: the same thing has the same key wherever it is found. */
  key: string;
  title: string;
  note?: string;
  mark?: ReactNode;
  to?: string;
  run?: () => void;
}

export interface Group {
  key: string;
  title: string;
  items: readonly Item[];
  /** There are more than are shown. */
  more?: boolean;
}

export const itemsOf = (groups: readonly Group[]): Item[] => groups.flatMap(({ items }) => items);

/** The next one in the direction of the arrow, around the end; nothing chosen yet: the first or the last. */
export function stepped(items: readonly Item[], from: string | null, by: 1 | -1): string | null {
  if (items.length === 0) return null;
  const at = items.findIndex(({ key }) => key === from);
  const next = at === -1 ? (by === 1 ? 0 : items.length - 1) : (at + by + items.length) % items.length;
  return items[next]!.key;
}
