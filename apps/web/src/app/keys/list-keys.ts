import { useShortcuts, type ShortcutGroup } from './shortcuts.js';

/** What a row is opened by bears this; in the order of the page. */
export const ROW = { 'data-row-link': '' };

const rowsIn = (page: ParentNode): HTMLElement[] =>
  [...page.querySelectorAll<HTMLElement>('main [data-row-link]')].filter((row) => row.getClientRects().length > 0);

/** The letters always walk; the arrows only from a row on, as they scroll the page for everybody else. */
function walk(event: KeyboardEvent, by: 1 | -1): void | false {
  const rows = rowsIn(document);
  const at = rows.indexOf(document.activeElement as HTMLElement);
  if (at === -1 && event.key.startsWith('Arrow')) return false;
  const next = rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by];
  if (!next) return at === -1 ? false : undefined;
  next.focus();
}

const LIST: ShortcutGroup = {
  title: 'keys.list',
  shortcuts: [
    { keys: ['j', 'ArrowDown'], word: 'keys.list.next', run: (event) => walk(event, 1) },
    { keys: ['k', 'ArrowUp'], word: 'keys.list.before', run: (event) => walk(event, -1) },
    // A row is a link: the browser opens it.
    { keys: ['Enter'], word: 'keys.list.go' },
  ],
};

/** A page whose rows are links can be walked through without the mouse, and without every stop of Tab. */
export const useListKeys = (): void => useShortcuts(LIST);
