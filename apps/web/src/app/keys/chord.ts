type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * A press as the lists of shortcuts write it: `Ctrl+k`, `Shift+Enter`, `?`. ⌘ counts as Ctrl. Of a single character the shift is
 * part of the character, as keyboards put `?` in different places; with Alt nothing of ours is meant.
 */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  if (altKey) return null;
  const single = key.length === 1;
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${shiftKey && !single ? 'Shift+' : ''}${single ? key.toLowerCase() : key}`;
}

/** A key that would otherwise be typed: not ours while somebody types, and never for those who switched such keys off. */
export const isTyped = (chord: string): boolean => chord.length === 1;

const DRAWN: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };

/** The keys of a chord as they are printed on the keyboard at hand. */
export const keyCaps = (chord: string, mac: boolean): string[] =>
  chord
    .split(/\+(?=.)/)
    .map((part) => (part === 'Ctrl' && mac ? '⌘' : (DRAWN[part] ?? (part.length === 1 ? part.toUpperCase() : part))));
