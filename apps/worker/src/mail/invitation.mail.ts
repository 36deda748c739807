import { dayOf, timeOf, weekdayName } from '#domain/calendar/zone-time.js';
import { whyItCame } from '#domain/language/reminder-words.js';
import type { Addressee, MeetingInvitation, ZoneNames } from '#features/reminders/mail-writer.js';
import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator';
import { BUTTONS, dayWord, MAIL_WORDS, momentWord, monthWord, type Locale } from './mail-words.js';
import { deepLink } from './links.js';
import { oneLine, type MailPage } from './mail-page.js';

/** 会议通知, with an entry for the calendar. */
export function invitationPage(to: Addressee, zone: ZoneNames, meeting: MeetingInvitation, publicUrl: string): MailPage {
  const { locale } = to;
  const words = MAIL_WORDS[locale];
  const zh = locale === 'zh';
  const rule = meeting.cancelled ? 'meetingCancelled' : 'meetingCalled';
  const changed = meeting.sequence > 0 && !meeting.cancelled;
  const subject = zh
    ? `${meeting.cancelled ? '会议取消' : changed ? '会议变更' : '会议通知'}：${meeting.title}，${momentWord(meeting.startsAt, locale)}，${meeting.place}`
    : `${meeting.cancelled ? 'Meeting cancelled' : changed ? 'Meeting changed' : 'Meeting'}: ${meeting.title}, ${momentWord(meeting.startsAt, locale)}, ${meeting.place}`;
  return {
    locale,
    subject: `${meeting.late ? words.latePrefix : ''}${subject}`,
    zone: zh ? zone.name : (zone.nameEn ?? zone.name),
    illustrative: zone.illustrative ? words.illustrative : null,
    late: meeting.late,
    greeting: words.greeting(zh ? to.name : (to.nameEn ?? to.name)),
    why: whyItCame(rule, meeting.principal, locale),
    groups: [
      {
        headline: meeting.title,
        notes: notesOf(meeting, changed, zh),
        head: zh ? ['事项', '内容'] : ['What', 'Details'],
        rows: zh
          ? [[meeting.cancelled ? '原定时间' : '时间', whenWord(meeting, locale)], ['地点', meeting.place], ['调度月份', monthWord(meeting.period, locale)], ...(meeting.cancelled ? [['取消原因', meeting.cancelled.reason]] : [])]
          : [[meeting.cancelled ? 'Originally planned for' : 'Time', whenWord(meeting, locale)], ['Place', meeting.place], ['Month reviewed', monthWord(meeting.period, locale)], ...(meeting.cancelled ? [['Reason', meeting.cancelled.reason]] : [])],
        more: null,
      },
    ],
    button: { label: BUTTONS[rule][locale], url: deepLink(publicUrl, meeting.path, rule) },
  };
}

function notesOf({ cancelled }: MeetingInvitation, changed: boolean, zh: boolean): string[] {
  if (cancelled) return [zh ? '会议不再召开，日历中的安排一并撤销。' : 'The meeting will not take place; its entry in your calendar is withdrawn.'];
  if (!changed) return [];
  return [zh ? '时间、地点或名称有变更，以本通知为准。' : 'Time, place or title has changed; this notice replaces the earlier one.'];
}

/** 8月1日（星期四）14:30—16:00 · Thursday 1 August, 14:30–16:00; an open end is left open, one on another day named with its day. */
function whenWord({ startsAt, endsAt }: MeetingInvitation, locale: Locale): string {
  const day = dayOf(startsAt);
  const [date, weekday, from] = [dayWord(day, locale), weekdayName(day, locale), timeOf(startsAt)];
  const begin = locale === 'zh' ? `${date}（${weekday}）${from}` : `${weekday} ${date}, ${from}`;
  if (!endsAt) return begin;
  const end = dayOf(endsAt) === day ? timeOf(endsAt) : momentWord(endsAt, locale);
  return `${begin}${locale === 'zh' ? '—' : '–'}${end}`;
}

/** RFC 5546: under the same UID and a higher SEQUENCE a REQUEST replaces what the calendar holds, a CANCEL takes it back. */
export function invitationCalendar(to: Addressee, meeting: MeetingInvitation, from: { name: string; email: string }, publicUrl: string, now: Date): string {
  const calendar = ical({ prodId: { company: 'jiannuo', product: 'jiannuo' }, method: meeting.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST });
  calendar.createEvent({
    id: `meeting-${meeting.meetingId}@${from.email.split('@')[1]}`,
    sequence: meeting.sequence,
    stamp: now,
    start: meeting.startsAt,
    end: new Date(meeting.startsAt.getTime() + meeting.minutes * 60_000),
    summary: oneLine(meeting.title),
    location: oneLine(meeting.place),
    url: deepLink(publicUrl, meeting.path, 'meetingCalled'),
    status: meeting.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: from.name, email: from.email },
    attendees: [{ name: oneLine(to.name), email: to.email, rsvp: !meeting.cancelled }],
  });
  return calendar.toString();
}
