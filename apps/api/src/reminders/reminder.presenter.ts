import { REMINDER_RULE_NAMES } from '#domain/language/names.js';
import { reminderLine } from '#domain/language/reminder-words.js';
import type { ReminderRule } from '#domain/reminders/rules.js';
import type { ReminderSwitch } from '#features/reminders/preferences.service.js';
import type { ReminderRow } from '#features/reminders/reminder.queries.js';
import type { ReminderDto, ReminderSwitchDto } from './reminder.dto.js';

type Locale = 'zh' | 'en';

export const reminderDto = ({ personId, personName, onBehalfOf, onBehalfOfName, params, ...row }: ReminderRow, locale: Locale): ReminderDto => ({
  ...row,
  ruleName: REMINDER_RULE_NAMES[row.rule as ReminderRule]?.[locale] ?? row.rule,
  text: row.rule in REMINDER_RULE_NAMES ? reminderLine(row.rule as ReminderRule, params, locale) : row.rule,
  person: { id: personId, name: personName },
  onBehalfOf: onBehalfOf === null ? null : { id: onBehalfOf, name: onBehalfOfName ?? '' },
});

export const reminderSwitchDto = (one: ReminderSwitch, locale: Locale): ReminderSwitchDto => ({ ...one, name: REMINDER_RULE_NAMES[one.rule][locale] });
