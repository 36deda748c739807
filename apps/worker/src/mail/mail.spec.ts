import type { DigestEntry, MeetingInvitation, ZoneNames } from '#features/reminders/mail-writer.js';
import type { ListedTarget } from '#features/reminders/reminder-content.js';
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { deepLink } from './links.js';
import { MjmlMailWriter } from './mail-writer.js';
import { readSender } from './sender.js';

const writer = new MjmlMailWriter('https://jiannuo.example', '"践诺" <jiannuo@example.test>');
const zone: ZoneNames = { name: '高新区', nameEn: 'High-tech Zone', illustrative: false };
const person = { name: '方晓岚', nameEn: 'Fang Xiaolan', email: 'x@example.test', locale: 'zh' as 'zh' | 'en' };
const entry = (more: Partial<DigestEntry> = {}): DigestEntry => ({
  rule: 'dueSoon',
  params: { period: '2024-06', targets: '18', units: '1', due: '2024-07-05', dueTime: '18:00', left: '3' },
  path: '/filing?period=2024-06',
  carriedOver: false,
  late: false,
  onBehalfOf: null,
  rows: Array.from({ length: 10 }, (_, n): ListedTarget => [`目标${n + 1}`, '经济发展部', `Target ${n + 1}`, 'Economic Development']),
  principal: null,
  asked: false,
  ...more,
});

describe('a digest', () => {
  const { subject, html, text } = writer.digest(person, zone, [entry()]);

  test('says what, how many, by when; then why; then ten rows and how many more', () => {
    expect(subject).toBe('6月填报：18 项，7月5日 18:00 截止（3 个工作日）');
    expect(text.indexOf('您收到这封邮件')).toBeLessThan(text.indexOf('目标1'));
    expect(text).toContain('还有 8 项');
    expect(html.match(/经济发展部/g)).toHaveLength(10);
  });

  test('has one button, to the very month, and a way to manage reminders that acts by nothing but opening a page', () => {
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link]) => link!.replaceAll('&#x3D;', '='));
    expect(new Set(links)).toEqual(new Set(['https://jiannuo.example/filing?period=2024-06', 'https://jiannuo.example/reminders/preferences']));
    expect(text).toContain('https://jiannuo.example/filing?period=2024-06');
    expect(text).toContain('https://jiannuo.example/reminders/preferences');
  });

  test('loads nothing from elsewhere', () => {
    expect(html).not.toMatch(/<img|<link[^>]+href|@import|url\(|<script/);
  });

  test('is complete in English for those who read it', () => {
    const english = writer.digest({ ...person, locale: 'en' }, { ...zone, illustrative: true }, [entry()]);
    expect(english.subject).toMatch(/^June 2024: 18 targets to file, due 5 July, 18:00/);
    expect(english.text).toMatch(/Dear Fang Xiaolan/);
    expect(english.text).toMatch(/Illustrative/);
    expect(english.text).toContain('Target 10 | Economic Development');
    expect(english.text).not.toMatch(/[\u4e00-\u9fff]/);
    const unnamed = writer.digest({ ...person, locale: 'en' }, zone, [entry({ rows: [['目标甲', '经济发展部', null, 'Economic Development']] })]);
    expect(unnamed.text).toContain('目标甲 | Economic Development');
  });

  test('lists figures and flags by their own names, what presses most first', () => {
    const returned = (n: number) => entry({ rule: 'returned', params: { period: '2024-06', target: `目标${n}`, since: '2024-07-02' }, rows: [] });
    const digest = writer.digest(person, zone, [entry(), returned(1), returned(2)]);
    expect(digest.subject).toBe('被退回 2 项，请更正；另有 1 件');
    expect(digest.text.indexOf('被退回')).toBeLessThan(digest.text.indexOf('填报：'));
    expect(digest.text).toContain('目标2 | 6月 | 7月2日');
  });

  test('names the targets a statement is asked for, ten of them and how many more', () => {
    const meeting = { title: '调度会', on: '2024-08-01', at: '14:30', place: '第一会议室', period: '2024-06' };
    const { subject, text } = writer.digest(person, zone, [entry({ rule: 'statementAsked', params: { ...meeting, targets: '12' } })]);
    expect(subject).toContain('滞后 12 项');
    expect(text).toContain('目标10 | 经济发展部');
    expect(text).toContain('还有 2 项');
    expect(writer.digest(person, zone, [entry({ rule: 'packFrozen', params: meeting, rows: [] })]).text).not.toContain('还有');
  });

  const flag = { kind: 'pace', level: '2', period: '2024-06', target: '高企数', targetEn: 'High-tech enterprises', unit: '经济发展部', unitEn: 'Economic Development', why: '实际 3 家，应有 6 家', whyEn: '3 of 6 due' };

  test('says of a flag whose it is, why, and what is expected', () => {
    const one = writer.digest(person, zone, [entry({ rule: 'flagRaised', params: flag, rows: [] })]);
    expect(one.subject).toMatch(/^经济发展部“高企数”6月：/);
    expect(one.text).toContain('实际 3 家，应有 6 家');
    expect(one.text).toContain('请单位负责人在系统中答复：原因、措施、补齐月份。');
    const many = writer.digest(person, zone, [entry({ rule: 'flagRaised', params: flag, rows: [] }), entry({ rule: 'flagRaised', params: flag, rows: [] })]);
    expect(many.text).toMatch(/高企数 \| 经济发展部 \| 6月 · .+ \| 实际 3 家，应有 6 家/);
    const english = writer.digest({ ...person, locale: 'en' }, zone, [entry({ rule: 'flagRaised', params: flag, rows: [] })]);
    expect(english.text).toContain('3 of 6 due');
    expect(english.text).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('gives the counts of the pack it leads to', () => {
    const pack = { title: '7月调度会', on: '2024-08-01', at: '14:30', place: '第一会议室', period: '2024-06', counts: '46 项量化指标中，达到序时进度 30 项。', countsEn: 'Of 46 targets, 30 are on pace.' };
    const text = (locale: 'zh' | 'en') => writer.digest({ ...person, locale }, zone, [entry({ rule: 'packFrozen', params: pack, rows: [] })]).text;
    expect(text('zh')).toContain('46 项量化指标中，达到序时进度 30 项。');
    expect(text('en')).toContain('Of 46 targets, 30 are on pace.');
  });

  test('names the unit of what waits for verification', () => {
    const waiting = entry({ rule: 'verificationWaiting', params: { period: '2024-06', target: '高企数', unit: '经济发展部', since: '2024-07-02' }, rows: [] });
    expect(writer.digest(person, zone, [waiting]).subject).toMatch(/^经济发展部“高企数”/);
    expect(writer.digest(person, zone, [waiting, waiting]).text).toContain('高企数 | 经济发展部 | 6月 | 7月2日');
  });

  test('marks what is late as a whole in its subject, and a mail that could not leave afterwards', () => {
    expect(writer.digest(person, zone, [entry({ late: true })]).subject).toMatch(/^【补发】/);
    const late = writer.late({ subject, html, text }, 'zh');
    expect(late.subject).toBe(`【补发】${subject}`);
    expect(late.html).toContain('未能按时发出');
    expect(writer.late(late, 'zh')).toEqual(late);
  });
});

describe('an invitation', () => {
  const meeting: MeetingInvitation = {
    meetingId: 3, title: '7月调度会', place: '第一会议室', period: '2024-06', startsAt: new Date('2024-08-01T06:30:00Z'), endsAt: new Date('2024-08-01T08:00:00Z'),
    minutes: 90, sequence: 0, path: '/meetings/3', principal: null, late: false, cancelled: null,
  };
  const text = (locale: 'zh' | 'en', more: Partial<MeetingInvitation> = {}) =>
    writer.invitation({ ...person, locale }, zone, { ...meeting, ...more }, new Date('2024-07-20T01:00:00Z')).text;

  test('says the day, its weekday, from when and, where it is known, until when', () => {
    expect(text('zh')).toContain('时间 | 8月1日（星期四）14:30—16:00\n');
    expect(text('en')).toContain('Time | Thursday 1 August, 14:30–16:00\n');
    expect(text('zh', { endsAt: null })).toContain('8月1日（星期四）14:30\n');
    expect(text('zh', { endsAt: new Date('2024-08-02T02:00:00Z') })).toContain('14:30—8月2日 10:00\n');
  });

  test('that is called off says so, and why, and takes its calendar entry back', () => {
    const off = writer.invitation(person, zone, { ...meeting, sequence: 1, cancelled: { reason: '与市里会议冲突' } }, new Date('2024-07-20T01:00:00Z'));
    expect(off.subject).toBe('会议取消：7月调度会，8月1日 14:30，第一会议室');
    expect(off.text).toContain('原定时间 | 8月1日（星期四）14:30—16:00\n');
    expect(off.text).toContain('取消原因 | 与市里会议冲突');
    expect(off.text).not.toContain('变更');
    expect(off.calendar).toMatch(/METHOD:CANCEL\r\n/);
    expect(off.calendar).toMatch(/STATUS:CANCELLED\r\n/);
    expect(off.calendar).toMatch(/UID:meeting-3@/);
    expect(off.calendar).toMatch(/SEQUENCE:1\r\n/);
  });
});

describe('what people wrote', () => {
  test('is escaped in HTML and cannot begin a header', () => {
    const { subject, html } = writer.digest({ ...person, name: '<img src=x>' }, zone, [
      entry({ rule: 'returned', params: { period: '2024-06', target: 'A\r\nBcc: all@example.test<script>', since: '2024-07-02' }, rows: [] }),
    ]);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toMatch(/<img|<script/);
  });

  test('never leads off this site', () => {
    for (const path of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) expect(deepLink('https://jiannuo.example', path, 'flagRaised')).toBe('https://jiannuo.example/');
    expect(deepLink('https://jiannuo.example', '/flags/7', 'flagRaised')).toBe('https://jiannuo.example/flags/7');
    expect(deepLink('https://jiannuo.example', '/meetings/3', 'packFrozen')).toBe('https://jiannuo.example/meetings/3/pack');
  });
});

test('a sender is a name and an address, or the start fails', () => {
  expect(readSender('"践诺" <a@b.cn>')).toEqual({ name: '践诺', email: 'a@b.cn' });
  expect(readSender('a@b.cn')).toEqual({ name: 'a@b.cn', email: 'a@b.cn' });
  expect(() => readSender('nobody')).toThrow(/MAIL_FROM/);
});

test('the template is what its MJML compiles to', async () => {
  const { compiled } = (await import(new URL('../../templates/compile.js', import.meta.url).href)) as { compiled: () => Promise<string> };
  expect(readFileSync(new URL('mail.template.ts', import.meta.url), 'utf8')).toBe(await compiled());
}, 30_000);
