import { REMINDER_RULE_NAMES } from '#domain/language/names.js';
import { reminderLine } from '#domain/language/reminder-words.js';
import type { ReminderRule } from '#domain/reminders/rules.js';
import type { ReminderSwitch } from '#features/reminders/preferences.service.js';
import type { Reminded, RemindedPerson } from '#features/reminders/remind.service.js';
import type { ReminderRow } from '#features/reminders/reminder.queries.js';
import { nameIn } from '#domain/language/name-in.js';
import type { RemindedDto, ReminderDto, ReminderSwitchDto } from './reminder.dto.js';

type Locale = 'zh' | 'en';

export const reminderDto = (
  { personId, personName, personNameEn, onBehalfOf, onBehalfOfName, onBehalfOfNameEn, params, ...row }: ReminderRow,
  locale: Locale,
): ReminderDto => ({
  ...row,
  ruleName: REMINDER_RULE_NAMES[row.rule as ReminderRule]?.[locale] ?? row.rule,
  text: row.rule in REMINDER_RULE_NAMES ? reminderLine(row.rule as ReminderRule, params, locale) : row.rule,
  person: { id: personId, name: nameIn(locale, personName, personNameEn) },
  onBehalfOf: onBehalfOf === null ? null : { id: onBehalfOf, name: nameIn(locale, onBehalfOfName ?? '', onBehalfOfNameEn) },
});

export const reminderSwitchDto = (one: ReminderSwitch, locale: Locale): ReminderSwitchDto => ({
  ...one,
  name: REMINDER_RULE_NAMES[one.rule][locale],
});

export const remindedDto = ({ reminded, alreadyToday }: Reminded, locale: Locale): RemindedDto => {
  const named = ({ nameEn, ...person }: RemindedPerson) => ({ ...person, name: nameIn(locale, person.name, nameEn) });
  return { reminded: reminded.map(named), alreadyToday: alreadyToday.map(named) };
};
