import { namedDoing, type Doing } from './sheet-keys.js';

/**
 * `ready`: the cell is chosen and the next key replaces it; `typing`: something is being typed over it; `editing`: its text is
 * being changed (F2, a second click), and the horizontal arrows belong to the caret.
 */
export type Mode = 'ready' | 'typing' | 'editing';

export interface Press {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  mode: Mode;
  /** What has the focus: a line of text, several lines, or a button. */
  on: 'line' | 'words' | 'button';
  caret: { start: boolean; end: boolean };
  /** More than one cell is chosen. */
  block: boolean;
}

export type Intent =
  | { do: 'move'; dy: -1 | 0 | 1; dx: -1 | 0 | 1; extend: boolean; far: boolean }
  | { do: 'page'; dy: -1 | 1 }
  | { do: Exclude<Doing, 'move' | 'page'> };

const ARROWS: Record<string, readonly [dy: -1 | 0 | 1, dx: -1 | 0 | 1]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where text is being typed these are the caret's. */
const OF_CHOOSING: ReadonlySet<string> = new Set(['first', 'last', 'all']);
const OF_CELLS: ReadonlySet<string> = new Set(['all', 'fill', 'edit']);

/** What a key means in the grid, as Excel's users expect it; null: the browser's own meaning stands (Tab among them). */
export function intentOf(press: Press): Intent | null {
  const { key, ctrl, shift, alt, mode, on, block } = press;
  const arrow = ARROWS[key];
  if (alt) return key === 'Enter' && on === 'words' ? { do: 'break' } : null;
  if (ctrl) {
    const letter = key.length === 1 ? key.toLowerCase() : key;
    if (letter === 'z' && shift) return { do: 'redo' };
    if (arrow && arrow[0] !== 0 && !(shift && (mode !== 'ready' || on === 'button')))
      return { do: 'move', dy: arrow[0], dx: 0, extend: shift, far: true };
    const named = namedDoing(`Ctrl+${letter}`);
    if (named === null || (OF_CELLS.has(named) && on === 'button') || (OF_CHOOSING.has(named) && mode !== 'ready')) return null;
    return { do: named };
  }
  if (arrow) return arrowOf(press, arrow);
  if (key === 'Enter') return on === 'button' ? null : { do: 'move', dy: shift ? -1 : 1, dx: 0, extend: false, far: false };
  // In words that are being edited the caret turns the page, on a button the browser does.
  if (key === 'PageUp' || key === 'PageDown')
    return shift || on === 'button' || (on === 'words' && mode === 'editing')
      ? null
      : { do: 'page', dy: key === 'PageUp' ? -1 : 1 };
  const named = namedDoing(key);
  if (named === 'edit') return on === 'button' ? null : { do: named };
  if (named === 'cancel') return mode !== 'ready' || block ? { do: named } : null;
  // Over a chosen block one types, too: then the key is the text's.
  return named === 'clear' && block && mode === 'ready' ? { do: named } : null;
}

function arrowOf({ shift, mode, on, caret }: Press, [dy, dx]: readonly [-1 | 0 | 1, -1 | 0 | 1]): Intent | null {
  if (shift) return mode === 'ready' && on !== 'button' ? { do: 'move', dy, dx, extend: true, far: false } : null;
  if (dy !== 0 && mode === 'editing' && on === 'words') return null;
  const isCaret = dx !== 0 && (mode === 'editing' || (mode === 'typing' && !(dx < 0 ? caret.start : caret.end)));
  return isCaret ? null : { do: 'move', dy, dx, extend: false, far: false };
}
