import { FLAG_KIND_NAMES, FLAG_LEVEL_NAMES, REMINDER_RULE_NAMES } from '#domain/language/names.js';
import { ROLE_NAMES, type Role } from '#domain/people/roles.js';
import type { ReminderRule } from '#domain/reminders/rules.js';
import { PAPER_KINDS, type PaperKind } from '#domain/documents/papers/paper.js';
import { LIGHTS, type Light } from '#domain/assessment/assessment.js';
import type { Dates } from '../app/language/dates.js';
import type { Language, Say } from '../app/language/language.js';

/** What an entry's data is told with. */
export interface Teller {
  w: Say;
  dates: Dates;
  language: Language;
  /** What has this number, by name. */
  known: (kind: string, id: number) => string | undefined;
}

const KEYS = [
  'period',
  'month',
  'unitId',
  'parentId',
  'personId',
  'fromPersonId',
  'toPersonId',
  'personIds',
  'unitIds',
  'targetId',
  'role',
  'from',
  'to',
  'until',
  'reason',
  'revision',
  'late',
  'by',
  'level',
  'kind',
  'recoverBy',
  'heldAt',
  'invited',
  'version',
  'hash',
  'fields',
  'day',
  'year',
  'publishedOn',
  'opensAt',
  'dueAt',
  'lockedAt',
  'targets',
  'changed',
  'pledges',
  'entries',
  'reminders',
  'rule',
  'off',
  'intact',
  'messageId',
  'sha256',
  'months',
  'holidays',
  'workdays',
] as const;
type Key = (typeof KEYS)[number];
const isKey = (key: string): key is Key => (KEYS as readonly string[]).includes(key);

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^\d{4}-\d\d$/;

/** The data of an entry as words and values; ids of rows nobody knows by number are left to the raw view. */
export function tell(data: Record<string, unknown>, teller: Teller): { key: string; word: string; value: string }[] {
  return Object.entries(data)
    .filter((pair): pair is [Key, unknown] => isKey(pair[0]) && pair[1] !== null && pair[1] !== '')
    .map(([key, value]) => ({ key, word: teller.w(`journal.key.${key}`), value: valueWords(key, value, teller) }));
}

function valueWords(key: Key, value: unknown, teller: Teller): string {
  const { w, dates, language } = teller;
  if (Array.isArray(value))
    return value.map((one) => valueWords(singular(key), one, teller)).join(language === 'zh' ? '\u3001' : ', ');
  if (typeof value === 'boolean') return w(value ? 'journal.yes' : 'journal.no');
  if (typeof value === 'number') return numberWords(key, value, teller);
  const text = String(value);
  if (key === 'role' && text in ROLE_NAMES) return ROLE_NAMES[text as Role][language];
  const code = codeWords(key, text, teller);
  if (code !== null) return code;
  if ((key === 'from' || key === 'to') && (LIGHTS as readonly string[]).includes(text)) return w(`light.${text as Light}`);
  if (INSTANT.test(text)) return dates.moment(text);
  if (DAY.test(text)) return dates.day(text);
  if (MONTH.test(text)) return dates.month(text);
  return text.length > 44 && !text.includes(' ') && /^[0-9a-f]+$/.test(text) ? `${text.slice(0, 16)}…` : text;
}

const LEVELS = { notice: 1, yellow: 2, red: 3 } as const;

/** Codes that other rooms have words for. */
function codeWords(key: Key, code: string, { w, language }: Teller): string | null {
  if (key === 'kind' && (PAPER_KINDS as readonly string[]).includes(code)) return w(`papers.kind.${code as PaperKind}`);
  if (key === 'kind' && code in FLAG_KIND_NAMES) return FLAG_KIND_NAMES[code as keyof typeof FLAG_KIND_NAMES][language];
  if (key === 'kind' && (code === 'monthly' || code === 'statistical'))
    return w(code === 'monthly' ? 'calendar.track.administrative' : 'calendar.track.statistical');
  if (key === 'kind' && (code === 'holiday' || code === 'workday')) return w(`calendar.legend.${code}`);
  if ((key === 'level' || key === 'from') && code in LEVELS)
    return FLAG_LEVEL_NAMES[LEVELS[code as keyof typeof LEVELS]][language];
  if (key === 'by' && (code === 'head' || code === 'verifier' || code === 'supervision')) return ROLE_NAMES[code][language];
  if (key === 'by' && code === 'rule') return w('journal.system');
  if ((key === 'rule' || key === 'off') && code in REMINDER_RULE_NAMES)
    return REMINDER_RULE_NAMES[code as ReminderRule][language];
  return null;
}

const KIND_OF: Partial<Record<Key, string>> = {
  unitId: 'unit',
  parentId: 'unit',
  personId: 'person',
  fromPersonId: 'person',
  toPersonId: 'person',
  targetId: 'target',
};

function numberWords(key: Key, value: number, { known }: Teller): string {
  const kind = KIND_OF[key];
  return (kind && known(kind, value)) ?? String(value);
}

const singular = (key: Key): Key => (key === 'unitIds' ? 'unitId' : key === 'personIds' ? 'personId' : key);
