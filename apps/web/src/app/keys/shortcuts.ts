import { useEffect } from 'react';
import { keep, kept } from '../kept.js';
import type { WordKey } from '../language/zh.js';
import { chordOf, isTyped } from './chord.js';

export interface Shortcut {
  /** As `chordOf` writes them; several mean the same. */
  keys: readonly string[];
  word: WordKey;
  /** `false`: not here; the browser goes on. Absent: the part that shows the list listens by itself, a grid of cells say, and obeys the same list. */
  run?: (event: KeyboardEvent) => void | false;
}

export interface ShortcutGroup {
  title: WordKey;
  shortcuts: readonly Shortcut[];
}

/** What can be pressed now, the page's own last. The help reads this very list, so that it cannot say anything else. */
let groups: readonly ShortcutGroup[] = [];

export const shortcutGroups = (): readonly ShortcutGroup[] => [...new Set(groups)];

/** While the part is on screen its keys count, and are listed. Give the same object as long as nothing changes. */
export function useShortcuts(group: ShortcutGroup | null): void {
  useEffect(() => {
    if (!group) return;
    groups = [...groups, group];
    return () => {
      groups = groups.toSpliced(groups.lastIndexOf(group), 1);
    };
  }, [group]);
}

const KEPT = 'jiannuo.keys';
/** Single letters get in the way of those who speak to their computer: they may be switched off (WCAG 2.1.4). */
export const singleKeys = (): boolean => kept(KEPT) !== 'off';
export const chooseSingleKeys = (on: boolean): void => keep(KEPT, on ? null : 'off');

const FIELD = 'input, textarea, select, [contenteditable="true"]';

/** One listener for all of them: the latest part on screen has the first say. */
export function useKeyboard(): void {
  useEffect(() => {
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat || document.querySelector('dialog[open]')) return;
  const chord = chordOf(event);
  if (chord === null || (isTyped(chord) && (!singleKeys() || (event.target as Element | null)?.closest?.(FIELD)))) return;
  for (const { shortcuts } of groups.toReversed()) {
    const run = shortcuts.find(({ keys, run: own }) => own && keys.includes(chord))?.run;
    if (!run) continue;
    if (run(event) !== false) event.preventDefault();
    return;
  }
}
