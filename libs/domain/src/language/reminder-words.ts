import { numberOf, yearOf } from '../calendar/months.js';
import type { ReminderRule } from '../reminders/rules.js';
import { groupsOf, isLateDigest, type DigestGroup, type DigestItem } from '../reminders/digest.js';
import { MONTHS_EN as MONTHS } from './day-words.js';
import { FLAG_KIND_NAMES, FLAG_LEVEL_NAMES } from './names.js';

type Locale = 'zh' | 'en';
type Params = Record<string, string>;
type Line = (params: Params) => string;

const of = (params: Params, name: string): string => params[name] ?? '—';
/** `2024-06` → 6月 · June 2024 */
const month = (params: Params, locale: Locale): string => {
  const period = of(params, 'period');
  return locale === 'zh' ? `${numberOf(period)}月` : `${MONTHS[numberOf(period) - 1]} ${yearOf(period)}`;
};
/** `2024-07-05` → 7月5日 · 5 July */
const day = (text: string, locale: Locale): string => {
  const [, m, d] = text.split('-').map(Number);
  if (!m || !d) return '—';
  return locale === 'zh' ? `${m}月${d}日` : `${d} ${MONTHS[m - 1]}`;
};
const flag = (params: Params, locale: Locale): string => {
  const level = FLAG_LEVEL_NAMES[Number(params['level']) as 1 | 2 | 3]?.[locale] ?? '';
  const kind = FLAG_KIND_NAMES[params['kind'] as keyof typeof FLAG_KIND_NAMES]?.[locale] ?? '';
  return locale === 'zh' ? `${level}（${kind}）` : `${level} (${kind})`;
};
const meeting = (p: Params, locale: Locale): string =>
  locale === 'zh'
    ? `${of(p, 'title')}，${day(of(p, 'on'), 'zh')} ${of(p, 'at')}，${of(p, 'place')}`
    : `${of(p, 'title')}, ${day(of(p, 'on'), 'en')}, ${of(p, 'at')}, ${of(p, 'place')}`;
const units = (p: Params): string => (Number(p['units']) > 1 ? `${of(p, 'units')} 个单位 ` : '');
/** In the reader's language where there is such a name, else as the zone has it. */
export const named = (params: Params, name: 'target' | 'unit' | 'why' | 'counts', locale: Locale): string =>
  (locale === 'en' && params[`${name}En`]) || of(params, name);
/** Names bear quotation marks of their own: inside quotation marks they are single ones. */
const quoted = (p: Params, locale: Locale): string => `“${named(p, 'target', locale).replaceAll('“', '‘').replaceAll('”', '’')}”`;
/** Whose target it is, where the row says so. */
const unit = (p: Params, locale: Locale): string =>
  p['unit'] ? `${named(p, 'unit', locale)}${locale === 'zh' ? '' : ', '}` : '';
const counted = (p: Params, name: string, noun: string): string => `${of(p, name)} ${noun}${p[name] === '1' ? '' : 's'}`;
const targets = (p: Params): string => counted(p, 'targets', 'target');
const unitsEn = (p: Params): string => (Number(p['units']) > 1 ? ` in ${of(p, 'units')} units` : '');

/** One line of a digest: what, how many, by when. */
const LINES: Record<ReminderRule, Record<Locale, Line>> = {
  windowOpened: {
    zh: (p) => `${month(p, 'zh')}填报已开放：${of(p, 'targets')} 项，${day(of(p, 'due'), 'zh')} ${of(p, 'dueTime')} 截止`,
    en: (p) => `Filing for ${month(p, 'en')} is open: ${targets(p)}, due ${day(of(p, 'due'), 'en')}, ${of(p, 'dueTime')}`,
  },
  dueSoon: {
    zh: (p) =>
      `${month(p, 'zh')}填报：${of(p, 'targets')} 项，${day(of(p, 'due'), 'zh')} ${of(p, 'dueTime')} 截止（${of(p, 'left')} 个工作日）`,
    en: (p) =>
      `${month(p, 'en')}: ${targets(p)} to file, due ${day(of(p, 'due'), 'en')}, ${of(p, 'dueTime')} (${counted(p, 'left', 'workday')} left)`,
  },
  dueToday: {
    zh: (p) => `${month(p, 'zh')}填报今日 ${of(p, 'dueTime')} 截止：还有 ${of(p, 'targets')} 项未报`,
    en: (p) => `${month(p, 'en')} figures are due today at ${of(p, 'dueTime')}: ${targets(p)} not filed yet`,
  },
  lateOne: {
    zh: (p) =>
      `${month(p, 'zh')}填报已逾期：${units(p)}${of(p, 'targets')} 项未报，${day(of(p, 'locked'), 'zh')} ${of(p, 'lockedTime')} 锁定`,
    en: (p) =>
      `${month(p, 'en')} figures are overdue: ${targets(p)} not filed${unitsEn(p)}, locks ${day(of(p, 'locked'), 'en')}, ${of(p, 'lockedTime')}`,
  },
  lateThree: {
    zh: (p) =>
      `${month(p, 'zh')}填报已逾期 ${of(p, 'late')} 个工作日：${units(p)}${of(p, 'targets')} 项未报，${day(of(p, 'locked'), 'zh')} ${of(p, 'lockedTime')} 锁定`,
    en: (p) =>
      `${month(p, 'en')} figures are ${counted(p, 'late', 'workday')} late: ${targets(p)} not filed${unitsEn(p)}, locks ${day(of(p, 'locked'), 'en')}, ${of(p, 'lockedTime')}`,
  },
  returned: {
    zh: (p) => `${quoted(p, 'zh')}${month(p, 'zh')}数据被退回，请更正后重新提交`,
    en: (p) => `${quoted(p, 'en')} for ${month(p, 'en')} was returned; please correct and submit it again`,
  },
  endorsementWaiting: {
    zh: (p) => `${quoted(p, 'zh')}${month(p, 'zh')}数据待审签，${day(of(p, 'since'), 'zh')}提交`,
    en: (p) => `${quoted(p, 'en')} for ${month(p, 'en')} has been waiting for your endorsement since ${day(of(p, 'since'), 'en')}`,
  },
  verificationWaiting: {
    zh: (p) => `${unit(p, 'zh')}${quoted(p, 'zh')}${month(p, 'zh')}数据待核定，${day(of(p, 'since'), 'zh')}审签`,
    en: (p) =>
      `${unit(p, 'en')}${quoted(p, 'en')} for ${month(p, 'en')} has been waiting for verification since ${day(of(p, 'since'), 'en')}`,
  },
  flagRaised: {
    zh: (p) => `${unit(p, 'zh')}${quoted(p, 'zh')}${month(p, 'zh')}：${flag(p, 'zh')}`,
    en: (p) => `${unit(p, 'en')}${quoted(p, 'en')}, ${month(p, 'en')}: ${flag(p, 'en')}`,
  },
  meetingCalled: { zh: (p) => `会议通知：${meeting(p, 'zh')}`, en: (p) => `Meeting: ${meeting(p, 'en')}` },
  meetingCancelled: { zh: (p) => `会议取消：${meeting(p, 'zh')}`, en: (p) => `Meeting cancelled: ${meeting(p, 'en')}` },
  statementAsked: {
    zh: (p) => `请准备表态发言（原因、措施、补齐月份）：${meeting(p, 'zh')}，滞后 ${of(p, 'targets')} 项`,
    en: (p) => `Please prepare your statement (cause, measures, month of recovery): ${meeting(p, 'en')}, ${targets(p)} behind`,
  },
  packFrozen: { zh: (p) => `会议材料已备：${meeting(p, 'zh')}`, en: (p) => `The pack is ready: ${meeting(p, 'en')}` },
  packAgain: {
    zh: (p) => `会议临近，请阅材料：${meeting(p, 'zh')}`,
    en: (p) => `The meeting is near, please read the pack: ${meeting(p, 'en')}`,
  },
};

export const reminderLine = (rule: ReminderRule, params: Params, locale: Locale): string => LINES[rule][locale](params);

/** Several of one rule as one headline. */
const COUNTED: Partial<Record<ReminderRule, Record<Locale, (n: number) => string>>> = {
  returned: { zh: (n) => `被退回 ${n} 项，请更正`, en: (n) => `${n} figures returned, please correct them` },
  endorsementWaiting: { zh: (n) => `待审签 ${n} 项`, en: (n) => `${n} figures are waiting for your endorsement` },
  verificationWaiting: { zh: (n) => `待核定 ${n} 项`, en: (n) => `${n} figures are waiting for verification` },
  flagRaised: { zh: (n) => `预警 ${n} 项`, en: (n) => `${n} flags raised` },
};

/** The headline of one group of a digest. */
export function groupHeadline({ rule, items }: DigestGroup<DigestItem>, locale: Locale): string {
  const counted = COUNTED[rule]?.[locale];
  return counted && items.length > 1 ? counted(items.length) : reminderLine(rule, items[0]!.params, locale);
}

/** The subject of a digest: what presses most in full, then how many other matters; 补发 when all of it is late. */
export function digestSubject(items: readonly DigestItem[], locale: Locale): string {
  const [first, ...others] = groupsOf(items);
  if (!first) return '';
  const repeated = COUNTED[first.rule] ? 0 : first.items.length - 1;
  const more = others.reduce((sum, { items: rest }) => sum + rest.length, repeated);
  const late = isLateDigest(items);
  if (locale === 'zh') return `${late ? '【补发】' : ''}${groupHeadline(first, 'zh')}${more ? `；另有 ${more} 件` : ''}`;
  return `${late ? '[Late] ' : ''}${groupHeadline(first, 'en')}${more ? `; and ${more} more` : ''}`;
}

/** Why this mail came, for its first line. */
const WHY: Record<ReminderRule, Record<Locale, string>> = {
  windowOpened: { zh: '您负责本单位的填报', en: 'you file your unit’s figures' },
  dueSoon: { zh: '您负责本单位的填报', en: 'you file your unit’s figures' },
  dueToday: { zh: '您负责本单位的填报', en: 'you file your unit’s figures' },
  lateOne: { zh: '您负责的单位有未报数据', en: 'a unit in your charge has not filed everything' },
  lateThree: { zh: '您负责、分管或督查的单位有未报数据', en: 'a unit you head, oversee or supervise has not filed everything' },
  returned: { zh: '您负责本单位的填报', en: 'you file your unit’s figures' },
  endorsementWaiting: { zh: '您负责本单位的审签', en: 'you endorse your unit’s figures' },
  verificationWaiting: { zh: '您负责这些目标的核定', en: 'you verify these targets' },
  flagRaised: { zh: '您负责或分管的目标有预警', en: 'a target in your charge has been flagged' },
  meetingCalled: { zh: '您在参会名单中', en: 'you are invited to this meeting' },
  meetingCancelled: { zh: '您收到过这次会议的通知', en: 'you were invited to this meeting' },
  statementAsked: { zh: '您单位有目标滞后，须在会上表态发言', en: 'your unit has targets behind pace and will be asked to speak at the meeting' },
  packFrozen: { zh: '您将参加这次调度会', en: 'you take part in this review meeting' },
  packAgain: { zh: '您将参加这次调度会', en: 'you take part in this review meeting' },
};

/** `principal`: the name of the person for whom the reader stands in; null where it is their own duty. */
export function whyItCame(rule: ReminderRule, principal: string | null, locale: Locale): string {
  if (locale === 'zh')
    return principal ? `您收到这封邮件，是因为您正在代理${principal}的职责。` : `您收到这封邮件，是因为${WHY[rule].zh}。`;
  return principal ? `You are receiving this mail because you stand in for ${principal}.` : `You are receiving this mail because ${WHY[rule].en}.`;
}

/** What the reader, or the one who has to act, is expected to do; for rules whose line does not say it. */
export const expectedOf = (rule: ReminderRule, locale: Locale): string | null => {
  if (rule !== 'flagRaised') return null;
  return locale === 'zh'
    ? '请单位负责人在系统中答复：原因、措施、补齐月份。'
    : 'The head of the unit is asked to answer in the system: cause, measures, month of recovery.';
};

/** The mark behind a line that an earlier digest should have brought. */
export const carriedOverMark = (locale: Locale): string =>
  locale === 'zh' ? '（上周邮件已满，顺延至此）' : '(held over: the weekly limit was reached)';
