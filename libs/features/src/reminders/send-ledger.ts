import { errnoOf } from '#database/unit-of-work.js';
import type { QueryRunner } from 'typeorm';

export interface Leased {
  id: number;
  /** By the database's clock. */
  leasedUntil: Date;
  /** Whether the lease lasts long enough for a hand-over. */
  hasTime(): boolean;
}

/** So near its end, the lease is as good as another worker's. */
class LeaseRunsOut extends Error {
  constructor() {
    super('the lease of this mail runs out before it could be handed over');
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

/** A deadlock's victim has done nothing wrong; twice in a row is more than bad luck. */
const retriedOnce = (error: unknown, again: () => Promise<void>): Promise<void> => {
  if (![1213, 1205].includes(errnoOf(error) ?? 0)) return Promise.reject(error as Error);
  return again();
};

/** What is taken of the driver: a statement that is on its way to the server when `query` returns. */
interface Wire {
  query(sql: string, values: unknown[], done: (error: Error | null) => void): void;
}

/**
 * Lets mails end one after the other, though they travel side by side: at any moment at most one has its last byte
 * under way and is not noted as sent. A process killed at that moment leaves one mail in doubt, not five.
 *
 * Each turn is one statement: those before are `sent`, the next is `sending`. It need not be answered before the next
 * mail ends: once handed to the kernel it reaches the server, and is carried out there, even if we die – which is what a
 * turn has to wait for. Several connections take turns at it, so that their commits share their disk writes.
 */
export class SendLedger {
  private last: Promise<void> = Promise.resolve();
  /** By the claimed mail itself, not its id: claimed again later in the same run, it begins anew. */
  private readonly turns = new WeakMap<Leased, Turn>();
  private readonly over = new WeakSet<Leased>();
  private readonly idle: Wire[];
  private readonly busy = new Set<Promise<void>>();
  private unnoted: number[] = [];
  private failure: Error | null = null;

  private constructor(wires: Wire[]) {
    this.idle = wires;
  }

  /** Over connections of its own: everybody's pace hangs on these statements. */
  static async over(connections: readonly QueryRunner[]): Promise<SendLedger> {
    return new SendLedger(await Promise.all(connections.map((connection) => connection.connect() as Promise<Wire>)));
  }

  /** It cannot note any more: no mail may end until a new run. */
  get isBroken(): boolean {
    return this.failure !== null;
  }

  /** Waits for its turn and notes it. @throws when the mail must not end */
  take(mail: Leased): Promise<void> {
    // A line that broke may still empty its buffer into the gate, and a pool may send the mail once more by itself: neither
    // is a second turn.
    if (this.over.has(mail) || this.turns.has(mail)) return Promise.reject(new BrokenOff());
    const before = this.last;
    const turn: Turn = { brokenOff: false, done: () => undefined, taken: Promise.resolve() };
    this.last = new Promise((resolve) => (turn.done = resolve));
    turn.taken = before.then(() => this.enter(mail, turn));
    this.turns.set(mail, turn);
    return turn.taken;
  }

  /** Ends the mail's turn, whether it got there or not; one that breaks off while it waits still waits for its turn. */
  async end(mail: Leased, accepted: boolean): Promise<void> {
    this.over.add(mail);
    const turn = this.turns.get(mail);
    if (!turn) return;
    turn.brokenOff = true;
    await turn.taken.catch(() => undefined);
    if (accepted) this.unnoted.push(mail.id);
    this.turns.delete(mail);
    turn.done();
  }

  /** The last one sent has nobody after it to note it. @throws what the database said, if it did not note everything */
  async flush(): Promise<void> {
    await this.last;
    await Promise.all(this.busy);
    if (this.unnoted.length > 0) {
      this.failure = null;
      this.note(null);
      await Promise.all(this.busy);
    }
    if (this.failure) throw this.failure;
  }

  private async enter(mail: Leased, turn: Turn): Promise<void> {
    while (this.idle.length === 0) await Promise.race(this.busy);
    if (this.failure) throw this.failure;
    if (turn.brokenOff) throw new BrokenOff();
    if (!mail.hasTime()) throw new LeaseRunsOut();
    this.note(mail);
  }

  private note(next: Leased | null): void {
    const wire = this.idle.pop()!;
    const sent = this.unnoted;
    this.unnoted = [];
    const [id, lease] = next ? [next.id, next.leasedUntil] : [0, null];
    const statement = () =>
      new Promise<void>((resolve, reject) => {
        wire.query(
          `UPDATE mails SET sentAt = IF(id = ?, sentAt, UTC_TIMESTAMP(3)), problem = IF(id = ?, problem, NULL), leasedUntil = IF(id = ?, leasedUntil, NULL), state = IF(id = ?, 'sending', 'sent')
            WHERE id IN (?) AND (id <> ? OR (state <> 'sent' AND leasedUntil = ?))`,
          [id, id, id, id, [...sent, id], id, lease],
          (error) => (error ? reject(error) : resolve()),
        );
      });
    const settled: Promise<void> = statement()
      .catch((error: unknown) => retriedOnce(error, statement))
      .catch((error: Error) => {
        this.unnoted.unshift(...sent);
        this.failure = error;
      })
      .then(() => {
        this.idle.push(wire);
        this.busy.delete(settled);
      });
    this.busy.add(settled);
  }
}
