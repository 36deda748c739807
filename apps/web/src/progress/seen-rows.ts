import type { DraftDesk, DraftRow } from './draft-desk.js';
import type { Bench } from './judge.js';
import { see, type Seen } from './readiness.js';

export const idOf = ({ row }: Seen): number => row.filing.target.id;

/**
 * The drafts of a page and everything said about them, outside React: each row is judged anew only when it changed, and whoever
 * shows one row, or counts them, hears of nothing else. A key in one of 300 rows costs one row.
 */
export class SeenRows {
  private readonly known = new WeakMap<DraftRow, Seen>();
  private from: readonly DraftRow[] | null = null;
  private seen: readonly Seen[] = [];
  private asked: readonly Seen[] = [];
  private later: readonly Seen[] = [];
  private byId: ReadonlyMap<number, Seen> = new Map();

  constructor(
    private readonly desk: DraftDesk,
    private readonly bench: Bench,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => this.desk.subscribe(listener);

  readonly all = (): readonly Seen[] => this.fresh().seen;

  /** What the month asks for; the others wait for statistics to publish. */
  readonly askedFor = (): readonly Seen[] => this.fresh().asked;

  readonly notYet = (): readonly Seen[] => this.fresh().later;

  of(id: number): Seen | undefined {
    return this.fresh().byId.get(id);
  }

  private fresh(): this {
    const rows = this.desk.snapshot();
    if (rows === this.from) return this;
    this.from = rows;
    this.seen = rows.map((row) => {
      const now = this.known.get(row) ?? see(row, this.bench);
      this.known.set(row, now);
      return now;
    });
    this.asked = this.seen.filter(({ standing }) => standing !== 'later');
    this.later = this.seen.filter(({ standing }) => standing === 'later');
    this.byId = new Map(this.seen.map((one) => [idOf(one), one]));
    return this;
  }
}
