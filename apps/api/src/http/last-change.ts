import { EVENT_NAMES } from '#domain/language/event-names.js';
import type { LastChange } from '#domain/refusal.js';
import { nameOrNull } from '#domain/language/name-in.js';

/** Who was there before, when, and what they did, in the reader's language. */
export const changeDto = ({ type, at, name, nameEn }: LastChange, locale: 'zh' | 'en') => ({
  by: nameOrNull(locale, name, nameEn),
  at: at.toISOString(),
  what: EVENT_NAMES[type][locale],
});
