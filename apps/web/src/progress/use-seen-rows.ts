import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { DraftDesk } from './draft-desk.js';
import type { Bench } from './judge.js';
import type { Seen } from './readiness.js';
import { SeenRows } from './seen-rows.js';

export const useSeenRows = (desk: DraftDesk, bench: Bench): SeenRows => useMemo(() => new SeenRows(desk, bench), [desk, bench]);

export const useSeen = (rows: SeenRows, id: number | null): Seen | null =>
  useSyncExternalStore(rows.subscribe, () => (id === null ? undefined : rows.of(id)) ?? null);

/** What `pick` makes of the rows: a word, a list, or a record of words. Drawn anew only when one of its parts is another one. */
export function useOfRows<T>(rows: SeenRows, pick: (rows: SeenRows) => T): T {
  const before = useRef<{ picked: T } | null>(null);
  return useSyncExternalStore(rows.subscribe, () => {
    const picked = pick(rows);
    if (before.current === null || !isSame(before.current.picked, picked)) before.current = { picked };
    return before.current.picked;
  });
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => Object.is(one, b[at]));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a)) return false;
  return Object.entries(b).every(([key, value]) => Object.is((a as Record<string, unknown>)[key], value));
}
