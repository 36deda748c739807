import { UnitOfWork } from '#database/unit-of-work.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import { isLate } from '#domain/reminders/delivery.js';
import { Inject, Injectable } from '@nestjs/common';
import { WorkCalendars } from '../calendar/work-calendars.js';
import { MAIL_WRITER, type MailWriter } from './mail-writer.js';
import { Outbox, type OutgoingMail } from './outbox.js';
import { POSTMAN, type DeliveryResult, type Postman } from './postman.js';
import { SendLedger } from './send-ledger.js';
import { SendRun, type SentSummary } from './send-run.js';

/** Out of a pool of ten; three share most of their disk writes. */
const LEDGER_CONNECTIONS = 3;

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
    const connections = Array.from({ length: LEDGER_CONNECTIONS }, () => this.uow.dataSource.createQueryRunner());
    try {
      const run = new SendRun(this.outbox, await SendLedger.over(connections), (mail, ledger) => this.send(mail, ledger));
      return await run.all();
    } finally {
      await Promise.all(connections.map((connection) => connection.release()));
    }
  }

  private async send(mail: OutgoingMail, ledger: SendLedger): Promise<DeliveryResult> {
    const words = (await this.isLate(mail)) ? this.writer.late(mail, mail.locale) : mail;
    const result = await this.postman.deliver({ ...mail, ...words }, () => ledger.take(mail));
    await ledger.end(mail, result.state === 'accepted');
    return result;
  }

  /** Written in time, but held up on its way for longer than a slow run explains. */
  private async isLate({ zoneId, writtenAt }: OutgoingMail): Promise<boolean> {
    const moment = { now: await this.clock.now(), calendar: await this.calendars.of(zoneId) };
    return isLate({ dueAt: writtenAt, deadlines: [], carriedOver: false }, moment);
  }
}
