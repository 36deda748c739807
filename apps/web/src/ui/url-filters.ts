import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { ignoreInAddress } from './ignored-address.js';
import { inShape, type KnownByName, type Readable } from './url-shapes.js';

type Readables<Names extends string> = Partial<Record<Names, Readable>> & Record<Exclude<Names, KnownByName>, Readable>;

/**
 * The page's filters as its address has them: a link in a mail opens exactly this view. What equals its default is left
 * out, so that the plain address stays plain. `set({ light: 'lagging' })` replaces the entry: "back" leaves the page.
 * `readables` says what a filter may be where its name alone does not; anything else is ignored, and the page says so.
 */
export function useUrlFilters<Names extends string>(
  defaults: Record<Names, string>,
  ...more: [Exclude<Names, KnownByName>] extends [never] ? [Readables<NoInfer<Names>>?] : [Readables<NoInfer<Names>>]
) {
  const readables: Partial<Record<Names, Readable>> = more[0] ?? {};
  const [search, setSearch] = useSearchParams();
  const names = Object.keys(defaults) as Names[];
  const values = {} as Record<Names, string>;
  for (const name of names) values[name] = readable(name, search.get(name), readables[name]) ?? defaults[name];
  const unread = names.filter((name) => search.has(name) && readable(name, search.get(name), readables[name]) === null);
  useEffect(() => ignoreInAddress(unread.map((name) => [name, search.get(name)!])), [unread.join(), search]);
  const set = useCallback(
    (changes: Partial<Record<Names, string>>) =>
      setSearch((before) => changedSearch(before, changes, defaults), { replace: true, preventScrollReset: true }),
    [setSearch, JSON.stringify(defaults)],
  );
  const clear = useCallback(() => set(defaults), [set, JSON.stringify(defaults)]);
  const touched = names.some((name) => values[name] !== defaults[name]);
  return { values, defaults, set, clear, touched };
}

/** A link cut short on its way, or typed by hand: what cannot be read is as if it were not there. Empty says "all". */
export const readable = (name: string, value: string | null, shape?: Readable): string | null =>
  value !== null && (value === '' || inShape(name, value, shape)) ? value : null;

/** How the page is looked at, not what is on it: a change of these leaves one where one was. */
const LOOKS = new Set(['open', 'tables', 'receipt', 'present', 'slide', 'wall', 'all', 'view', 'columns']);

/** Parameters the page does not know stay where they are; other filters begin at the first page again. */
export function changedSearch(
  before: URLSearchParams,
  changes: Partial<Record<string, string>>,
  defaults: Record<string, string>,
): URLSearchParams {
  const after = new URLSearchParams(before);
  if (Object.keys(changes).some((name) => !LOOKS.has(name))) {
    after.delete('page');
    after.delete('pages');
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === defaults[name]) after.delete(name);
    else after.set(name, value);
  }
  return after;
}
