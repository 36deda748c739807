import { useSyncExternalStore, type FocusEvent, type PointerEvent } from 'react';

/**
 * One month that all charts of a page point at: whoever points in one sees the same month in the others. Charts that draw a
 * line ask for it with the hook; tables and heat maps bear `data-at-month`, and are marked without being drawn anew.
 */
let current: string | null = null;
const listeners = new Set<() => void>();

export function pointAt(month: string | null): void {
  if (month === current) return;
  current = month;
  for (const marked of document.querySelectorAll('[data-marked]')) marked.removeAttribute('data-marked');
  if (month !== null)
    for (const cell of document.querySelectorAll(`[data-at-month="${month}"]`)) cell.setAttribute('data-marked', '');
  for (const listener of listeners) listener();
}

/** `YYYY-MM`, or null while nobody points. */
export const useMonthCursor = (): string | null => useSyncExternalStore(listen, () => current);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    // The page is left: the next one begins without.
    if (listeners.size === 0) current = null;
  };
}

/** A finger has no place where it merely hovers: what it touched stays marked until it touches something else. */
export const unpoint = ({ pointerType }: PointerEvent): void => {
  if (pointerType !== 'touch') pointAt(null);
};

const monthUnder = (target: EventTarget): string | null =>
  (target as Element).closest<HTMLElement>('[data-at-month]')?.dataset['atMonth'] ?? null;

/** For a table whose cells or rows bear their month: pointer, touch and focus point at it. */
export const POINTS_AT_MONTHS = {
  onPointerOver: ({ target }: PointerEvent) => pointAt(monthUnder(target)),
  onPointerLeave: unpoint,
  onFocus: ({ target }: FocusEvent) => pointAt(monthUnder(target)),
  onBlur: () => pointAt(null),
};

/** The place among so many that lies nearest to a share of the way. */
export const nearest = (share: number, count: number): number =>
  Math.min(count - 1, Math.max(0, Math.round(share * (count - 1))));

/** Where the arrows lead from a place, as on a slider; null: no key of ours. */
export function steppedPlace(key: string, at: number | null, count: number): number | null {
  const from = at ?? count - 1;
  const to: Record<string, number> = {
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    PageDown: from - 3,
    PageUp: from + 3,
    Home: 0,
    End: count - 1,
  };
  const next = to[key];
  return next === undefined ? null : Math.min(count - 1, Math.max(0, next));
}
