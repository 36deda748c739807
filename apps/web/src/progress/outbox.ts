/** What became of a thing sent: `silent` when nobody answered. */
export type Sent = 'answered' | 'silent';

const LANES = 4;
const AGAIN = 6000;

/**
 * What still has to be sent, in the order in which it was changed, each thing once at a time. When nobody answers, everything
 * waits; then one goes ahead to see whether the line is back, and the rest follow behind it.
 */
export class Outbox {
  /** By the number of the change. */
  private readonly waiting = new Map<number, number>();
  private readonly going = new Set<number>();
  private readonly settled = new Set<() => void>();
  private changes = 0;
  private lanes = LANES;
  private again: ReturnType<typeof setTimeout> | null = null;
  private closed = false;

  constructor(private readonly send: (id: number) => Promise<Sent>) {}

  get isSilent(): boolean {
    return this.again !== null;
  }

  add(id: number): void {
    if (!this.waiting.has(id)) this.waiting.set(id, ++this.changes);
    this.pump();
  }

  /** The line may be back: nobody waits any longer. */
  tryNow(): void {
    if (this.again) clearTimeout(this.again);
    this.again = null;
    this.pump();
  }

  /** Resolves when everything was answered, or nobody answers. */
  quiet(): Promise<void> {
    if (this.isQuiet) return Promise.resolve();
    return new Promise((resolve) => this.settled.add(resolve));
  }

  close(): void {
    this.closed = true;
    if (this.again) clearTimeout(this.again);
    this.waiting.clear();
  }

  private get isQuiet(): boolean {
    return this.going.size === 0 && (this.waiting.size === 0 || this.isSilent || this.closed);
  }

  private pump(): void {
    while (!this.isSilent && !this.closed && this.going.size < this.lanes) {
      const next = [...this.waiting].filter(([id]) => !this.going.has(id)).sort(([, a], [, b]) => a - b)[0];
      if (!next) break;
      void this.go(...next);
    }
    if (!this.isQuiet) return;
    for (const resolve of this.settled) resolve();
    this.settled.clear();
  }

  private async go(id: number, change: number): Promise<void> {
    this.waiting.delete(id);
    this.going.add(id);
    const sent = await this.send(id);
    this.going.delete(id);
    if (sent === 'silent' && !this.closed) {
      // Back to its old place, also when it was changed again meanwhile.
      this.waiting.set(id, change);
      this.lanes = 1;
      if (this.again) clearTimeout(this.again);
      this.again = setTimeout(() => this.tryNow(), AGAIN);
    } else this.lanes = LANES;
    this.pump();
  }
}
