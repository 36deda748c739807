import { FLAG_KIND_NAMES, FLAG_LEVEL_NAMES } from '#domain/language/names.js';
import { carriedOverMark, digestSubject, expectedOf, groupHeadline, named, whyItCame } from '#domain/language/reminder-words.js';
import { groupsOf, isLateDigest, type DigestGroup } from '#domain/reminders/digest.js';
import { RULES, type ReminderRule } from '#domain/reminders/rules.js';
import type { Addressee, DigestEntry, ZoneNames } from '#features/reminders/mail-writer.js';
import { LISTED, type ListedTarget } from '#features/reminders/reminder-content.js';
import { BUTTONS, dayWord, isAsked, MAIL_WORDS, monthWord, type Locale } from './mail-words.js';
import { deepLink } from './links.js';
import type { MailGroup, MailPage } from './mail-page.js';

/** One person's digest as a page: what presses most first, each group with its list. */
export function digestPage(to: Addressee, zone: ZoneNames, entries: readonly DigestEntry[], publicUrl: string): MailPage {
  const { locale } = to;
  const words = MAIL_WORDS[locale];
  const groups = groupsOf(entries);
  const first = groups[0]!;
  return {
    locale,
    subject: digestSubject(entries, locale),
    zone: locale === 'zh' ? zone.name : (zone.nameEn ?? zone.name),
    illustrative: zone.illustrative ? words.illustrative : null,
    late: isLateDigest(entries),
    greeting: words.greeting(locale === 'zh' ? to.name : (to.nameEn ?? to.name)),
    why: whyItCame(first.rule, first.items[0]!.principal, locale),
    groups: groups.map((group) => groupOf(group, locale)),
    button: { label: BUTTONS[first.rule][locale], url: deepLink(publicUrl, first.items[0]!.path, first.rule) },
  };
}

function groupOf(group: DigestGroup<DigestEntry>, locale: Locale): MailGroup {
  const words = MAIL_WORDS[locale];
  const { rows, total } = listOf(group, locale);
  const late = group.items.some((item) => item.late) && !group.items.every((item) => item.late);
  return {
    headline: groupHeadline(group, locale),
    notes: [
      ...reasonOf(group, locale),
      ...(isAsked(group.items) ? [words.asked] : []),
      ...(group.items.some((item) => item.carriedOver) ? [carriedOverMark(locale)] : []),
      ...(late ? [`(${words.late1})`] : []),
    ],
    head: rows.length > 0 ? [...headOf(group, locale)] : [],
    rows,
    more: total > rows.length ? words.more(total - rows.length) : null,
  };
}

const headOf = ({ rule }: DigestGroup<DigestEntry>, locale: Locale): readonly string[] => {
  const { subject } = RULES[rule];
  const { heads } = MAIL_WORDS[locale];
  if (subject === 'window' || subject === 'meeting') return heads.window;
  if (subject === 'flag') return heads.flag;
  return rule === 'verificationWaiting' ? heads.verification : heads.desk;
};

/** Why, or a pack's counts, where the headline's one has no table to say it in; then what is expected. */
function reasonOf({ rule, items }: DigestGroup<DigestEntry>, locale: Locale): string[] {
  const [{ params }] = items as [DigestEntry];
  const expected = expectedOf(rule, locale);
  const said = (['why', 'counts'] as const).filter((name) => items.length === 1 && params[name]).map((name) => named(params, name, locale));
  return [...said, ...(expected ? [expected] : [])];
}

/** The targets of a window or a statement; of figures and flags the reminders themselves, where there is more than the headline's one. */
function listOf({ rule, items }: DigestGroup<DigestEntry>, locale: Locale): { rows: string[][]; total: number } {
  const { subject } = RULES[rule];
  if (subject === 'window' || subject === 'meeting') {
    const rows = items.flatMap((item) => item.rows.map((row) => namesOf(row, locale)));
    const total = items.reduce((sum, item) => sum + Number(item.params['targets'] ?? item.rows.length), 0);
    return { rows: rows.slice(0, LISTED), total: Math.max(total, rows.length) };
  }
  if (items.length < 2) return { rows: [], total: 0 };
  const rows = items.slice(0, LISTED).map(({ params }) => cellsOf(rule, params, locale));
  return { rows, total: items.length };
}

const namesOf = ([name, unitName, nameEn, unitNameEn]: ListedTarget, locale: Locale): string[] =>
  locale === 'zh' ? [name, unitName] : [nameEn ?? name, unitNameEn ?? unitName];

function cellsOf(rule: ReminderRule, params: Record<string, string>, locale: Locale): string[] {
  const target = named(params, 'target', locale);
  const month = monthWord(params['period'] ?? '', locale);
  if (RULES[rule].subject === 'flag') return [target, named(params, 'unit', locale), flagWord(params, month, locale), named(params, 'why', locale)];
  const since = dayWord(params['since'] ?? '', locale);
  return rule === 'verificationWaiting' ? [target, named(params, 'unit', locale), month, since] : [target, month, since];
}

function flagWord(params: Record<string, string>, month: string, locale: Locale): string {
  const level = FLAG_LEVEL_NAMES[Number(params['level']) as 1 | 2 | 3]?.[locale] ?? '';
  const kind = FLAG_KIND_NAMES[params['kind'] as keyof typeof FLAG_KIND_NAMES]?.[locale] ?? '';
  return [month, level, kind].filter(Boolean).join(' · ');
}
