import { useMemo, useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { announce } from '../../ui/announce.js';
import type { DraftDesk } from '../draft-desk.js';
import { EditHistory, type Change, type Undone } from './edit-history.js';

/** Changes to the drafts that can be taken back, whichever way they came: typed, pasted, emptied, or from a menu. */
export function useEdits(desk: DraftDesk, show: (change: Change) => void) {
  const w = useWords();
  const [history] = useState(() => new EditHistory());
  const [can, setCan] = useState({ undo: false, redo: false });
  const doings = useMemo(() => {
    const entryOf = (id: number) => {
      const row = desk.row(id);
      return row?.filing.allowed.includes('saveDraft') ? row.entry : undefined;
    };
    const known = () =>
      setCan((before) =>
        before.undo === history.canUndo && before.redo === history.canRedo
          ? before
          : { undo: history.canUndo, redo: history.canRedo },
      );
    const turn = (undone: Undone | null, word: 'edits.undone' | 'edits.redone') => {
      known();
      if (!undone) return;
      desk.editAll(undone.changes);
      const [first] = undone.changes;
      if (first) show(first);
      if (undone.left > 0) announce(w('edits.left', { n: undone.left }), 'wrong');
      else if (undone.changes.length > 1) announce(w(word, { n: undone.changes.length }));
    };
    return {
      /** `visit`: keystrokes that belong together. */
      edit: (changes: readonly Change[], visit: string | null = null) => {
        history.note(changes, entryOf, visit);
        desk.editAll(changes);
        known();
      },
      undo: () => turn(history.undo(entryOf), 'edits.undone'),
      redo: () => turn(history.redo(entryOf), 'edits.redone'),
      cancel: (visit: string) => history.isLast(visit) && turn(history.undo(entryOf), 'edits.undone'),
    };
  }, [desk, history, w]);
  return { ...doings, canUndo: can.undo, canRedo: can.redo, edits: doings };
}
