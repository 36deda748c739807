import type { FilingDto } from '#api-client/generated.js';
import { asProblem, type Problem } from '../app/request/problem.js';
import { mergeEntries } from './merge-entries.js';
import { Outbox, type Sent } from './outbox.js';
import { entryOf, read, sameEntry, type Entry } from './entry.js';

export interface DraftRow {
  filing: FilingDto;
  entry: Entry;
  /** What the server has. */
  saved: Entry;
  saving: boolean;
  problem: Problem | null;
  /** Somebody else changed the same figure: theirs, until one of the two is chosen. */
  theirs: FilingDto | null;
}

export interface DraftDoor {
  save: (filing: FilingDto, entry: Entry) => Promise<FilingDto>;
  read: (filing: FilingDto) => Promise<FilingDto>;
}

const PAUSE = 700;

/**
 * The drafts of a page, outside React: each row saves itself once typing pauses, one write at a time, always on the version
 * it was typed over. A write that lost the race (412) is joined with the other where they changed different things, and else
 * keeps both states side by side; nothing is overwritten unseen.
 */
export class DraftDesk {
  private rows: readonly DraftRow[];
  private readonly listeners = new Set<() => void>();
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private readonly outbox = new Outbox((id) => this.write(id));

  constructor(
    private readonly door: DraftDoor,
    filings: readonly FilingDto[],
  ) {
    this.rows = filings.map(fresh);
  }

  readonly snapshot = (): readonly DraftRow[] => this.rows;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Fresh rows from the server; what is being typed stays. */
  load(filings: readonly FilingDto[]): void {
    const known = new Map(this.rows.map((row) => [row.filing.target.id, row]));
    this.put(
      filings.map((filing) => {
        const row = known.get(filing.target.id);
        if (row && (row.filing === filing || isOpen(row))) return row;
        // A read that was under way while a draft was saved is older than what the row already knows.
        return row && row.filing.version > filing.version ? row : fresh(filing);
      }),
    );
  }

  row(id: number): DraftRow | undefined {
    return this.rows.find(({ filing }) => filing.target.id === id);
  }

  edit(id: number, change: Partial<Entry>): void {
    this.editAll([{ id, change }]);
  }

  /** Several rows at one stroke: a pasted block, or taking it back. */
  editAll(changes: readonly { id: number; change: Partial<Entry> }[]): void {
    const wanted = new Map(changes.map(({ id, change }) => [id, change]));
    this.put(
      this.rows.map((row) => {
        const change = wanted.get(row.filing.target.id);
        return change ? { ...row, entry: { ...row.entry, ...change }, problem: null } : row;
      }),
    );
    for (const id of wanted.keys()) this.later(id);
  }

  /** Typed earlier over the version named, and never saved: whoever changed the figure since is met as ever, by a 412. */
  restore(id: number, version: number, entry: Entry, base?: Entry): void {
    const row = this.row(id);
    if (!row || !row.filing.allowed.includes('saveDraft') || sameEntry(entry, row.saved)) return;
    this.change(id, { filing: { ...row.filing, version }, entry, saved: base ?? row.saved, problem: null });
    this.later(id);
  }

  /** Everything that can be saved is; resolves when it is, or when nobody answers. */
  async flush(): Promise<void> {
    for (const row of this.rows) if (isSavable(row) || this.timers.has(row.filing.target.id)) this.post(row.filing.target.id);
    await this.outbox.quiet();
  }

  /** The line may be back. */
  tryNow(): void {
    this.outbox.tryNow();
  }

  /** The page is left: nothing more is tried. */
  close(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.outbox.close();
  }

  /** The server's answer to a step (submitted, withdrawn): the row is what it says. */
  take(filing: FilingDto): void {
    clearTimeout(this.timers.get(filing.target.id));
    this.put(this.rows.map((row) => (row.filing.target.id === filing.target.id ? fresh(filing) : row)));
  }

  /** Asks for one row anew: a step, or evidence, changed what may be done with it. */
  async refresh(id: number): Promise<void> {
    const row = this.row(id);
    if (!row) return;
    const filing = await this.door.read(row.filing);
    const now = this.row(id);
    if (now && isOpen(now)) this.change(id, { filing });
    else this.take(filing);
  }

  keepTheirs(id: number): void {
    const theirs = this.row(id)?.theirs;
    if (theirs) this.take(theirs);
  }

  keepMine(id: number): Promise<void> {
    const row = this.row(id);
    if (!row?.theirs) return Promise.resolve();
    this.change(id, { filing: row.theirs, saved: entryOf(row.theirs), theirs: null, problem: null });
    this.post(id);
    return this.outbox.quiet();
  }

  /** A returned figure whose words stand as they are becomes a draft again, so that evidence can join it. */
  async begin(id: number): Promise<void> {
    const row = this.row(id);
    if (!row) return;
    const answer = await this.door.save(row.filing, row.entry);
    this.change(id, { filing: answer, saved: row.entry, problem: null });
  }

  private later(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.set(
      id,
      setTimeout(() => this.post(id), PAUSE),
    );
  }

  private post(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.outbox.add(id);
  }

  private async write(id: number): Promise<Sent> {
    const row = this.row(id);
    if (!row || !isSavable(row)) return 'answered';
    const { filing, entry } = row;
    this.change(id, { saving: true });
    try {
      const answer = await this.door.save(filing, entry);
      this.change(id, { filing: answer, saved: entry, saving: false, problem: null });
    } catch (error) {
      const problem = asProblem(error);
      const theirs = problem.status === 412 ? await this.door.read(filing).catch(() => null) : null;
      if (theirs && this.join(id, entry, theirs)) return 'answered';
      this.change(id, { saving: false, problem, theirs });
      // The line was down, or the server: it is tried again by itself; a refusal waits for the reader.
      if (isSilence(problem)) return 'silent';
    }
    return 'answered';
  }

  /** Both changed the figure, but not the same thing of it; or they say the same: an answer that was lost on the way. */
  private join(id: number, sent: Entry, theirs: FilingDto): boolean {
    const row = this.row(id)!;
    const saved = entryOf(theirs);
    if (sameEntry(saved, sent)) {
      this.change(id, { filing: theirs, saved: sent, saving: false, problem: null });
      return true;
    }
    const merged = theirs.allowed.includes('saveDraft') ? mergeEntries(row.saved, row.entry, saved) : null;
    if (!merged) return false;
    this.change(id, { filing: theirs, saved, entry: merged, saving: false, problem: null });
    this.later(id);
    return true;
  }

  private change(id: number, change: Partial<DraftRow>): void {
    this.put(this.rows.map((row) => (row.filing.target.id === id ? { ...row, ...change } : row)));
  }

  private put(rows: readonly DraftRow[]): void {
    if (rows.length === this.rows.length && rows.every((row, at) => row === this.rows[at])) return;
    this.rows = rows;
    for (const listener of this.listeners) listener();
  }
}

function fresh(filing: FilingDto): DraftRow {
  const entry = entryOf(filing);
  return { filing, entry, saved: entry, saving: false, problem: null, theirs: null };
}

/** Nobody answered, or only the server's fall: not the reader's to mend. */
export const isSilence = (problem: Problem | null): boolean =>
  problem !== null && (problem.status === 0 || problem.status >= 500);

export const isDirty = (row: DraftRow): boolean => !sameEntry(row.entry, row.saved);

const isOpen = (row: DraftRow): boolean => isDirty(row) || row.saving || row.theirs !== null;

/** What is typed differs from what the server has, and can be sent. */
export const isSavable = (row: DraftRow): boolean =>
  row.filing.allowed.includes('saveDraft') &&
  row.theirs === null &&
  isDirty(row) &&
  read(row.entry, row.filing).unreadable.length === 0;
