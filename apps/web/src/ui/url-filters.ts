import { isMonth } from '#domain/calendar/months.js';
import { isDay } from '#domain/calendar/zone-time.js';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * The page's filters as its address has them: a link in a mail opens exactly this view. What equals its default is left
 * out, so that the plain address stays plain. `set({ light: 'lagging' })` replaces the entry: "back" leaves the page.
 */
export function useUrlFilters<Names extends string>(defaults: Record<Names, string>) {
  const [search, setSearch] = useSearchParams();
  const values = {} as Record<Names, string>;
  for (const name of Object.keys(defaults) as Names[]) values[name] = readable(name, search.get(name)) ?? defaults[name];
  const set = useCallback(
    (changes: Partial<Record<Names, string>>) =>
      setSearch((before) => changedSearch(before, changes, defaults), { replace: true, preventScrollReset: true }),
    [setSearch, JSON.stringify(defaults)],
  );
  const clear = useCallback(() => set(defaults), [set, JSON.stringify(defaults)]);
  const touched = (Object.keys(defaults) as Names[]).some((name) => values[name] !== defaults[name]);
  return { values, set, clear, touched };
}

/** A link cut short on its way, or typed by hand: what is no day or month is as if it were not there. */
export const readable = (name: string, value: string | null): string | null =>
  value !== null && (SHAPES[name]?.(value) ?? true) ? value : null;

const SHAPES: Record<string, (value: string) => boolean> = { asOf: isDay, period: isMonth, receipt: isMonth };

/** Parameters the page does not know stay where they are. */
export function changedSearch(
  before: URLSearchParams,
  changes: Partial<Record<string, string>>,
  defaults: Record<string, string>,
): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === defaults[name]) after.delete(name);
    else after.set(name, value);
  }
  return after;
}
