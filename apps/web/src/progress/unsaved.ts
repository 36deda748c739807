import { isDirty, type DraftDesk } from './draft-desk.js';
import { EMPTY, type Entry } from './entry.js';

/** What was typed, what stood there before, and the version it was typed over. */
interface Unsaved {
  version: number;
  entry: Entry;
  base?: Entry;
  /** The tab that is still typing; null once it was closed. */
  tab: string | null;
  /** When it was last known to be unsaved, in milliseconds. */
  at: number;
}

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface Keeper {
  /** This tab, also after a reload. */
  tab: string;
  now: () => number;
}

export interface Keeping {
  /** The tab is being closed: whoever comes next takes over. */
  release: () => void;
  stop: () => void;
}

export const UNSAVED = 'jiannuo.unsaved.';
const keyOf = (person: number, period: string, target: number) => `${UNSAVED}${person}.${period}.${target}`;
/** A tab that has said nothing for so long fell over without a word. */
const GONE = 20_000;
const STILL_HERE = 5000;
/** On a shared computer nothing lies about for ever. */
const LONGEST = 7 * 24 * 3_600_000;

/**
 * Keeps what no save has taken yet on this computer, for this person: a tab closed between two keystrokes, a lost network or a
 * session that ends costs nothing. First puts back what was left behind; what another tab is still typing stays with it.
 */
export function keepUnsaved(desk: DraftDesk, person: number, store: Store, { tab, now }: Keeper): Keeping {
  const held = new Map<string, { entry: Entry; version: number; at: number }>();
  for (const { filing } of desk.snapshot()) {
    const key = keyOf(person, filing.period, filing.target.id);
    const left = readFrom(store, key);
    if (!left || (left.tab !== null && left.tab !== tab && now() - left.at < GONE)) continue;
    held.set(key, { entry: left.entry, version: left.version, at: 0 });
    if (now() - left.at < LONGEST) desk.restore(filing.target.id, left.version, left.entry, left.base);
  }
  let stopped = false;
  const write = (by: string | null) => {
    if (stopped) return;
    for (const row of desk.snapshot()) {
      const key = keyOf(person, row.filing.period, row.filing.target.id);
      const { entry, saved, filing } = row;
      if (!isDirty(row)) {
        if (held.delete(key)) writeTo(store, key, null);
        continue;
      }
      const before = held.get(key);
      const known = before?.entry === entry && before.version === filing.version && now() - before.at < STILL_HERE;
      if (known && by !== null) continue;
      held.set(key, { entry, version: filing.version, at: now() });
      writeTo(store, key, { version: filing.version, entry, base: saved, tab: by, at: now() });
    }
  };
  write(tab);
  const unsubscribe = desk.subscribe(() => write(tab));
  const stop = () => {
    stopped = true;
    unsubscribe();
  };
  return { release: () => write(null), stop };
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
    return left && { ...left, tab: left.tab ?? null, at: left.at ?? 0, entry: { ...EMPTY, ...left.entry } };
  } catch {
    return null;
  }
}
