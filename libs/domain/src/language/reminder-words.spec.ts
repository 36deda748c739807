import { describe, expect, test } from '@jest/globals';
import type { DigestItem } from '../reminders/digest.js';
import { REMINDER_RULES, type ReminderRule } from '../reminders/rules.js';
import { digestSubject, groupHeadline, reminderLine, whyItCame } from './reminder-words.js';

const params = {
  period: '2024-06',
  targets: '18',
  units: '1',
  due: '2024-07-05',
  dueTime: '18:00',
  left: '3',
  late: '3',
  locked: '2024-07-12',
  lockedTime: '18:00',
  target: '高企数',
  since: '2024-07-01',
  kind: 'pace',
  level: '3',
  title: '二季度调度会',
  place: '第一会议室',
  on: '2024-07-18',
  at: '14:30',
};
const item = (rule: ReminderRule, more: Partial<DigestItem> = {}): DigestItem => ({
  rule,
  params,
  path: '',
  carriedOver: false,
  late: false,
  onBehalfOf: null,
  ...more,
});

describe('subjects say what, how many, by when', () => {
  test('the mail of the first sixty seconds', () => {
    expect(digestSubject([item('dueSoon')], 'zh')).toBe('6月填报：18 项，7月5日 18:00 截止（3 个工作日）');
    expect(digestSubject([item('dueSoon')], 'en')).toBe('June 2024: 18 targets to file, due 5 July, 18:00 (3 workdays left)');
  });

  test('what presses most comes first, the rest is counted', () => {
    const items = [item('flagRaised'), item('flagRaised'), item('dueToday')];
    expect(digestSubject(items, 'zh')).toBe('6月填报今日 18:00 截止：还有 18 项未报；另有 2 件');
    expect(digestSubject([item('endorsementWaiting'), item('endorsementWaiting')], 'zh')).toBe('待审签 2 项');
    expect(groupHeadline({ rule: 'endorsementWaiting', items: [item('endorsementWaiting')] }, 'zh')).toBe(
      '“高企数”6月数据待审签，7月1日提交',
    );
  });

  test('a late one says so', () => {
    expect(digestSubject([item('returned', { late: true })], 'zh')).toBe('【补发】“高企数”6月数据被退回，请更正后重新提交');
    expect(digestSubject([], 'zh')).toBe('');
  });
});

test('every rule has its line and its why, complete in both languages', () => {
  for (const rule of REMINDER_RULES)
    for (const locale of ['zh', 'en'] as const) {
      expect(reminderLine(rule, params, locale)).not.toMatch(/—|undefined|NaN/);
      expect(whyItCame(rule, null, locale).length).toBeGreaterThan(10);
    }
  expect(reminderLine('flagRaised', params, 'zh')).toBe('“高企数”6月：红色督办单（进度滞后）');
  expect(whyItCame('returned', '王强', 'zh')).toBe('您收到这封邮件，是因为您正在代理王强的职责。');
});
