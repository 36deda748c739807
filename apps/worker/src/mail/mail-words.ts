import type { DigestEntry } from '#features/reminders/mail-writer.js';
import { MONTHS_EN } from '#domain/language/day-words.js';
import { dayOf, timeOf } from '#domain/calendar/zone-time.js';
import type { ReminderRule } from '#domain/reminders/rules.js';

export type Locale = 'zh' | 'en';

/** The words of every mail that are not about one rule; those stand in the domain's `reminder-words`. */
export const MAIL_WORDS = {
  zh: {
    brand: '践诺',
    colon: '：',
    greeting: (name: string) => `${name}，您好：`,
    illustrative: '示意：本邮件出自演示系统，单位、人员和部分数据为虚构。',
    late: '补发：这封邮件因系统故障未能按时发出，请以系统中的最新情况为准。',
    latePrefix: '【补发】',
    more: (n: number) => `还有 ${n} 项，请在系统中查看。`,
    fallback: '按钮打不开时，请复制以下地址到浏览器：',
    footer: '本邮件由系统自动发出，请勿直接回复。',
    preferences: '管理提醒',
    asked: '督查考核办请您尽快办理。',
    late1: '补发',
    heads: { window: ['目标', '单位'], desk: ['目标', '月份', '起始'], verification: ['目标', '单位', '月份', '起始'], flag: ['目标', '单位', '预警', '原因'] },
  },
  en: {
    brand: 'Jiannuo',
    colon: ': ',
    greeting: (name: string) => `Dear ${name},`,
    illustrative: 'Illustrative: this mail comes from a demo; its units, its people and some of its figures are invented.',
    late: 'Late: this mail could not be sent on time because of an outage. Please go by what the system shows now.',
    latePrefix: '[Late] ',
    more: (n: number) => `and ${n} more; please see the system.`,
    fallback: 'If the button does not open, copy this address into your browser:',
    footer: 'This mail was sent automatically; please do not reply to it.',
    preferences: 'Manage reminders',
    asked: 'The supervision office asks you to deal with this as soon as you can.',
    late1: 'late',
    heads: { window: ['Target', 'Unit'], desk: ['Target', 'Month', 'Since'], verification: ['Target', 'Unit', 'Month', 'Since'], flag: ['Target', 'Unit', 'Flag', 'Why'] },
  },
} as const;

/** What the one button says, by what it opens. */
export const BUTTONS: Record<ReminderRule, Record<Locale, string>> = {
  windowOpened: { zh: '去填报', en: 'File the figures' },
  dueSoon: { zh: '去填报', en: 'File the figures' },
  dueToday: { zh: '去填报', en: 'File the figures' },
  lateOne: { zh: '去填报', en: 'File the figures' },
  lateThree: { zh: '查看未报情况', en: 'See what is missing' },
  returned: { zh: '去更正', en: 'Correct the figure' },
  endorsementWaiting: { zh: '去审签', en: 'Endorse the figures' },
  verificationWaiting: { zh: '去核定', en: 'Verify the figures' },
  flagRaised: { zh: '查看预警', en: 'Open the flag' },
  statementAsked: { zh: '准备表态发言', en: 'Prepare the statement' },
  packFrozen: { zh: '阅读会议材料', en: 'Read the pack' },
  packAgain: { zh: '阅读会议材料', en: 'Read the pack' },
  meetingCalled: { zh: '查看会议', en: 'Open the meeting' },
  meetingCancelled: { zh: '查看会议', en: 'Open the meeting' },
};

/** `2024-06` → 6月 · June 2024 */
export function monthWord(period: string, locale: Locale): string {
  const [year, month] = period.split('-').map(Number);
  return locale === 'zh' ? `${month}月` : `${MONTHS_EN[month! - 1]} ${year}`;
}

/** `2024-07-05` → 7月5日 · 5 July */
export function dayWord(day: string, locale: Locale): string {
  const [, month, date] = day.split('-').map(Number);
  return locale === 'zh' ? `${month}月${date}日` : `${date} ${MONTHS_EN[month! - 1]}`;
}

export const momentWord = (at: Date, locale: Locale): string => `${dayWord(dayOf(at), locale)}${locale === 'zh' ? '' : ','} ${timeOf(at)}`;

/** The remarks under a group's headline: held over, late, asked for. */
export const isAsked = (entries: readonly DigestEntry[]): boolean => entries.some(({ asked }) => asked);
