import type { FilingDto } from '#api-client/generated.js';
import { asProblem, type Problem } from '../app/request/problem.js';
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
const RETRY = 6000;

/**
 * The drafts of a page, outside React: each row saves itself once typing pauses, one write at a time, always on the version
 * it was typed over. A write that lost the race (412) keeps both states side by side; nothing is overwritten unseen.
 */
export class DraftDesk {
  private rows: readonly DraftRow[];
  private readonly listeners = new Set<() => void>();
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private readonly running = new Map<number, Promise<void>>();

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
    this.put(
      filings.map((filing) => {
        const row = this.row(filing.target.id);
        if (row && isOpen(row)) return row;
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
  restore(id: number, version: number, entry: Entry): void {
    const row = this.row(id);
    if (!row || !row.filing.allowed.includes('saveDraft') || sameEntry(entry, row.saved)) return;
    this.change(id, { filing: { ...row.filing, version }, entry, problem: null });
    this.later(id);
  }

  /** Everything that can be saved is; resolves when it is. */
  async flush(): Promise<void> {
    await Promise.all(this.rows.map(({ filing }) => this.save(filing.target.id)));
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
    return this.save(id);
  }

  /** A returned figure whose words stand as they are becomes a draft again, so that evidence can join it. */
  async begin(id: number): Promise<void> {
    const row = this.row(id);
    if (!row) return;
    const answer = await this.door.save(row.filing, row.entry);
    this.change(id, { filing: answer, saved: row.entry, problem: null });
  }

  private later(id: number, pause = PAUSE): void {
    clearTimeout(this.timers.get(id));
    this.timers.set(
      id,
      setTimeout(() => void this.save(id), pause),
    );
  }

  private save(id: number): Promise<void> {
    clearTimeout(this.timers.get(id));
    const before = this.running.get(id) ?? Promise.resolve();
    const mine = before.then(() => this.write(id)).finally(() => this.running.get(id) === mine && this.running.delete(id));
    this.running.set(id, mine);
    return mine;
  }

  private async write(id: number): Promise<void> {
    const row = this.row(id);
    if (!row || !isSavable(row)) return;
    const { filing, entry } = row;
    this.change(id, { saving: true });
    try {
      const answer = await this.door.save(filing, entry);
      this.change(id, { filing: answer, saved: entry, saving: false, problem: null });
    } catch (error) {
      const problem = asProblem(error);
      const theirs = problem.status === 412 ? await this.door.read(filing).catch(() => null) : null;
      if (theirs && sameEntry(entryOf(theirs), entry)) {
        // The same words got there before: an answer that was lost on the way, or this reader's other page.
        this.change(id, { filing: theirs, saved: entry, saving: false, problem: null });
        return;
      }
      this.change(id, { saving: false, problem, theirs });
      // The line was down, or the server: it is tried again by itself; a refusal waits for the reader.
      if (problem.status === 0 || problem.status >= 500) this.later(id, RETRY);
    }
  }

  private change(id: number, change: Partial<DraftRow>): void {
    this.put(this.rows.map((row) => (row.filing.target.id === id ? { ...row, ...change } : row)));
  }

  private put(rows: readonly DraftRow[]): void {
    this.rows = rows;
    for (const listener of this.listeners) listener();
  }
}

function fresh(filing: FilingDto): DraftRow {
  const entry = entryOf(filing);
  return { filing, entry, saved: entry, saving: false, problem: null, theirs: null };
}

export const isDirty = (row: DraftRow): boolean => !sameEntry(row.entry, row.saved);

const isOpen = (row: DraftRow): boolean => isDirty(row) || row.saving || row.theirs !== null;

/** What is typed differs from what the server has, and can be sent. */
export const isSavable = (row: DraftRow): boolean =>
  row.filing.allowed.includes('saveDraft') &&
  row.theirs === null &&
  isDirty(row) &&
  read(row.entry, row.filing).unreadable.length === 0;
