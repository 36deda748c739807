import { isDirty, type DraftDesk } from './draft-desk.js';
import { EMPTY, type Entry } from './entry.js';

/** What was typed and the version it was typed over. */
interface Unsaved {
  version: number;
  entry: Entry;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (person: number, period: string, target: number) => `jiannuo.unsaved.${person}.${period}.${target}`;

/**
 * Keeps what no save has taken yet, for this tab and this person: a session that ends between two keystrokes costs nothing.
 * First puts back what an earlier session left; the answer ends the keeping.
 */
export function keepUnsaved(desk: DraftDesk, person: number, store: Store): () => void {
  const held = new Set<string>();
  for (const { filing } of desk.snapshot()) {
    const key = keyOf(person, filing.period, filing.target.id);
    const left = readFrom(store, key);
    if (!left) continue;
    held.add(key);
    desk.restore(filing.target.id, left.version, left.entry);
  }
  const note = () => {
    for (const row of desk.snapshot()) {
      const key = keyOf(person, row.filing.period, row.filing.target.id);
      if (isDirty(row)) {
        held.add(key);
        writeTo(store, key, { version: row.filing.version, entry: row.entry });
      } else if (held.delete(key)) writeTo(store, key, null);
    }
  };
  note();
  return desk.subscribe(note);
}

/** A full or forbidden store keeps nothing; typing goes on. */
function writeTo(store: Store, key: string, unsaved: Unsaved | null): void {
  try {
    if (unsaved) store.setItem(key, JSON.stringify(unsaved));
    else store.removeItem(key);
  } catch {
    // nothing to do: the draft is still saved by the server as soon as it answers
  }
}

function readFrom(store: Store, key: string): Unsaved | null {
  try {
    const left = JSON.parse(store.getItem(key) ?? 'null') as Unsaved | null;
    return left && { version: left.version, entry: { ...EMPTY, ...left.entry } };
  } catch {
    return null;
  }
}
