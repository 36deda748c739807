import type { QueryRunner } from 'typeorm';

export interface Leased {
  id: number;
  leasedUntil: Date;
}

/** Real time for one hand-over; the socket's own patience is shorter. */
const HAND_OVER_MS = 3 * 60_000;

/** Another worker holds the mail by now: it is in its hands, and its row in its words. */
export class LeaseLost extends Error {
  constructor() {
    super('the lease of this mail has passed to another worker');
  }
}

class BrokenOff extends Error {
  constructor() {
    super('the line broke before the mail could end');
  }
}

interface Turn {
  brokenOff: boolean;
  taken: Promise<void>;
  done: () => void;
}

/**
 * Lets mails end one after the other, though they travel side by side: at any moment at most one has its last byte
 * under way and is not written down as sent. A process killed at that moment leaves one mail in doubt, not five.
 * Each turn is one statement: the mail before is `sent`, the next is `sending`.
 */
export class SendLedger {
  private last: Promise<void> = Promise.resolve();
  private readonly turns = new Map<number, Turn>();
  private readonly over = new Set<number>();
  private unwritten: number | null = null;

  /** A connection of its own: everybody's pace hangs on these statements. */
  constructor(private readonly connection: Pick<QueryRunner, 'query'>) {}

  /** Waits for its turn and writes it down. @throws LeaseLost, or what the database says: then the mail must not end */
  take(mail: Leased): Promise<void> {
    // A line that broke may still empty its buffer into the gate: nobody would end that turn any more.
    if (this.over.has(mail.id)) return Promise.reject(new BrokenOff());
    const before = this.last;
    const turn: Turn = { brokenOff: false, done: () => undefined, taken: Promise.resolve() };
    this.last = new Promise((resolve) => (turn.done = resolve));
    turn.taken = before.then(() => this.enter(mail, turn));
    this.turns.set(mail.id, turn);
    return turn.taken;
  }

  /**
   * Ends the mail's turn, whether it got there or not. One that breaks off while it waits, or while it is being written
   * down, still waits for that: afterwards the mail's lease is what its row says.
   */
  async end(mail: Leased, accepted: boolean): Promise<void> {
    this.over.add(mail.id);
    const turn = this.turns.get(mail.id);
    if (!turn) return;
    turn.brokenOff = true;
    await turn.taken.catch(() => undefined);
    if (accepted) this.unwritten = mail.id;
    this.turns.delete(mail.id);
    turn.done();
  }

  private async enter(mail: Leased, turn: Turn): Promise<void> {
    if (turn.brokenOff) throw new BrokenOff();
    const until = new Date(Date.now() + HAND_OVER_MS);
    if (!(await this.write(mail, until))) throw new LeaseLost();
    mail.leasedUntil = until;
  }

  /** The last one sent has nobody after it to write it down. */
  async flush(): Promise<void> {
    await this.last;
    if (this.unwritten === null) return;
    await this.connection.query("UPDATE mails SET state = 'sent', sentAt = ?, problem = NULL, leasedUntil = NULL WHERE id = ?", [new Date(), this.unwritten]);
    this.unwritten = null;
  }

  /** @returns whether the lease is still ours */
  private async write(next: Leased, until: Date): Promise<boolean> {
    const before = this.unwritten ?? 0;
    const { affectedRows } = (await this.connection.query(
      `UPDATE mails SET sentAt = IF(id = ?, ?, sentAt), problem = IF(id = ?, NULL, problem), leasedUntil = IF(id = ?, NULL, ?), state = IF(id = ?, 'sent', 'sending')
        WHERE id IN (?, ?) AND (id = ? OR leasedUntil = ?)`,
      [before, new Date(), before, before, until, before, before, next.id, before, next.leasedUntil],
    )) as { affectedRows: number };
    this.unwritten = null;
    return affectedRows === (before > 0 ? 2 : 1);
  }
}
