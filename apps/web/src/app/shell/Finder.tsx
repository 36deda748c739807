import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { keyCaps } from '../keys/chord.js';
import { useKeyboard, useShortcuts, type ShortcutGroup } from '../keys/shortcuts.js';
import { useWords } from '../language/language.js';
import { allWords } from '../language/loaded.js';

/** Both name pages and keys of every room. */
const read = () => Promise.all([import('../../search/Palette.js'), allWords()]);
const Palette = lazy(() => read().then(([part]) => ({ default: part.Palette })));
const KeysHelp = lazy(() =>
  Promise.all([import('../../search/KeysHelp.js'), allWords()]).then(([part]) => ({ default: part.KeysHelp })),
);

/** What is typed at once after the key must not be lost while the file is on its way: it comes when the page has nothing else to do. */
const IDLE_MS = 4_000;
const isMac = /Mac|iP(hone|ad)/.test(navigator.userAgent);

/** The field in the bar that finds everything, its keys, and the list of keys. Both dialogs are files of their own. */
export function Finder() {
  const w = useWords();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const group = useMemo<ShortcutGroup>(
    () => ({
      title: 'keys.everywhere',
      shortcuts: [
        { keys: ['Ctrl+k', '/'], word: 'search.open', run: () => setOpen('palette') },
        { keys: ['?'], word: 'keys.open', run: () => setOpen('keys') },
      ],
    }),
    [],
  );
  useKeyboard();
  useShortcuts(group);
  useEffect(() => {
    const timer = setTimeout(() => void read().catch(() => undefined), IDLE_MS);
    return () => clearTimeout(timer);
  }, []);
  const close = () => setOpen(null);
  return (
    <>
      <button
        type="button"
        className="finder"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        aria-label={w('search.open')}
        onPointerEnter={() => void read().catch(() => undefined)}
        onClick={() => setOpen('palette')}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2ZM10.6 10.6 14 14" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        <span aria-hidden="true">{w('search.field')}</span>
        <kbd aria-hidden="true">{keyCaps('Ctrl+k', isMac).join(' ')}</kbd>
      </button>
      <Suspense>
        {open === 'palette' && <Palette onClose={close} onKeys={() => setOpen('keys')} />}
        {open === 'keys' && <KeysHelp mac={isMac} onClose={close} />}
      </Suspense>
    </>
  );
}
