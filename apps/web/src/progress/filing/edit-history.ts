import type { Entry } from '../entry.js';

export interface Change {
  id: number;
  change: Partial<Entry>;
}

interface Step {
  changes: { id: number; before: Partial<Entry>; after: Partial<Entry> }[];
  /** Keystrokes of one visit to a cell are one step. */
  visit: string | null;
}

export interface Undone {
  changes: Change[];
  /** Rows that meanwhile say something else, or take nothing any more: left as they are. */
  left: number;
}

const LONGEST = 200;

type EntryOf = (id: number) => Entry | undefined;

/** What was done to the figures of a page, to be taken back and done again. It knows what to change; whoever asks changes it. */
export class EditHistory {
  private done: Step[] = [];
  private undone: Step[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Call before the change is made. */
  note(changes: readonly Change[], entryOf: EntryOf, visit: string | null = null): void {
    const real = changes.flatMap(({ id, change }) => {
      const entry = entryOf(id);
      if (!entry || holds(entry, change)) return [];
      return [{ id, before: part(entry, change), after: change }];
    });
    if (real.length === 0) return;
    this.undone = [];
    const last = this.done.at(-1);
    if (visit !== null && last?.visit === visit) {
      const [one] = real;
      last.changes = [
        {
          id: one!.id,
          before: { ...one!.before, ...last.changes[0]!.before },
          after: { ...last.changes[0]!.after, ...one!.after },
        },
      ];
      return;
    }
    this.done = [...this.done.slice(1 - LONGEST), { changes: real, visit }];
  }

  undo(entryOf: EntryOf): Undone | null {
    return this.turn(this.done, this.undone, entryOf, ({ before, after }) => [after, before]);
  }

  redo(entryOf: EntryOf): Undone | null {
    return this.turn(this.undone, this.done, entryOf, ({ before, after }) => [before, after]);
  }

  /** Whether the last step was done during this visit; a visit's keystrokes are named after it. */
  isLast(visit: string): boolean {
    return this.done.at(-1)?.visit?.startsWith(`${visit}.`) ?? false;
  }

  private turn(
    from: Step[],
    to: Step[],
    entryOf: EntryOf,
    sides: (change: Step['changes'][number]) => [expected: Partial<Entry>, wanted: Partial<Entry>],
  ): Undone | null {
    const step = from.pop();
    if (!step) return null;
    to.push({ ...step, visit: null });
    const changes = step.changes.flatMap((one): Change[] => {
      const [expected, wanted] = sides(one);
      const entry = entryOf(one.id);
      return entry && holds(entry, expected) ? [{ id: one.id, change: wanted }] : [];
    });
    return { changes, left: step.changes.length - changes.length };
  }
}

const part = (entry: Entry, change: Partial<Entry>): Partial<Entry> =>
  Object.fromEntries(Object.keys(change).map((name) => [name, entry[name as keyof Entry]]));

const holds = (entry: Entry, change: Partial<Entry>): boolean =>
  Object.entries(change).every(([name, value]) => JSON.stringify(entry[name as keyof Entry]) === JSON.stringify(value));
