import type { Shortcut } from '../../../app/keys/shortcuts.js';
import type { WordKey } from '../../../app/language/zh.js';

/** What a key can mean in the grid, beyond typing. */
export type Doing =
  'move' | 'page' | 'fill' | 'first' | 'last' | 'edit' | 'cancel' | 'clear' | 'fillDown' | 'all' | 'undo' | 'redo' | 'break';

/** The keys of the grid, as the help shows them and as `intentOf` looks them up; the clipboard's are the browser's own. */
export const SHEET_KEYS: { title: WordKey; shortcuts: readonly (Omit<Shortcut, 'run'> & { does: Doing | 'clipboard' })[] } = {
  title: 'keys.sheet',
  shortcuts: [
    { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], word: 'keys.sheet.move', does: 'move' },
    { keys: ['Enter', 'Shift+Enter'], word: 'keys.sheet.enter', does: 'move' },
    {
      keys: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
      word: 'keys.sheet.extend',
      does: 'move',
    },
    { keys: ['Ctrl+ArrowUp', 'Ctrl+ArrowDown'], word: 'keys.sheet.far', does: 'move' },
    { keys: ['Ctrl+Shift+ArrowUp', 'Ctrl+Shift+ArrowDown'], word: 'keys.sheet.extendFar', does: 'move' },
    { keys: ['PageUp', 'PageDown'], word: 'keys.sheet.page', does: 'page' },
    { keys: ['Ctrl+Home'], word: 'keys.sheet.first', does: 'first' },
    { keys: ['Ctrl+End'], word: 'keys.sheet.last', does: 'last' },
    { keys: ['F2'], word: 'keys.sheet.edit', does: 'edit' },
    { keys: ['Escape'], word: 'keys.sheet.cancel', does: 'cancel' },
    { keys: ['Delete', 'Backspace'], word: 'keys.sheet.clear', does: 'clear' },
    { keys: ['Ctrl+Enter'], word: 'keys.sheet.fill', does: 'fill' },
    { keys: ['Ctrl+d'], word: 'keys.sheet.fillDown', does: 'fillDown' },
    { keys: ['Ctrl+a'], word: 'keys.sheet.all', does: 'all' },
    { keys: ['Ctrl+z'], word: 'keys.sheet.undo', does: 'undo' },
    { keys: ['Ctrl+y'], word: 'keys.sheet.redo', does: 'redo' },
    { keys: ['Ctrl+c', 'Ctrl+v'], word: 'keys.sheet.clipboard', does: 'clipboard' },
  ],
};

const DOES = new Map(SHEET_KEYS.shortcuts.flatMap(({ keys, does }) => keys.map((key) => [key, does] as const)));

/** What a chord of the list stands for, of those that are neither a move nor the browser's. */
export function namedDoing(chord: string): Exclude<Doing, 'move' | 'page'> | null {
  const does = DOES.get(chord);
  return does === undefined || does === 'move' || does === 'page' || does === 'clipboard' ? null : does;
}
