import type { WrittenMail } from '#features/reminders/mail-writer.js';
import type Handlebars from 'handlebars';
import { createRequire } from 'node:module';
import { preferencesLink } from './links.js';
import { MAIL_TEMPLATE } from './mail.template.js';
import { MAIL_WORDS, type Locale } from './mail-words.js';

export interface MailGroup {
  headline: string;
  notes: string[];
  head: string[];
  /** At most ten. */
  rows: string[][];
  more: string | null;
}

/** Everything a mail says, in order; HTML and plain text are two prints of it. */
export interface MailPage {
  locale: Locale;
  subject: string;
  zone: string;
  illustrative: string | null;
  late: boolean;
  greeting: string;
  why: string;
  groups: MailGroup[];
  button: { label: string; url: string };
}

const LATE_MARK = '<!--late-mark-->';
let compiled: Handlebars.TemplateDelegate | undefined;

/** Compiled at the first mail, and once; escapes whatever people wrote. The compiler is loaded then, too: a worker at rest needs neither. */
function template(view: object): string {
  const compiler = compiled ? null : (createRequire(import.meta.url)('handlebars') as typeof Handlebars);
  compiled ??= compiler!.compile(MAIL_TEMPLATE, { strict: true, knownHelpersOnly: true });
  return compiled(view);
}

export function printMail(page: MailPage, publicUrl: string): WrittenMail {
  const words = MAIL_WORDS[page.locale];
  const view = {
    ...page,
    lang: page.locale === 'zh' ? 'zh-CN' : 'en',
    brand: words.brand,
    fallback: words.fallback,
    footer: words.footer,
    preferences: { url: preferencesLink(publicUrl), label: words.preferences },
  };
  const mail = { subject: oneLine(page.subject), html: template(view), text: plainText(page, publicUrl) };
  return page.late ? withLateMark(mail, page.locale, false) : mail;
}

/** Says 补发 on top, and in the subject where it does not say so yet. */
export function withLateMark({ subject, html, text }: WrittenMail, locale: Locale, inSubject = true): WrittenMail {
  const words = MAIL_WORDS[locale];
  if (!html.includes(LATE_MARK)) return { subject, html, text };
  const row = `<tr><td style="padding:8px 28px;background:#fdeeee;color:#b92626;font-size:13px;line-height:20px;font-family:'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',Arial,sans-serif">${words.late}</td></tr>`;
  return { subject: inSubject ? `${words.latePrefix}${subject}` : subject, html: html.replace(LATE_MARK, row), text: `${words.late}\n\n${text}` };
}

/** Complete by itself: many read nothing else. */
function plainText(page: MailPage, publicUrl: string): string {
  const words = MAIL_WORDS[page.locale];
  const groups = page.groups.flatMap(({ headline, notes, rows, more }) => [
    '', `■ ${headline}`, ...notes.map((note) => `  ${note}`), ...rows.map((row) => `  - ${row.join(' | ')}`), ...(more ? [`  ${more}`] : []),
  ]);
  return [
    `${words.brand} · ${page.zone}`, ...(page.illustrative ? [page.illustrative] : []), '', page.greeting, page.why, ...groups,
    '', `${page.button.label}${words.colon}${page.button.url}`, '', words.footer, `${words.preferences}${words.colon}${preferencesLink(publicUrl)}`, '',
  ].join('\n');
}

/** Header injection: names and titles are written by people, and a line break in a subject would begin a header. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim().slice(0, 290);
