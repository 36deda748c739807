import type { Addressee, DigestEntry, MailWriter, MeetingInvitation, WrittenMail, ZoneNames } from '#features/reminders/mail-writer.js';
import { digestPage } from './digest.mail.js';
import { invitationCalendar, invitationPage } from './invitation.mail.js';
import { printMail, withLateMark } from './mail-page.js';
import { readSender, type Sender } from './sender.js';

/** The words and looks of every mail. */
export class MjmlMailWriter implements MailWriter {
  private readonly from: Sender;
  readonly domain: string;

  constructor(
    private readonly publicUrl: string,
    mailFrom: string,
  ) {
    this.from = readSender(mailFrom);
    this.domain = this.from.email.split('@')[1]!;
  }

  digest(to: Addressee, zone: ZoneNames, entries: readonly DigestEntry[]): WrittenMail {
    return printMail(digestPage(to, zone, entries, this.publicUrl), this.publicUrl);
  }

  invitation(to: Addressee, zone: ZoneNames, meeting: MeetingInvitation, now: Date): WrittenMail & { calendar: string } {
    const mail = printMail(invitationPage(to, zone, meeting, this.publicUrl), this.publicUrl);
    return { ...mail, calendar: invitationCalendar(to, meeting, this.from, this.publicUrl, now) };
  }

  late(mail: WrittenMail, locale: 'zh' | 'en'): WrittenMail {
    return withLateMark(mail, locale);
  }
}
