import type { DataSource } from 'typeorm';

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

/**
 * Lets mails end one after the other, though they travel side by side: at any moment at most one has its last byte
 * under way and is not written down as sent. A process killed at that moment leaves one mail in doubt, not five.
 * Each turn is one statement: the mail before is `sent`, the next is `sending`.
 */
export class SendLedger {
  private last: Promise<void> = Promise.resolve();
  private readonly ends = new Map<number, () => void>();
  private unwritten: number | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** Waits for its turn and writes it down. @throws LeaseLost, or what the database says: then the mail must not end */
  async take(mail: Leased): Promise<void> {
    const before = this.last;
    this.last = new Promise((resolve) => this.ends.set(mail.id, resolve));
    await before;
    const until = new Date(Date.now() + HAND_OVER_MS);
    const own = await this.write(mail, until);
    if (!own) throw new LeaseLost();
    mail.leasedUntil = until;
  }

  /** Ends the mail's turn, whether it got there or not. */
  end(mail: Leased, accepted: boolean): void {
    if (accepted) this.unwritten = mail.id;
    this.ends.get(mail.id)?.();
    this.ends.delete(mail.id);
  }

  /** The last one sent has nobody after it to write it down. */
  async flush(): Promise<void> {
    await this.last;
    if (this.unwritten === null) return;
    await this.dataSource.query("UPDATE mails SET state = 'sent', sentAt = ?, problem = NULL, leasedUntil = NULL WHERE id = ?", [new Date(), this.unwritten]);
    this.unwritten = null;
  }

  /** @returns whether the lease is still ours */
  private async write(next: Leased, until: Date): Promise<boolean> {
    const before = this.unwritten ?? 0;
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE mails SET sentAt = IF(id = ?, ?, sentAt), problem = IF(id = ?, NULL, problem), leasedUntil = IF(id = ?, NULL, ?), state = IF(id = ?, 'sent', 'sending')
        WHERE id = ? OR (id = ? AND leasedUntil = ?)`,
      [before, new Date(), before, before, until, before, before, next.id, next.leasedUntil],
    );
    this.unwritten = null;
    return affectedRows === (before > 0 ? 2 : 1);
  }
}
