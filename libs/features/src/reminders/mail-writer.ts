import type { DigestItem } from '#domain/reminders/digest.js';
import type { ListedTarget } from './reminder-content.js';

export interface Addressee {
  name: string;
  nameEn: string | null;
  email: string;
  locale: 'zh' | 'en';
}

export interface ZoneNames {
  name: string;
  nameEn: string | null;
  /** 示意: the zone's figures are invented, and every mail says so. */
  illustrative: boolean;
}

export interface DigestEntry extends DigestItem {
  /** The first targets of its list. */
  rows: ListedTarget[];
  /** On whose behalf, by name. */
  principal: string | null;
  /** Somebody of the supervision office asked for it by hand. */
  asked: boolean;
}

export interface MeetingInvitation {
  meetingId: number;
  title: string;
  place: string;
  period: string;
  startsAt: Date;
  /** As planned; null: open. */
  endsAt: Date | null;
  /** How much room the calendar entry takes, also where the end is open. */
  minutes: number;
  sequence: number;
  path: string;
  principal: string | null;
  late: boolean;
  /** Called off, and why: the mail takes the calendar's entry back. */
  cancelled: { reason: string } | null;
}

export interface WrittenMail {
  subject: string;
  html: string;
  text: string;
}

/** Words and looks of the mails; the work floor decides only who is told what, and when. */
export interface MailWriter {
  digest(to: Addressee, zone: ZoneNames, entries: readonly DigestEntry[], now: Date): WrittenMail;
  invitation(to: Addressee, zone: ZoneNames, meeting: MeetingInvitation, now: Date): WrittenMail & { calendar: string };
  /** The same mail, marked as sent late (补发): it was written in time and could not leave. */
  late(mail: WrittenMail, locale: 'zh' | 'en'): WrittenMail;
  /** The part of a Message-ID behind the @. */
  readonly domain: string;
}

export const MAIL_WRITER = Symbol('MailWriter');
