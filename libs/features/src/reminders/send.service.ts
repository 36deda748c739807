import { UnitOfWork } from '#database/unit-of-work.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import { isLate } from '#domain/reminders/delivery.js';
import { Inject, Injectable } from '@nestjs/common';
import { WorkCalendars } from '../calendar/work-calendars.js';
import { MAIL_WRITER, type MailWriter } from './mail-writer.js';
import { Outbox, type OutgoingMail } from './outbox.js';
import { POSTMAN, type Postman } from './postman.js';
import { SendLedger } from './send-ledger.js';

const AT_ONCE = 5;

export interface SentSummary {
  sent: number;
  putOff: number;
  failed: number;
}

/** Lets written mails leave, and writes down of each how it fared. */
@Injectable()
export class SendService {
  private readonly outbox: Outbox;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: WorkCalendars,
    @Inject(MAIL_WRITER) private readonly writer: MailWriter,
    @Inject(POSTMAN) private readonly postman: Postman,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.outbox = new Outbox(uow);
  }

  /** Everything that may leave now; ends early when the server itself is away, for it would refuse the next one too. */
  async sendDue(): Promise<SentSummary> {
    const summary: SentSummary = { sent: 0, putOff: 0, failed: 0 };
    await this.outbox.settle();
    for (;;) {
      const mails = await this.outbox.claim();
      if (mails.length === 0) return summary;
      const serverAway = await this.sendAll(mails, summary);
      await this.outbox.settle();
      if (serverAway) return summary;
    }
  }

  private async sendAll(mails: OutgoingMail[], summary: SentSummary): Promise<boolean> {
    const ledger = new SendLedger(this.uow.dataSource);
    const waiting = [...mails];
    let serverAway = false;
    const connection = async () => {
      for (let mail = waiting.shift(); mail; mail = waiting.shift()) {
        if (serverAway) {
          await this.outbox.giveBack(mail);
          continue;
        }
        const outcome = await this.send(mail, ledger);
        if (outcome === 'sent') summary.sent += 1;
        else if (outcome === 'failed') summary.failed += 1;
        else summary.putOff += 1;
        serverAway ||= outcome === 'serverAway';
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, connection));
    await ledger.flush();
    return serverAway;
  }

  private async send(mail: OutgoingMail, ledger: SendLedger): Promise<'sent' | 'putOff' | 'failed' | 'serverAway'> {
    const words = (await this.isLate(mail)) ? this.writer.late(mail, mail.locale) : mail;
    const result = await this.postman.deliver({ ...mail, ...words }, () => ledger.take(mail));
    await ledger.end(mail, result.state === 'accepted');
    if (result.state === 'accepted') return 'sent';
    // A lease that passed to another worker meanwhile matches no row here: the mail is in its hands.
    await this.outbox.putOff(mail, result);
    return result.state;
  }

  /** Written in time, but held up on its way for longer than a slow run explains. */
  private async isLate({ zoneId, writtenAt }: OutgoingMail): Promise<boolean> {
    const moment = { now: await this.clock.now(), calendar: await this.calendars.of(zoneId) };
    return isLate({ dueAt: writtenAt, deadlines: [], carriedOver: false }, moment);
  }
}
