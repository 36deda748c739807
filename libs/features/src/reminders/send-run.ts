import type { Outbox, OutgoingMail } from './outbox.js';
import type { DeliveryResult } from './postman.js';
import type { SendLedger } from './send-ledger.js';

export interface SentSummary {
  sent: number;
  putOff: number;
  failed: number;
}

/** As many as the postman has connections. */
const AT_ONCE = 5;
/** So few left in hand: the next ones are claimed while these travel. */
const LOW = 25;
const SETTLED_EVERY = 100;

/** One run of the sender: five connections that share a hand of claimed mails, and a tail that settles what is sent. */
export class SendRun {
  private readonly summary: SentSummary = { sent: 0, putOff: 0, failed: 0 };
  private readonly hand: OutgoingMail[] = [];
  private claiming: Promise<void> | null = null;
  private isEmpty = false;
  /** The mail server, or our own ledger, would fail the next mail too. */
  private isOver = false;
  private settling: Promise<void> = Promise.resolve();
  private failure: unknown = null;

  constructor(
    private readonly outbox: Outbox,
    private readonly ledger: SendLedger,
    private readonly send: (mail: OutgoingMail, ledger: SendLedger) => Promise<DeliveryResult>,
  ) {}

  /** @throws what the database said, once nothing travels any more */
  async all(): Promise<SentSummary> {
    // First what an earlier run, killed, has left unsettled.
    this.settleSoon();
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.connection()));
    await this.ledger.flush();
    await this.settling;
    await this.outbox.settle();
    if (this.failure) throw this.failure;
    return this.summary;
  }

  private async connection(): Promise<void> {
    for (let mail = await this.next(); mail; mail = await this.next()) {
      if (this.isOver) await this.outbox.giveBack(mail);
      else await this.sendOne(mail);
    }
  }

  private async sendOne(mail: OutgoingMail): Promise<void> {
    const result = await this.send(mail, this.ledger);
    if (result.state === 'accepted') {
      this.summary.sent += 1;
      if (this.summary.sent % SETTLED_EVERY === 0) this.settleSoon();
      return;
    }
    this.isOver ||= result.state === 'serverAway' || this.ledger.isBroken;
    // Nothing was wrong with the mail where we ourselves could not note it. A lease that passed to another worker
    // meanwhile matches no row either way: the mail is in its hands.
    if (this.ledger.isBroken) await this.outbox.giveBack(mail);
    else await this.outbox.putOff(mail, result);
    this.summary[result.state === 'failed' ? 'failed' : 'putOff'] += 1;
  }

  private async next(): Promise<OutgoingMail | undefined> {
    if (this.hand.length < LOW && !this.isEmpty && !this.isOver) {
      this.claiming ??= this.claim();
      if (this.hand.length === 0) await this.claiming;
    }
    return this.hand.shift();
  }

  /** Never rejects: a claim that fails while others still travel is told at the end of the run. */
  private async claim(): Promise<void> {
    try {
      const mails = await this.outbox.claim();
      this.isEmpty = mails.length === 0;
      this.hand.push(...mails);
    } catch (error) {
      this.isEmpty = true;
      this.failure = error;
    } finally {
      this.claiming = null;
    }
  }

  private settleSoon(): void {
    this.settling = this.settling.then(() => this.outbox.settle()).catch((error: unknown) => void (this.failure = error));
  }
}
